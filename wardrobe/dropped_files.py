"""Removes files that no item needs any more."""

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.orm import Session

from wardrobe.files import FileStore
from wardrobe.models import DroppedFile, Item
from wardrobe.utc_time import now_utc

# Long enough to take a deletion back, short enough that a deleted photo is soon gone for good.
GRACE = timedelta(hours=1)
CHUNK = 500


def note_dropped(session: Session, shas: Iterable[str]) -> None:
    """Note that these files lost an item, in the transaction that deletes or changes it."""
    noted = sorted(set(shas))
    for start in range(0, len(noted), CHUNK):
        session.execute(delete(DroppedFile).where(DroppedFile.sha.in_(noted[start : start + CHUNK])))
    session.add_all(DroppedFile(sha=sha, dropped_at=now_utc()) for sha in noted)
    session.flush()


def sweep_dropped_files(session: Session, files: FileStore, grace: timedelta = GRACE) -> int:
    """Remove noted files that no item has, once the grace is over; -> how many were removed.

    The write lock is taken before the items are asked, and items are written before their files (see
    `wardrobe.items`), so that a file which someone is just adding again is never removed.
    """
    over = now_utc() - grace
    if session.scalar(select(DroppedFile.sha).where(DroppedFile.dropped_at <= over).limit(1)) is None:
        return 0
    noted = delete(DroppedFile).where(DroppedFile.dropped_at <= over).returning(DroppedFile.sha)
    unused = [sha for sha in session.scalars(noted).all() if not _in_use(session, sha)]
    for sha in unused:
        files.remove(sha)
    return len(unused)


def _in_use(session: Session, sha: str) -> bool:
    return bool(session.scalar(select(exists().where(or_(Item.photo == sha, Item.cutout == sha)))))
