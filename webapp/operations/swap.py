"""Swaps one item of a day's look for the next best."""

from sqlalchemy.orm import Session

import wardrobe.calendar as stored
from compatibility.item_types import Slot
from recommender.taste.signal_kinds import SWAP_AWAY
from recommender.taste.signals import record
from wardrobe.calendar_models import CalendarEntry
from wardrobe.models import Item
from webapp.operations.calendar import own_entry
from webapp.operations.calendar_change import undoable
from webapp.operations.complete import complete_look
from webapp.operations.entry_shapes import entry_shape
from webapp.operations.wardrobes import wardrobe_pools
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.calendar_shape import EntryShape
from webapp.shapes.context_shape import ContextShape
from webapp.shapes.look_query_shape import MOST_GIVEN, LookRequest
from webapp.shapes.look_shape import LookShape


def swap_item(service: Service, owner_id: str, entry_id: str, item_id: str) -> EntryShape:
    """Put the next best item of the same slot in an item's place; asked again, the one after that.

    Raises AbsentError for an unknown entry, RefusedError for an item that is not in it or locked, and where
    nothing else is there to wear.
    """
    with service.store.session() as session:
        entry = own_entry(session, owner_id, entry_id)
        question = _question(session, entry, item_id)
    looks = complete_look(service, owner_id, question, []).looks
    if not looks:
        raise _refused("there is nothing else to wear in its place")
    with undoable(service, owner_id) as change:
        entry = change.touch(own_entry(change.session, owner_id, entry_id))
        _check_swappable(entry, item_id)  # again: somebody may have changed it since
        _put_look(entry, looks[0], question.ban)
        record(change.session, owner_id, SWAP_AWAY, [item_id], service.now, act=change.undo)
        change.session.flush()
        return entry_shape(change.session, entry, change.undo)


def _question(session: Session, entry: CalendarEntry, item_id: str) -> LookRequest:
    _check_swappable(entry, item_id)
    others = [item for item in stored.items_in(entry) if item != item_id]
    slot = session.get_one(Item, item_id).slot
    if not 1 <= len(others) <= MOST_GIVEN or slot is None:
        raise _refused(f"a swap needs 1 to {MOST_GIVEN} other items, and one that is known for what it is")
    return LookRequest(
        items=others,
        pools=wardrobe_pools(session, entry.owner_id),
        slots=[Slot(slot)],
        only_slots=True,
        looks=1,
        ban=[*entry.asked.get("swapped", []), item_id],
        context=ContextShape.model_validate(entry.asked.get("context", {})),
    )


def _check_swappable(entry: CalendarEntry, item_id: str) -> None:
    if item_id not in stored.items_in(entry):
        raise _refused(f"{item_id} is not in this entry")
    if item_id in entry.asked.get("locked", []):
        raise _refused(f"{item_id} is locked: unlock it first")


def _put_look(entry: CalendarEntry, look: LookShape, swapped: list[str]) -> None:
    stored.put_items(entry, [part.item for part in look.items])
    reasons = [reason.text for reason in look.reasons]
    entry.asked = {**entry.asked, "swapped": swapped, "score": look.score, "reasons": reasons, "relaxed": []}


def _refused(detail: str) -> RefusedError:
    return RefusedError(detail, FieldFault("item", detail))
