"""What was deleted or changed, remembered in a file for a while so that it can be taken back."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from wardrobe.dropped_files import GRACE
from webapp.refusals import AbsentError
from webapp.service import Service

# The photo's file outlives its item for GRACE; what can be taken back must be gone before that.
KEPT_FOR = GRACE - timedelta(minutes=5)
_ID = re.compile(r"[a-z]{3}_[0-9a-z]{1,40}")


def remember(service: Service, owner_id: str, gone_id: str, told: Any) -> None:
    """Keep what JSON can hold under an id; raises AbsentError for what is no id."""
    file = _file(service, owner_id, gone_id)
    file.parent.mkdir(parents=True, exist_ok=True)
    _clear(file.parent)
    file.write_text(json.dumps(told))


def recall(service: Service, owner_id: str, gone_id: str, *kinds: str) -> Any:
    """What was kept under an id of these kinds ("itm"); raises AbsentError for another or a late one."""
    if gone_id.partition("_")[0] not in kinds:
        raise AbsentError(f"{gone_id!r} names nothing that can be taken back here")
    file = _file(service, owner_id, gone_id)
    _clear(file.parent)
    try:
        return json.loads(file.read_text())
    except FileNotFoundError:
        raise AbsentError(f"{gone_id} is not known, or too long ago to be taken back") from None


def drop(service: Service, owner_id: str, gone_id: str) -> None:
    """Forget what was kept under an id."""
    _file(service, owner_id, gone_id).unlink(missing_ok=True)


def drop_all(service: Service, owner_id: str, prefix: str) -> None:
    """Forget everything of an owner that was kept under ids with a prefix."""
    for file in (service.settings.home / "deleted" / owner_id).glob(f"{prefix}_*.json"):
        file.unlink(missing_ok=True)


def sweep_remembered(home: Path) -> None:
    """Remove what nobody can take back any more, whoever it was of."""
    for folder in (home / "deleted").glob("*/"):
        _clear(folder)


def _clear(folder: Path) -> None:
    """Remove what was deleted too long ago to be taken back."""
    oldest = (datetime.now(UTC) - KEPT_FOR).timestamp()
    for file in folder.glob("*.json"):
        if file.stat().st_mtime < oldest:
            file.unlink(missing_ok=True)


def _file(service: Service, owner_id: str, gone_id: str) -> Path:
    if not _ID.fullmatch(gone_id):
        raise AbsentError(f"{gone_id!r} is no id")
    return service.settings.home / "deleted" / owner_id / f"{gone_id}.json"
