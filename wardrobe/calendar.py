"""The calendar: what was worn on which day, and what is planned."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, delete, exists, select
from sqlalchemy.orm import Session, selectinload

from wardrobe.calendar_models import CalendarEntry, CalendarItem
from wardrobe.ids import new_id

PLANNED, WORN = "planned", "worn"
KINDS = (PLANNED, WORN)
LONGEST_NOTE = 200


def add_entry(
    session: Session,
    owner_id: str,
    day: date,
    kind: str,
    item_ids: Iterable[str],
    *,
    note: str = "",
    asked: Mapping[str, Any] | None = None,
    entry_id: str | None = None,
) -> CalendarEntry:
    """Put items on a day, which may hold several entries; raises ValueError for no item or another kind.

    `entry_id` is for one that was there before and comes back.
    """
    if kind not in KINDS:
        raise ValueError(f"kind {kind!r}: must be one of {', '.join(KINDS)}")
    entry = CalendarEntry(
        id=entry_id or new_id("cal"),
        owner_id=owner_id,
        day=day,
        kind=kind,
        note=note[:LONGEST_NOTE],
        asked=dict(asked or {}),
    )
    put_items(entry, item_ids)
    session.add(entry)
    session.flush()
    return entry


def put_items(entry: CalendarEntry, item_ids: Iterable[str]) -> None:
    """Let an entry hold these items and no others; raises ValueError for none."""
    wanted = dict.fromkeys(item_ids)
    if not wanted:
        raise ValueError("an entry of the calendar holds at least one item")
    known = {member.item_id: member for member in entry.members}
    entry.members = [known.get(item_id) or CalendarItem(item_id=item_id) for item_id in wanted]


def entries_between(
    session: Session, owner_id: str, first: date, last: date, kind: str | None = None
) -> Sequence[CalendarEntry]:
    """The owner's entries from the first day to the last, both included, by day and as they were made."""
    query = _own(owner_id).where(CalendarEntry.day.between(first, last))
    if kind is not None:
        query = query.where(CalendarEntry.kind == kind)
    return session.scalars(query.order_by(CalendarEntry.day, CalendarEntry.id)).all()


def entry_of(session: Session, owner_id: str, entry_id: str) -> CalendarEntry | None:
    """One entry; someone else's is answered like none."""
    return session.scalars(_own(owner_id).where(CalendarEntry.id == entry_id)).first()


def drop_empty(session: Session) -> None:
    """Delete entries whose items are all gone, notes and all; call it after items were deleted."""
    held = exists().where(CalendarItem.entry_id == CalendarEntry.id)
    session.execute(delete(CalendarEntry).where(~held))


def items_in(entry: CalendarEntry) -> list[str]:
    """The ids of an entry's items."""
    return [member.item_id for member in entry.members]


def _own(owner_id: str) -> Select[CalendarEntry]:
    loaded = selectinload(CalendarEntry.members)
    return select(CalendarEntry).where(CalendarEntry.owner_id == owner_id).options(loaded)
