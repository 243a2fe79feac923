"""Lists, shows, corrects, recognises again and deletes items."""

from sqlalchemy.orm import Session

import wardrobe.items as stored
from compatibility.item_types import TYPE_NAMES, Slot
from wardrobe.corrections import correct_item, recognise_again
from wardrobe.item_lock import ItemGoneError
from wardrobe.models import Item
from webapp.operations.collections import readable_collection
from webapp.operations.item_state import put_told
from webapp.refusals import AbsentError, FieldFault, NotYoursError, RefusedError
from webapp.service import Service
from webapp.shapes.item_shape import ItemCorrection, ItemPage, ItemShape


def list_items(
    service: Service,
    owner_id: str,
    key: str,
    after: str | None,
    limit: int,
    slot: Slot | None = None,
    newest_first: bool = False,
) -> ItemPage:
    """A page of a collection's items, by id or name of the collection; raises AbsentError."""
    with service.store.session() as session:
        collection = readable_collection(session, owner_id, key)
        items, cursor = stored.items_page(
            session, owner_id, collection.id, after, limit, slot=slot, newest_first=newest_first
        )
        return ItemPage(items=[ItemShape.of(item) for item in items], next=cursor)


def show_item(service: Service, owner_id: str, item_id: str) -> ItemShape:
    """One item; raises AbsentError."""
    with service.store.session() as session:
        return ItemShape.of(readable_item(session, owner_id, item_id))


def correct(service: Service, owner_id: str, item_id: str, correction: ItemCorrection) -> ItemShape:
    """Set right what was recognised; kept for good. Raises AbsentError, NotYoursError, RefusedError."""
    if correction.type is not None and correction.type not in TYPE_NAMES:
        detail = f"unknown type {correction.type!r}; known: {', '.join(TYPE_NAMES)}"
        raise RefusedError(detail, FieldFault("type", detail))
    colours = None if correction.colours is None else [each.model_dump() for each in correction.colours]
    with service.store.session() as session:
        item = own_item(session, owner_id, item_id)
        correct_item(
            session,
            item,
            type=correction.type,
            title=correction.title,
            colours=colours,
            attributes=correction.attributes,
        )
        put_told(item, correction)
        return ItemShape.of(item)


def again(service: Service, owner_id: str, item_id: str) -> ItemShape:
    """Recognise an item again; what a person corrected stays. Raises AbsentError, NotYoursError."""
    recogniser = service.recogniser
    with service.store.session() as session:
        item = own_item(session, owner_id, item_id)
        try:
            recognise_again(service.store, session, item, recogniser)
        except ItemGoneError as error:
            raise AbsentError(str(error)) from error
        return ItemShape.of(item)


def delete(service: Service, owner_id: str, item_id: str) -> None:
    """Delete an item; nothing happens when it is gone already. Raises NotYoursError."""
    with service.store.session() as session:
        try:
            item = own_item(session, owner_id, item_id)
        except AbsentError:
            return
        stored.delete_item(session, item)


def readable_item(session: Session, owner_id: str, item_id: str) -> Item:
    """An item that the owner may look at; raises AbsentError."""
    item = stored.item_readable_by(session, owner_id, item_id)
    if item is None:
        raise AbsentError(f"no item {item_id}")
    return item


def own_item(session: Session, owner_id: str, item_id: str) -> Item:
    """An item that the owner may change; raises AbsentError, NotYoursError."""
    item = readable_item(session, owner_id, item_id)
    if stored.item_owned_by(session, owner_id, item_id) is None:
        raise NotYoursError(f"{item_id} belongs to {item.collection.name!r}, which is not yours to change")
    return item
