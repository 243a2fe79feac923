"""Keeps chosen garments of one photo as items, and the outfit that they were."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from wardrobe.corrections import correct_item
from wardrobe.garment_alone import stands_alone
from wardrobe.importing import collection_of, item_with
from wardrobe.items import add_item
from wardrobe.models import Collection
from wardrobe.outfits import keep_outfit
from wardrobe.photos.photo import Photo
from wardrobe.recognition.photo_reading import PhotoReading
from wardrobe.store import Store


@dataclass(frozen=True)
class Worn:
    """A photo of somebody, and what was read from it."""

    photo: Photo
    reading: PhotoReading


@dataclass(frozen=True)
class Chosen:
    """One garment to keep: its row in the reading, and the type that a person gave it, None for as read."""

    garment: int
    type: str | None = None


@dataclass(frozen=True)
class KeptOutfit:
    """The ids of the outfit, of its items in the order chosen, and of those that were not there before."""

    outfit: str
    items: tuple[str, ...]
    new: tuple[str, ...]


def keep_worn(
    store: Store, owner_id: str, collection: str, worn: Worn, chosen: Sequence[Chosen]
) -> KeptOutfit:
    """Make an item of each chosen garment, and an outfit of all of them: all is kept, or nothing.

    A garment that the collection has from this photo is not added twice, so it does no harm to send the
    same choice again. Raises NoCollectionError, ValueError for a row or a type that there is not.
    """
    try:
        return _keep(store, owner_id, collection, worn, chosen)
    except IntegrityError:  # the same choice was sent twice at once: the other one has made them
        return _keep(store, owner_id, collection, worn, chosen)


def _keep(store: Store, owner_id: str, collection: str, worn: Worn, chosen: Sequence[Chosen]) -> KeptOutfit:
    with store.session() as session:
        owned = collection_of(session, owner_id, collection)
        made = [_item(store, session, owned, worn, each) for each in chosen]
        items = tuple(dict.fromkeys(item for item, _ in made))
        outfit = keep_outfit(session, owner_id, worn.photo.sha256, items)
        return KeptOutfit(outfit.id, items, tuple(item for item, is_new in made if is_new))


def _item(store: Store, session: Session, owned: Collection, worn: Worn, chosen: Chosen) -> tuple[str, bool]:
    garments = worn.reading.garments
    if not 0 <= chosen.garment < len(garments):
        raise ValueError(f"garment {chosen.garment}: the photo shows {len(garments)}, counted from 0")
    crop, recognition = stands_alone(worn.photo, garments[chosen.garment])
    known = item_with(session, owned, crop)
    if known is not None:
        return known, False
    item = add_item(store, session, owned, crop, recognition)
    if chosen.type is not None and chosen.type != item.type:
        correct_item(session, item, type=chosen.type)
    return item.id, True
