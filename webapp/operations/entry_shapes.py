"""Entries of the calendar as the world sees them."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

import wardrobe.calendar as stored
from compatibility.item_types import Slot
from wardrobe.calendar_models import CalendarEntry
from wardrobe.models import Item
from webapp.shapes.calendar_shape import EntryShape
from webapp.shapes.context_shape import ContextShape
from webapp.shapes.item_shape import ItemShape

# What `asked` says of an entry that was made by planning a week.
BY_WEEK = "week"


def entry_shape(session: Session, entry: CalendarEntry, undo: str | None = None) -> EntryShape:
    """The shape of an entry; its session must still be open."""
    return _shape(entry, _items_of(session, [entry]), undo)


def entry_shapes(session: Session, entries: Sequence[CalendarEntry]) -> list[EntryShape]:
    """The shapes of several entries."""
    items = _items_of(session, entries)
    return [_shape(entry, items) for entry in entries]


def _items_of(session: Session, entries: Sequence[CalendarEntry]) -> dict[str, Item]:
    """All items of some entries, in one go."""
    ids = {item_id for entry in entries for item_id in stored.items_in(entry)}
    return {item.id: item for item in session.scalars(select(Item).where(Item.id.in_(ids)))}


def _shape(entry: CalendarEntry, items: Mapping[str, Item], undo: str | None = None) -> EntryShape:
    found = sorted((items[item_id] for item_id in stored.items_in(entry)), key=_from_head_to_foot)
    asked = entry.asked
    return EntryShape(
        id=entry.id,
        day=entry.day,
        kind="worn" if entry.kind == stored.WORN else "planned",
        note=entry.note,
        items=[ItemShape.of(item) for item in found],
        by_week=asked.get("by") == BY_WEEK,
        context=ContextShape.model_validate(asked["context"]) if asked.get("context") else None,
        score=asked.get("score"),
        reasons=asked.get("reasons", []),
        relaxed=asked.get("relaxed", []),
        locked=asked.get("locked", []),
        day_locked=asked.get("day_locked", False),
        created_at=entry.created_at,
        undo=undo,
    )


def _from_head_to_foot(item: Item) -> tuple[int, str]:
    order = [slot.value for slot in Slot]
    return order.index(item.slot) if item.slot else len(order), item.id
