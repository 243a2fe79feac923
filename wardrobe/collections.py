"""Wardrobes and inventories, each with its owner."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, case, exists, insert, literal, or_, select
from sqlalchemy.orm import Session

from wardrobe.calendar import drop_empty
from wardrobe.dropped_files import note_dropped
from wardrobe.ids import new_id
from wardrobe.models import Collection, Item, Owner

KINDS = ("wardrobe", "inventory")
LONGEST_NAME = 200


def ensure_owner(session: Session, owner_id: str, name: str) -> None:
    """Make an owner of that id unless there is one."""
    absent = ~exists().where(Owner.id == owner_id)
    row = select(literal(owner_id), literal(name)).where(absent)
    session.execute(insert(Owner).from_select(["id", "name"], row))


def create_collection(session: Session, owner_id: str, name: str, kind: str) -> Collection:
    """Make an empty collection; raises ValueError for a bad name or kind, IntegrityError for a taken name."""
    if kind not in KINDS:
        raise ValueError(f"kind {kind!r} of {name!r}: must be one of {', '.join(KINDS)}")
    made = Collection(id=new_id("col"), owner_id=owner_id, name=_checked(name), kind=kind)
    session.add(made)
    session.flush()
    return made


def ensure_collection(session: Session, owner_id: str, name: str, kind: str) -> Collection:
    """The owner's collection of that name, made when there is none; raises as `create_collection` does."""
    return own_collection_named(session, owner_id, name) or create_collection(session, owner_id, name, kind)


def list_collections(session: Session, owner_id: str) -> Sequence[Collection]:
    """What the owner may look into: own collections, then everyone's inventories; by name."""
    theirs = case((Collection.owner_id == owner_id, 0), else_=1)
    query = select(Collection).where(_readable(owner_id)).order_by(theirs, Collection.name, Collection.id)
    return session.scalars(query).all()


def collection_named(session: Session, owner_id: str, name: str) -> Collection | None:
    """The owner's collection of that name, else the oldest inventory of that name, whoever has it."""
    theirs = case((Collection.owner_id == owner_id, 0), else_=1)
    named = select(Collection).where(_readable(owner_id), Collection.name == name)
    return session.scalars(named.order_by(theirs, Collection.id).limit(1)).first()


def own_collection_named(session: Session, owner_id: str, name: str) -> Collection | None:
    """The owner's collection of that name; someone else's is answered like none."""
    return session.scalars(
        select(Collection).where(Collection.owner_id == owner_id, Collection.name == name)
    ).first()


def collection_readable_by(session: Session, owner_id: str, collection_id: str) -> Collection | None:
    """A collection by id, when it is the owner's or an inventory; else None."""
    return session.scalars(
        select(Collection).where(Collection.id == collection_id, _readable(owner_id))
    ).first()


def rename_collection(session: Session, collection: Collection, name: str) -> None:
    """Give a collection another name; raises ValueError for a bad one, IntegrityError for a taken one."""
    collection.name = _checked(name)
    session.flush()


def delete_collection(session: Session, collection: Collection) -> None:
    """Delete a collection and all its items; their files go when no other item has them."""
    pictures = session.execute(
        select(Item.photo, Item.cutout).where(Item.collection_id == collection.id)
    ).all()
    note_dropped(session, (sha for row in pictures for sha in row))
    session.delete(collection)
    session.flush()
    drop_empty(session)


def _readable(owner_id: str) -> ColumnElement[bool]:
    return or_(Collection.owner_id == owner_id, Collection.kind == "inventory")


def _checked(name: str) -> str:
    if not name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
        raise ValueError(f"name {name!r}: must be 1 to {LONGEST_NAME} printable characters")
    return name
