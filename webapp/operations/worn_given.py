"""The garments that somebody wears in one photo, as an outfit to rate."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from recommender.looks import ItemTable
from wardrobe.garment_alone import is_likely
from wardrobe.photos.intake import open_photo
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.recognition.photo_reading import GarmentReading
from webapp.operations.given import photographed, table_of
from webapp.refusals import FieldFault, RefusedError, UnreadablePhotosError
from webapp.service import Service
from webapp.uploads import Upload

FEWEST = 2
WHAT_TO_DO = "send a photo that shows the whole outfit from the front, or tick the pieces in the wardrobe"


@dataclass(frozen=True)
class WornOutfit:
    """What somebody wears: garment i of the photo is row i of the table, and goes by the id `garment_i`."""

    picture: Image.Image
    garments: tuple[GarmentReading, ...]
    table: ItemTable


def worn_outfit(service: Service, upload: Upload) -> WornOutfit:
    """Read what is worn in a photo; nothing is kept.

    Raises UnreadablePhotosError, and RefusedError where fewer than two garments are seen clearly enough.
    """
    try:
        photo = open_photo(upload.data, upload.name)
    except PhotoRefusedError as error:
        detail = f"{upload.name}: {error.reason}"
        raise UnreadablePhotosError(detail, FieldFault("photos.0", detail)) from error
    garments = tuple(each for each in service.recogniser.read(photo.picture).garments if is_likely(each))
    _refuse_few(upload.name, garments)
    rows = [
        photographed(f"garment_{row}", "", garment.recognition)
        for row, garment in enumerate(garments, start=1)
    ]
    return WornOutfit(photo.picture, garments, table_of(service, rows))


def _refuse_few(name: str, garments: Sequence[GarmentReading]) -> None:
    if len(garments) < FEWEST:
        seen = "no garment is seen" if not garments else f"only one garment, {_type(garments[0])}, is seen"
        detail = f"{name}: {seen} whole and clearly enough, and an outfit has two or more; {WHAT_TO_DO}"
        raise RefusedError(detail, FieldFault("photos.0", detail))


def _type(garment: GarmentReading) -> str:
    return garment.recognition.type
