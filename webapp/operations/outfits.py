"""Keeps what was worn in a photo, lists and forgets outfits."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

import wardrobe.outfits as stored
from compatibility.item_types import TYPE_NAMES
from wardrobe.garment_alone import is_likely
from wardrobe.keep_worn import Chosen, Worn, keep_worn
from wardrobe.models import Outfit
from wardrobe.photos.intake import open_photo
from wardrobe.photos.refusal import PhotoRefusedError
from webapp.operations.collections import own_collection
from webapp.refusals import AbsentError, FieldFault, RefusedError, UnreadablePhotosError
from webapp.service import Service
from webapp.shapes.item_shape import ItemShape
from webapp.shapes.outfit_shape import ChosenGarment, NewOutfit, OutfitPage, OutfitShape
from webapp.uploads import Upload


def keep_outfit(service: Service, owner_id: str, asked: NewOutfit, upload: Upload) -> OutfitShape:
    """Make items of the chosen garments of a photo, and the outfit that they are.

    Raises AbsentError and NotYoursError for the collection, UnreadablePhotosError, RefusedError when nothing
    is chosen or there is no such garment or type. Nothing is kept then.
    """
    with service.store.session() as session:
        name = own_collection(session, owner_id, asked.collection).name
    worn = _read(service, upload)
    kept = keep_worn(service.store, owner_id, name, worn, _chosen(worn, asked.keep))
    return show_outfit(service, owner_id, kept.outfit)


def keep_chosen(service: Service, owner_id: str, key: str, worn: Worn, chosen: Sequence[Chosen]) -> str:
    """Keep garments of a photo that has been read, and say as which outfit.

    Raises AbsentError, NotYoursError, RefusedError.
    """
    with service.store.session() as session:
        name = own_collection(session, owner_id, key).name
    _refuse([ChosenGarment(garment=each.garment, type=each.type) for each in chosen], worn)
    return keep_worn(service.store, owner_id, name, worn, chosen).outfit


def _read(service: Service, upload: Upload) -> Worn:
    try:
        photo = open_photo(upload.data, upload.name)
    except PhotoRefusedError as error:
        raise UnreadablePhotosError(str(error), FieldFault("photos.0", str(error))) from error
    return Worn(photo, service.recogniser.read(photo.picture))


def list_outfits(service: Service, owner_id: str, after: str | None, limit: int) -> OutfitPage:
    """A page of outfits, newest first."""
    with service.store.session() as session:
        found, cursor = stored.outfits_page(session, owner_id, after, limit)
        return OutfitPage(outfits=[_shape(session, each) for each in found], next=cursor)


def show_outfit(service: Service, owner_id: str, outfit_id: str) -> OutfitShape:
    """One outfit; raises AbsentError."""
    with service.store.session() as session:
        outfit = stored.outfit_of(session, owner_id, outfit_id)
        if outfit is None:
            raise AbsentError(f"no outfit {outfit_id}")
        return _shape(session, outfit)


def forget_outfit(service: Service, owner_id: str, outfit_id: str) -> None:
    """Forget an outfit, whose items stay; nothing happens when it is gone already."""
    with service.store.session() as session:
        stored.forget_outfit(session, owner_id, outfit_id)


def _chosen(worn: Worn, keep: list[ChosenGarment] | None) -> list[Chosen]:
    garments = worn.reading.garments
    if keep is None:
        likely = [Chosen(row) for row, garment in enumerate(garments) if is_likely(garment)]
        if not likely:
            raise RefusedError("no garment is seen whole and clearly enough", FieldFault("photos.0", "none"))
        return likely
    _refuse(keep, worn)
    return [Chosen(each.garment, each.type) for each in keep]


def _refuse(keep: Sequence[ChosenGarment], worn: Worn) -> None:
    found = ((row, _fault(each, len(worn.reading.garments))) for row, each in enumerate(keep))
    faults = [FieldFault(f"keep.{row}", fault) for row, fault in found if fault]
    if faults:
        raise RefusedError("; ".join(f"{fault.field}: {fault.detail}" for fault in faults), *faults)


def _fault(each: ChosenGarment, count: int) -> str | None:
    if each.garment >= count:
        return f"garment {each.garment}: the photo shows {count}, counted from 0"
    if each.type is not None and each.type not in TYPE_NAMES:
        return f"unknown type {each.type!r}; known: {', '.join(TYPE_NAMES)}"
    return None


def _shape(session: Session, outfit: Outfit) -> OutfitShape:
    return OutfitShape(
        id=outfit.id,
        items=[ItemShape.of(item) for item in stored.items_of(session, outfit)],
        photo=outfit.photo,
        created_at=outfit.created_at,
    )
