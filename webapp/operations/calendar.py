"""Logs what was worn, plans what will be, and lists, moves and deletes both."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

import wardrobe.calendar as stored
from wardrobe.calendar_models import CalendarEntry
from wardrobe.kept_looks import kept_look
from wardrobe.models import Item
from wardrobe.outfits import items_of, outfit_of
from webapp.operations.calendar_change import CalendarChange, undoable
from webapp.operations.entry_shapes import entry_shape, entry_shapes
from webapp.operations.item_state import own_items
from webapp.refusals import AbsentError, FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.calendar_shape import CalendarAnswer, EntryChange, EntryShape, NewEntry

EARLIEST = date(1990, 1, 1)
AHEAD = timedelta(days=730)
LONGEST_RANGE = timedelta(days=400)
SOURCES = ("items", "kept_look", "outfit")


def list_entries(service: Service, owner_id: str, first: date | None, last: date | None) -> CalendarAnswer:
    """The entries of some days, of the week that it is where neither is said; raises RefusedError."""
    first, last = _range(service.today, first, last)
    with service.store.session() as session:
        entries = stored.entries_between(session, owner_id, first, last)
        shapes = entry_shapes(session, entries)
    return CalendarAnswer.model_validate(
        {"from": first, "to": last, "today": service.today, "entries": shapes}
    )


def show_entry(service: Service, owner_id: str, entry_id: str) -> EntryShape:
    """One entry; raises AbsentError."""
    with service.store.session() as session:
        return entry_shape(session, own_entry(session, owner_id, entry_id))


def add_entry(service: Service, owner_id: str, new: NewEntry) -> EntryShape:
    """Log or plan items, a kept look or a worn outfit.

    Raises RefusedError for a day that makes no sense and unless exactly one source is named, AbsentError
    and NotYoursError for what is not there or someone else's.
    """
    day = new.day or service.today
    check_day(service.today, day, new.kind)
    with undoable(service, owner_id) as change:
        items = [item.id for item in _items_meant(change.session, owner_id, new)]
        entry = stored.add_entry(change.session, owner_id, day, new.kind, items, note=new.note)
        return _answer(change, change.made(entry))


def change_entry(service: Service, owner_id: str, entry_id: str, wanted: EntryChange) -> EntryShape:
    """Move an entry, log it as worn, note, lock or change its items; raises as `add_entry` does."""
    with undoable(service, owner_id) as change:
        entry = change.touch(own_entry(change.session, owner_id, entry_id))
        check_day(service.today, wanted.day or entry.day, wanted.kind or entry.kind)
        entry.day, entry.kind = wanted.day or entry.day, wanted.kind or entry.kind
        entry.note = entry.note if wanted.note is None else wanted.note
        if wanted.items is not None:
            _put_items(change.session, entry, wanted.items)
        _put_locks(entry, wanted)
        return _answer(change, entry)


def delete_entry(service: Service, owner_id: str, entry_id: str) -> str | None:
    """Delete an entry; nothing happens when it is gone already. Answers what takes it back."""
    with undoable(service, owner_id) as change:
        entry = stored.entry_of(change.session, owner_id, entry_id)
        if entry is None:
            return None
        change.delete(entry)
        return change.undo


def own_entry(session: Session, owner_id: str, entry_id: str) -> CalendarEntry:
    """An entry of the owner; raises AbsentError."""
    entry = stored.entry_of(session, owner_id, entry_id)
    if entry is None:
        raise AbsentError(f"no entry {entry_id} in the calendar")
    return entry


def check_day(today: date, day: date, kind: str) -> None:
    """Refuse a day that is too far off, and to have worn something on a day to come."""
    detail = None
    if not EARLIEST <= day <= today + AHEAD:
        detail = f"{day} is too far off: days from {EARLIEST} to {today + AHEAD} are kept"
    elif kind == stored.WORN and day > today:
        detail = f"{day} is yet to come (today is {today}): plan it now, and log it once it was worn"
    if detail:
        raise RefusedError(detail, FieldFault("day", detail))


def _answer(change: CalendarChange, entry: CalendarEntry) -> EntryShape:
    change.session.flush()
    return entry_shape(change.session, entry, change.undo)


def _range(today: date, first: date | None, last: date | None) -> tuple[date, date]:
    week = timedelta(days=6)
    monday = today - timedelta(days=today.weekday())
    first = first or (last - week if last else monday)
    last = last or first + week
    if not timedelta(0) <= last - first <= LONGEST_RANGE:
        detail = (
            f"from {first} to {last}: the last day comes after the first, at most {LONGEST_RANGE.days} on"
        )
        raise RefusedError(detail, FieldFault("to", detail))
    return first, last


def _items_meant(session: Session, owner_id: str, new: NewEntry) -> Sequence[Item]:
    named = [source for source in SOURCES if getattr(new, source) is not None]
    if len(named) != 1:
        detail = f"name exactly one of {', '.join(SOURCES)}; got {', '.join(named) or 'none'}"
        raise RefusedError(detail, FieldFault("items", detail))
    return own_items(session, owner_id, _ids_meant(session, owner_id, new))


def _ids_meant(session: Session, owner_id: str, new: NewEntry) -> list[str]:
    if new.kept_look is not None:
        kept = kept_look(session, owner_id, new.kept_look)
        if kept is None:
            raise AbsentError(f"no kept look {new.kept_look}", FieldFault("kept_look", "no such look"))
        return [part["item"] for part in kept.answer["items"]]
    if new.outfit is not None:
        outfit = outfit_of(session, owner_id, new.outfit)
        if outfit is None:
            raise AbsentError(f"no outfit {new.outfit}", FieldFault("outfit", "no such outfit"))
        return [item.id for item in items_of(session, outfit)]
    return new.items or []


def _put_items(session: Session, entry: CalendarEntry, item_ids: Sequence[str]) -> None:
    """Let an entry hold other items; what was said of the look, and locks of what left, no longer hold."""
    stored.put_items(entry, [item.id for item in own_items(session, entry.owner_id, item_ids)])
    kept = {name: value for name, value in entry.asked.items() if name not in ("score", "reasons", "relaxed")}
    entry.asked = {**kept, "locked": [item for item in kept.get("locked", []) if item in item_ids]}


def _put_locks(entry: CalendarEntry, wanted: EntryChange) -> None:
    if wanted.locked is not None:
        strange = sorted(set(wanted.locked) - set(stored.items_in(entry)))
        if strange:
            detail = f"not in this entry: {', '.join(strange)}"
            raise RefusedError(detail, FieldFault("locked", detail))
        entry.asked = {**entry.asked, "locked": list(dict.fromkeys(wanted.locked))}
    if wanted.day_locked is not None:
        entry.asked = {**entry.asked, "day_locked": wanted.day_locked}
