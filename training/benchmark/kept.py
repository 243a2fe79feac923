"""Keeps finished pieces of a long report, so that a stopped run goes on with what is missing."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class KeptPieces:
    """A folder of JSON files, one for each piece."""

    folder: Path

    def piece(self, name: str, of: Mapping[str, Any], make: Callable[[], Any]) -> Any:
        """What was made before of exactly the same, or else what `make` returns, kept from now on.

        `of` says all that the piece depends on: data, weights, settings. A damaged file is made again.
        """
        file, made_of = self.file(name), json.loads(json.dumps(of))
        found = _read(file)
        if found is not None and found.get("of") == made_of:
            return found["made"]
        made = json.loads(json.dumps(make()))
        self.folder.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_text(json.dumps({"of": made_of, "made": made}, indent=1) + "\n", encoding="utf-8")
        part.replace(file)
        return made

    def file(self, name: str) -> Path:
        """Where a piece lies."""
        return self.folder / f"{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}.json"


def _read(file: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and "made" in found else None
