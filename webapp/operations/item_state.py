"""Says where items are (ready, in the laundry, lent) and what was paid for them; lists those in a state."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

import wardrobe.item_state as stored
from wardrobe.items import item_owned_by, item_readable_by
from wardrobe.models import Item
from webapp.refusals import AbsentError, FieldFault, NotYoursError, RefusedError
from webapp.service import Service
from webapp.shapes.item_shape import ItemCorrection, ItemShape
from webapp.shapes.wear_shape import ItemsInState, State, StateChange


def put_told(item: Item, told: ItemCorrection) -> None:
    """Set an item's state and price as its owner says; raises RefusedError for what is no price."""
    if told.state is not None:
        stored.put_state(item, told.state)
    if told.price is not None:
        try:
            stored.put_price(item, told.price)
        except ValueError as error:
            raise RefusedError(str(error), FieldFault("price", str(error))) from error


def items_in_state(service: Service, owner_id: str, state: State) -> ItemsInState:
    """The owner's own items in one state."""
    with service.store.session() as session:
        found = stored.items_in_state(session, owner_id, state)
        return ItemsInState(state=state, items=[ItemShape.of(item) for item in found])


def change_states(service: Service, owner_id: str, change: StateChange) -> ItemsInState:
    """Give items, or all that are in one state, another; the items that were meant are told.

    Raises RefusedError unless exactly one of the two is named, AbsentError and NotYoursError for items.
    """
    if (change.items is None) == (change.of is None):
        raise RefusedError("name either `items` or the state that they are in (`of`), not both")
    with service.store.session() as session:
        items = _meant(session, owner_id, change)
        for item in items:
            stored.put_state(item, change.state)
        return ItemsInState(state=change.state, items=[ItemShape.of(item) for item in items])


def own_items(session: Session, owner_id: str, item_ids: Sequence[str]) -> list[Item]:
    """Items of the owner, in the order named; raises AbsentError or NotYoursError naming each that is not."""
    found = [
        (row, item_id, item_owned_by(session, owner_id, item_id)) for row, item_id in enumerate(item_ids)
    ]
    missing = [(row, item_id) for row, item_id, item in found if item is None]
    if missing:
        raise _refusal(session, owner_id, missing)
    return [item for _, _, item in found if item is not None]


def _meant(session: Session, owner_id: str, change: StateChange) -> Sequence[Item]:
    if change.of is not None:
        return stored.items_in_state(session, owner_id, change.of)
    return own_items(session, owner_id, change.items or [])


def _refusal(session: Session, owner_id: str, missing: Sequence[tuple[int, str]]) -> RefusedError:
    theirs = {
        item_id: item.collection.name
        for _, item_id in missing
        if (item := item_readable_by(session, owner_id, item_id)) is not None
    }
    faults = [
        FieldFault(
            f"items.{row}",
            f"{item_id} hangs in {theirs[item_id]!r}, not in a wardrobe of yours"
            if item_id in theirs
            else f"no item {item_id}",
        )
        for row, item_id in missing
    ]
    kind = NotYoursError if len(theirs) == len(missing) else AbsentError
    return kind("; ".join(fault.detail for fault in faults), *faults)
