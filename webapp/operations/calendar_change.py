"""Changes the calendar so that the change, however large, can be undone as a whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

import wardrobe.calendar as stored
from recommender.taste.signals import take_back
from wardrobe.calendar_models import CalendarEntry
from wardrobe.ids import new_id
from wardrobe.models import Item
from wardrobe.owner_lock import lock_owner
from webapp.operations.remembered import drop, recall, remember
from webapp.operations.wear_signals import renew_signals, take_signals
from webapp.refusals import AbsentError
from webapp.service import Service

Row = dict[str, Any]
UNDO = "und"


class CalendarChange:
    """One change: whoever makes it says which entries it makes, and which it touches before it does.

    `said` is what the person has to know of it, in sentences.
    """

    def __init__(self, session: Session, owner_id: str, now: datetime, today: date) -> None:
        self.session = session
        self.owner_id = owner_id
        self.undo = new_id(UNDO)
        self.said: list[str] = []
        self._now, self._today = now, today
        self._before: dict[str, Row] = {}
        self._alive: dict[str, CalendarEntry] = {}

    def touch(self, entry: CalendarEntry) -> CalendarEntry:
        """Remember an entry as it is, before it is changed."""
        self._before.setdefault(entry.id, _row_of(entry))
        self._alive[entry.id] = entry
        return entry

    def made(self, entry: CalendarEntry) -> CalendarEntry:
        """Note an entry that was made."""
        self._alive[entry.id] = entry
        return entry

    def delete(self, entry: CalendarEntry) -> None:
        """Delete an entry."""
        self.touch(entry)
        del self._alive[entry.id]
        take_signals(self.session, entry)
        self.session.delete(entry)

    def close(self) -> None:
        """Bring what was learned from wearing in line with what the entries say now."""
        self.session.flush()
        for entry in self._alive.values():
            renew_signals(self.session, entry, self._now, self._today)

    def told(self) -> dict[str, Any]:
        """What must be remembered to undo it."""
        return {"before": list(self._before.values()), "alive": list(self._alive), "said": self.said}


@contextmanager
def undoable(service: Service, owner_id: str) -> Iterator[CalendarChange]:
    """A change in a session of its own, after others of the owner; nothing is kept of it when it raises."""
    with service.store.session() as session:
        lock_owner(session, owner_id)
        change = CalendarChange(session, owner_id, service.now, service.today)
        yield change
        change.close()
    remember(service, owner_id, change.undo, change.told())


def said_of(service: Service, owner_id: str, undo_id: str) -> list[str]:
    """What was said of a change; nothing where there was none, or too long ago."""
    try:
        said: list[str] = recall(service, owner_id, undo_id, UNDO)["said"]
    except AbsentError:
        return []
    return said


def undo_change(service: Service, owner_id: str, undo_id: str) -> None:
    """Put the calendar back to before a change; raises AbsentError when it is too late."""
    with service.store.session() as session:
        lock_owner(session, owner_id)
        told = recall(service, owner_id, undo_id, UNDO)
        for entry_id in told["alive"]:
            entry = stored.entry_of(session, owner_id, entry_id)
            if entry is not None:
                take_signals(session, entry)
                session.delete(entry)
        session.flush()
        take_back(session, owner_id, undo_id)  # what was swapped away was recorded under this name
        for row in told["before"]:
            _put_back(service, session, owner_id, row)
        drop(service, owner_id, undo_id)


def _row_of(entry: CalendarEntry) -> Row:
    return {
        "id": entry.id,
        "day": entry.day.isoformat(),
        "kind": entry.kind,
        "note": entry.note,
        "asked": dict(entry.asked),
        "items": stored.items_in(entry),
    }


def _put_back(service: Service, session: Session, owner_id: str, row: Row) -> None:
    """Make an entry as it was, of those of its items that are still there."""
    items = [item for item in row["items"] if session.get(Item, item) is not None]
    if not items:
        return
    day = date.fromisoformat(row["day"])
    entry = stored.add_entry(
        session, owner_id, day, row["kind"], items, note=row["note"], asked=row["asked"], entry_id=row["id"]
    )
    renew_signals(session, entry, service.now, service.today)
