"""Makes, lists, renames and deletes collections."""

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

import wardrobe.collections as stored
from wardrobe.models import Collection, Item
from webapp.refusals import AbsentError, FieldFault, NotYoursError, RefusedError, TakenError
from webapp.service import Service
from webapp.shapes.collection_shape import (
    CollectionChange,
    CollectionList,
    CollectionShape,
    Kind,
    NewCollection,
)


def list_collections(service: Service, owner_id: str, after: str | None, limit: int) -> CollectionList:
    """A page of what the owner can see: own collections and everyone's inventories, by id."""
    with service.store.session() as session:
        seen = sorted(stored.list_collections(session, owner_id), key=lambda each: each.id)
        rest = [each for each in seen if after is None or each.id > after]
        page = rest[:limit]
        shapes = [_shape(session, owner_id, each) for each in page]
    return CollectionList(collections=shapes, next=page[-1].id if len(rest) > limit else None)


def show_collection(service: Service, owner_id: str, key: str) -> CollectionShape:
    """One collection, by id or name; raises AbsentError."""
    with service.store.session() as session:
        return _shape(session, owner_id, readable_collection(session, owner_id, key))


def create_collection(service: Service, owner_id: str, new: NewCollection) -> CollectionShape:
    """Make an empty collection; raises TakenError when the owner has one of that name."""
    with service.store.session() as session:
        _refuse_taken(session, owner_id, new.name)
        try:
            made = stored.create_collection(session, owner_id, new.name, new.kind)
            session.flush()
        except IntegrityError as error:  # someone made it since we looked
            raise TakenError(f"there is a collection called {new.name!r} already") from error
        return _shape(session, owner_id, made)


def ensure_collection(service: Service, owner_id: str, name: str, kind: Kind) -> CollectionShape:
    """The owner's collection of that name, made when there is none; raises RefusedError for another kind."""
    with service.store.session() as session:
        found = stored.ensure_collection(session, owner_id, name, kind)
        if found.kind != kind:
            raise RefusedError(f"{name!r} is not a {kind} but a {found.kind}; choose another name")
        return _shape(session, owner_id, found)


def rename_collection(service: Service, owner_id: str, key: str, change: CollectionChange) -> CollectionShape:
    """Give a collection another name; raises AbsentError, NotYoursError, RefusedError, TakenError."""
    with service.store.session() as session:
        collection = own_collection(session, owner_id, key)
        if change.name != collection.name:
            _refuse_taken(session, owner_id, change.name)
            stored.rename_collection(session, collection, change.name)
        return _shape(session, owner_id, collection)


def delete_collection(service: Service, owner_id: str, key: str) -> None:
    """Delete a collection with its items; nothing happens when it is gone already. Raises NotYoursError."""
    with service.store.session() as session:
        try:
            collection = own_collection(session, owner_id, key)
        except AbsentError:
            return
        stored.delete_collection(session, collection)


def readable_collection(session: Session, owner_id: str, key: str) -> Collection:
    """A collection that the owner may look into, by id or name; raises AbsentError."""
    collection = stored.collection_readable_by(session, owner_id, key)
    collection = collection or stored.collection_named(session, owner_id, key)
    if collection is None:
        raise AbsentError(
            f"no wardrobe or shop called {key!r}", FieldFault("collection", f"no collection {key!r}")
        )
    return collection


def own_collection(session: Session, owner_id: str, key: str) -> Collection:
    """A collection that the owner may change, by id or name; raises AbsentError, NotYoursError."""
    collection = readable_collection(session, owner_id, key)
    if collection.owner_id != owner_id:
        raise NotYoursError(
            f"{collection.name!r} belongs to someone else; it can be searched but not changed"
        )
    return collection


def _refuse_taken(session: Session, owner_id: str, name: str) -> None:
    if stored.own_collection_named(session, owner_id, name) is not None:
        detail = f"there is a collection called {name!r} already"
        raise TakenError(detail, FieldFault("name", detail))


def _shape(session: Session, owner_id: str, collection: Collection) -> CollectionShape:
    count = session.scalar(select(func.count()).where(Item.collection_id == collection.id))
    return CollectionShape(
        id=collection.id,
        name=collection.name,
        kind=collection.kind,  # type: ignore[arg-type]
        yours=collection.owner_id == owner_id,
        items=count or 0,
        created_at=collection.created_at,
    )
