"""The picture that a search is asked with: a photo, a stored item, or a part of either."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PIL import Image
from sqlalchemy.orm import Session

from compatibility.encoders.encoder import Vectors
from wardrobe.item_vectors import vectors_of
from wardrobe.models import Item
from wardrobe.photos.intake import open_photo
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.recognition.recognition import Recognition
from wardrobe.search.filters import Filter
from wardrobe.search.told import ItemWords, item_words, recognised_row
from webapp.operations.items import readable_item
from webapp.refusals import FieldFault, RefusedError, UnreadablePhotosError
from webapp.service import Service
from webapp.shapes.photo_result import PhotoResult
from webapp.shapes.recognition_shape import RecognitionShape
from webapp.shapes.search_shape import SearchRequest
from webapp.uploads import Upload

# A smaller part of a picture shows no garment.
LEAST_PIXELS = 16


@dataclass(frozen=True)
class AskedPicture:
    """One vector per encoder, what the garment says of itself, and the slot that is implied by it.

    `item` is the stored item that it is, `photo` what was read from a photo.
    """

    vectors: Mapping[str, Vectors]
    words: ItemWords
    implied: tuple[Filter, ...]
    item: str | None = None
    photo: PhotoResult | None = None


def check_picture(request: SearchRequest, uploads: Sequence[Upload]) -> None:
    """Raise RefusedError for a question without a question, or about a part of no picture."""
    pictures = len(uploads) + (request.item is not None)
    if pictures > 1:
        raise _refused("item", "one picture is searched with: send one photo, or one item")
    if not pictures and (request.region or request.garment or request.change):
        raise _refused("item", "region, garment and change speak of a picture: send a photo, or an item")
    if not pictures and not request.words.strip():
        raise _refused("words", "what to look for? give words, a photo, or an item")
    if request.region and request.garment:
        raise _refused("garment", "give a region or a garment, not both")
    _check_region(request)


def _check_region(request: SearchRequest) -> None:
    if request.region:
        left, top, right, bottom = request.region
        if not (left < right and top < bottom):
            raise _refused("region", "the region is left, top, right, bottom in shares of the picture")


def asked_picture(
    service: Service, session: Session, owner_id: str, request: SearchRequest, uploads: Sequence[Upload]
) -> AskedPicture | None:
    """Read the picture of a question; None where there is none. Raises AbsentError, UnreadablePhotosError."""
    if uploads:
        return _photographed(service, request, uploads[0])
    if request.item is None:
        return None
    item = readable_item(session, owner_id, request.item)
    if request.region or request.garment:
        return _photographed(
            service, request, Upload(item.title or item.id, service.store.files.get(item.photo))
        )
    return _stored(service, session, item)


def _stored(service: Service, session: Session, item: Item) -> AskedPicture:
    searcher = service.searcher
    vectors = vectors_of(session, [item.id], searcher.spaces.look.encoders)
    row = {name: getattr(item, name) for name in ("type", "slot", "title", "colours", "attributes", "facts")}
    return AskedPicture(
        {encoder: rows[0] for encoder, rows in vectors.items()},
        item_words(row, searcher.words),
        _implied(item.slot),
        item=item.id,
    )


def _photographed(service: Service, request: SearchRequest, upload: Upload) -> AskedPicture:
    try:
        photo = open_photo(upload.data, upload.name)
    except PhotoRefusedError as error:
        detail = f"{upload.name}: {error.reason}"
        raise UnreadablePhotosError(detail, FieldFault("photos.0", detail)) from error
    recognition = _recognised(service, request, photo.picture)
    return AskedPicture(
        recognition.vectors,
        item_words(recognised_row(recognition), service.searcher.words),
        _implied(recognition.slot.value if recognition.slot else None),
        photo=PhotoResult(file=upload.name, recognition=RecognitionShape.of(recognition)),
    )


def _recognised(service: Service, request: SearchRequest, picture: Image.Image) -> Recognition:
    if request.region:
        return service.recogniser.recognise(_part(picture, request.region))
    if request.garment:
        garments = service.recogniser.read(picture).garments
        if request.garment > len(garments):
            raise _refused("garment", f"the photo shows {len(garments)} garments, not {request.garment}")
        return garments[request.garment - 1].recognition
    return service.recogniser.recognise(picture)


def _part(picture: Image.Image, region: tuple[float, float, float, float]) -> Image.Image:
    left, top, right, bottom = region
    box = tuple(
        round(share * side) for share, side in zip((left, top, right, bottom), picture.size * 2, strict=True)
    )
    if box[2] - box[0] < LEAST_PIXELS or box[3] - box[1] < LEAST_PIXELS:
        raise _refused("region", f"the region must be at least {LEAST_PIXELS} pixels wide and high")
    return picture.crop((box[0], box[1], box[2], box[3]))


def _implied(slot: str | None) -> tuple[Filter, ...]:
    return (Filter("slot", (slot,), "", implied=True),) if slot else ()


def _refused(field: str, detail: str) -> RefusedError:
    return RefusedError(detail, FieldFault(field, detail))
