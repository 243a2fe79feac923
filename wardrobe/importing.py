"""Takes photos into a collection, one by one."""

from collections.abc import Callable, Iterable, Sized

from PIL import Image
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
from wardrobe.recognition.recognition import Recognition
from wardrobe.store import Store

__all__ = ["ImportReport", "NoCollectionError", "import_photos", "keep_photo"]

Source = tuple[str, bytes | PhotoRefusedError]
Recognise = Callable[[Image.Image], Recognition]


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
            photo = opened(name, data)
        except PhotoRefusedError as error:
            refused.append((name, error.reason))
            continue
        item_id, is_new = keep_photo(store, owner_id, collection, photo, recogniser.recognise)
        (added if is_new else already).append(item_id)
    progress("importing photos", total, total)
    with store.session() as session:
        sweep_dropped_files(session, store.files)
    return ImportReport(tuple(added), tuple(already), tuple(refused))


def opened(name: str, data: bytes | PhotoRefusedError) -> Photo:
    """Take one source in; raises PhotoRefusedError."""
    if isinstance(data, PhotoRefusedError):
        raise data
    return open_photo(data, name)


def keep_photo(
    store: Store, owner_id: str, name: str, photo: Photo, recognise: Recognise
) -> tuple[str, bool]:
    """Make an item of a photo unless the collection has it: its id, and whether it is new.

    The photo is only read when it is not known. Raises NoCollectionError.
    """
    known = known_photo(store, owner_id, name, photo)
    if known is not None:
        return known, False
    recognition = recognise(photo.picture)
    try:
        with store.session() as session:
            owned = collection_of(session, owner_id, name)
            return add_item(store, session, owned, photo, recognition).id, True
    except IntegrityError:  # someone added the same picture since we looked
        known = known_photo(store, owner_id, name, photo)
        if known is None:
            raise
        return known, False


def known_photo(store: Store, owner_id: str, name: str, photo: Photo) -> str | None:
    """The id of the item that the owner's collection has of a photo; raises NoCollectionError."""
    with store.session() as session:
        return item_with(session, collection_of(session, owner_id, name), photo)


def collection_of(session: Session, owner_id: str, name: str) -> Collection:
    """The owner's collection of that name; raises NoCollectionError."""
    found = own_collection_named(session, owner_id, name)
    if found is None:
        raise NoCollectionError(f"{owner_id} has no collection {name!r}: make it first")
    return found


def item_with(session: Session, collection: Collection, photo: Photo) -> str | None:
    """The id of the item that a collection has of a photo, None when it has none."""
    query = select(Item.id).where(Item.collection_id == collection.id, Item.photo == photo.sha256)
    return session.scalars(query.order_by(Item.id).limit(1)).first()
