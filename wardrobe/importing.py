"""Takes photos into a collection, one by one."""

from collections.abc import Iterable, Sized

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from wardrobe.collections import own_collection_named
from wardrobe.dropped_files import sweep_dropped_files
from wardrobe.garment_reader import GarmentReader
from wardrobe.import_report import ImportReport, Progress, no_progress
from wardrobe.items import add_item
from wardrobe.models import Collection, Item
from wardrobe.photos.intake import open_photo
from wardrobe.photos.photo import Photo
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.store import Store

__all__ = ["ImportReport", "NoCollectionError", "import_photos"]

Source = tuple[str, bytes | PhotoRefusedError]


class NoCollectionError(LookupError):
    """The owner has no collection of that name."""


def import_photos(
    store: Store,
    owner_id: str,
    collection: str,
    sources: Iterable[Source],
    recogniser: GarmentReader,
    progress: Progress = no_progress,
) -> ImportReport:
    """Put photos into the owner's collection of that name; a bad one is refused and the rest go on.

    A picture that the collection has is not added twice. Each photo is stored as soon as it is read, so an
    import that is cut short can simply be run again. Raises NoCollectionError.
    """
    total = len(sources) if isinstance(sources, Sized) else 0
    added: list[str] = []
    already: list[str] = []
    refused: list[tuple[str, str]] = []
    for done, (name, data) in enumerate(sources):
        progress("importing photos", done, total)
        try:
            photo = _opened(name, data)
        except PhotoRefusedError as error:
            refused.append((name, error.reason))
            continue
        item_id, is_new = _import_one(store, owner_id, collection, photo, recogniser)
        (added if is_new else already).append(item_id)
    progress("importing photos", total, total)
    with store.session() as session:
        sweep_dropped_files(session, store.files)
    return ImportReport(tuple(added), tuple(already), tuple(refused))


def _opened(name: str, data: bytes | PhotoRefusedError) -> Photo:
    if isinstance(data, PhotoRefusedError):
        raise data
    return open_photo(data, name)


def _import_one(
    store: Store, owner_id: str, name: str, photo: Photo, recogniser: GarmentReader
) -> tuple[str, bool]:
    with store.session() as session:
        known = _item_with(session, _collection(session, owner_id, name), photo)
    if known is not None:
        return known, False
    recognition = recogniser.recognise(photo.picture)
    try:
        with store.session() as session:
            owned = _collection(session, owner_id, name)
            return add_item(store, session, owned, photo, recognition).id, True
    except IntegrityError:  # someone added the same picture since we looked
        with store.session() as session:
            known = _item_with(session, _collection(session, owner_id, name), photo)
        if known is None:
            raise
        return known, False


def _collection(session: Session, owner_id: str, name: str) -> Collection:
    found = own_collection_named(session, owner_id, name)
    if found is None:
        raise NoCollectionError(f"{owner_id} has no collection {name!r}: make it first")
    return found


def _item_with(session: Session, collection: Collection, photo: Photo) -> str | None:
    query = select(Item.id).where(Item.collection_id == collection.id, Item.photo == photo.sha256)
    return session.scalars(query.order_by(Item.id).limit(1)).first()
