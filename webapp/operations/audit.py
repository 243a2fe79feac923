"""Audits of feeds: running one, finding it again, deciding about it."""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wardrobe.audit.audit_folder import AuditFolder
from wardrobe.audit.read_catalogue import CatalogueReader
from wardrobe.audit.run_audit import run_audit
from wardrobe.audit.suspicion_model import SuspicionModel, default_suspicion_folder
from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_error import FeedError
from wardrobe.feeds.feed_images import FeedImages
from wardrobe.ids import new_id
from wardrobe.import_report import Progress
from wardrobe.recognition.colour_head import ColourHead, default_colour_head_folder
from wardrobe.vocabulary.shop_words import DictionaryError, ShopWords
from webapp.refusals import AbsentError, FieldFault, RefusedError
from webapp.service import Service

PREFIX = "aud"
_ID = re.compile(PREFIX + "_[0-9a-z]{22}")


@dataclass(frozen=True)
class Audit:
    """An audit and where it lies."""

    id: str
    folder: AuditFolder


def audit_here(
    service: Service,
    owner_id: str,
    feed: Path,
    columns: FeedColumns,
    images: FeedImages,
    words: Sequence[Path],
    progress: Progress,
) -> Audit:
    """Audit a feed that lies on this machine and keep the audit. Raises RefusedError for no feed."""
    audit = new_audit(service, owner_id)
    run(service, audit, feed, columns, images, words, progress)
    return audit


def new_audit(service: Service, owner_id: str) -> Audit:
    """A place for an audit that is to come."""
    return _audit(service, owner_id, new_id(PREFIX))


def run(
    service: Service,
    audit: Audit,
    feed: Path,
    columns: FeedColumns,
    images: FeedImages,
    words: Sequence[Path],
    progress: Progress,
) -> None:
    """Run an audit into its place. Raises RefusedError for no feed, or a malformed dictionary."""
    try:
        reader = CatalogueReader(
            columns=columns,
            images=images,
            garments=service.recogniser,
            colours=ColourHead.load(default_colour_head_folder()),
            dictionary=ShopWords.load(*words),
        )
        model = SuspicionModel.load(default_suspicion_folder())
        run_audit(feed, reader, model, audit.folder.folder, progress)
    except (FeedError, DictionaryError) as error:
        raise RefusedError(str(error), FieldFault("feed", str(error))) from error


def audits_of(service: Service, owner_id: str) -> list[Audit]:
    """The owner's finished audits, newest first."""
    folder = _root(service, owner_id)
    # Ids are in the order in which they were made.
    names = sorted((each.name for each in folder.iterdir()), reverse=True) if folder.is_dir() else []
    found = [_audit(service, owner_id, name) for name in names if _ID.fullmatch(name)]
    return [each for each in found if each.folder.done]


def audit_of(service: Service, owner_id: str, audit_id: str) -> Audit:
    """One finished audit; raises AbsentError."""
    if _ID.fullmatch(audit_id):
        audit = _audit(service, owner_id, audit_id)
        if audit.folder.done:
            return audit
    raise AbsentError(f"there is no audit {audit_id!r}")


def decide(audit: Audit, suspicion: int, verdict: str, value: str) -> None:
    """Keep a decision; raises AbsentError for no such suspicion, RefusedError for one that makes no sense."""
    try:
        audit.folder.decide(suspicion, verdict, value)
    except LookupError as error:
        raise AbsentError(str(error)) from error
    except ValueError as error:
        raise RefusedError(
            str(error), FieldFault(str(error).split(" ")[0].rstrip(":"), str(error))
        ) from error


def picture_of(audit: Audit, suspicion: int, kind: str) -> Path:
    """The file of a picture of a suspicion; raises AbsentError."""
    try:
        file = audit.folder.picture_file(suspicion, kind)
    except ValueError as error:
        raise AbsentError(str(error)) from error
    if not file.is_file():
        raise AbsentError("there is no such picture")
    return file


def scratch() -> Path:
    """A new folder for what was uploaded; whoever asked for it removes it."""
    return Path(tempfile.mkdtemp(prefix="ensemble-audit-"))


def _audit(service: Service, owner_id: str, audit_id: str) -> Audit:
    return Audit(audit_id, AuditFolder(_root(service, owner_id) / audit_id))


def _root(service: Service, owner_id: str) -> Path:
    return service.settings.home / "audits" / owner_id
