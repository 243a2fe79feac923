"""Items of wardrobes and inventories: added, listed, found and deleted."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from compatibility.item_types import Slot
from wardrobe.calendar import drop_empty
from wardrobe.dropped_files import note_dropped
from wardrobe.ids import new_id
from wardrobe.item_recognition import put_photo
from wardrobe.item_vectors import vectors_of
from wardrobe.models import Collection, Item
from wardrobe.photos.photo import Photo
from wardrobe.recognition.recognition import Recognition
from wardrobe.store import Store

__all__ = ["add_item", "delete_item", "item_owned_by", "item_readable_by", "items_page", "vectors_of"]

LARGEST_PAGE = 1000
LONGEST_TITLE = 500


def add_item(
    store: Store,
    session: Session,
    collection: Collection,
    photo: Photo,
    recognition: Recognition,
    *,
    title: str = "",
    external_id: str | None = None,
    facts: Mapping[str, Any] | None = None,
    claimed_type: str | None = None,
) -> Item:
    """Put a recognised garment into a collection, with its photo and its cut-out.

    `claimed_type` is what a shop calls it, in the shop's words. Raises IntegrityError when the collection
    has this external id, or this picture without one, already.
    """
    item = Item(
        id=new_id("itm"),
        collection_id=collection.id,
        external_id=external_id,
        title=title[:LONGEST_TITLE],
        facts=dict(facts or {}),
        corrected={},
    )
    put_photo(store, session, item, photo, recognition, claimed_type)
    return item


def items_page(
    session: Session,
    owner_id: str,
    collection_id: str,
    after: str | None,
    limit: int,
    *,
    slot: Slot | None = None,
    newest_first: bool = False,
) -> tuple[Sequence[Item], str | None]:
    """Items as they were added, or the newest first, and the cursor of the next page, None on the last.

    A collection that the owner may not look into is answered like an empty one. Raises ValueError for a
    limit that is not 1 to 1000.
    """
    if not 1 <= limit <= LARGEST_PAGE:
        raise ValueError(f"limit {limit}: must be 1 to {LARGEST_PAGE}")
    query = select(Item).join(Collection).where(Item.collection_id == collection_id, _readable(owner_id))
    if after is not None:
        query = query.where(Item.id < after if newest_first else Item.id > after)
    if slot is not None:
        query = query.where(Item.slot == slot.value)
    # One more than asked for tells whether there is a next page.
    found = session.scalars(
        query.order_by(Item.id.desc() if newest_first else Item.id).limit(limit + 1)
    ).all()
    page = found[:limit]
    return page, page[-1].id if len(found) > limit else None


def item_owned_by(session: Session, owner_id: str, item_id: str) -> Item | None:
    """An item of the owner's own collections; someone else's is answered like none."""
    query = select(Item).join(Collection).where(Item.id == item_id, Collection.owner_id == owner_id)
    return session.scalars(query).first()


def item_readable_by(session: Session, owner_id: str, item_id: str) -> Item | None:
    """An item of the owner's own collections or of anyone's inventory; else None."""
    return session.scalars(
        select(Item).join(Collection).where(Item.id == item_id, _readable(owner_id))
    ).first()


def delete_item(session: Session, item: Item) -> None:
    """Delete an item, and what the calendar holds of it alone; its files go when no other item has them."""
    note_dropped(session, (item.photo, item.cutout))
    session.delete(item)
    session.flush()
    drop_empty(session)


def _readable(owner_id: str) -> ColumnElement[bool]:
    return or_(Collection.owner_id == owner_id, Collection.kind == "inventory")
