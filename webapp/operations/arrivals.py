"""Takes photos in from the page: single pieces become items, what somebody wears waits for a word."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from wardrobe.dropped_files import sweep_dropped_files
from wardrobe.importing import keep_photo, known_photo
from wardrobe.items import item_owned_by
from wardrobe.keep_worn import Worn
from wardrobe.photos.intake import open_photo
from wardrobe.photos.photo import Photo
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.recognition.photo_reading import PhotoReading
from wardrobe.recognition.recognition import Recognition
from webapp.operations.collections import own_collection
from webapp.service import Service
from webapp.shapes.import_shape import AddedPhoto
from webapp.shapes.item_shape import ItemShape
from webapp.uploads import Upload, refuse_too_many


@dataclass(frozen=True)
class Arrivals:
    """What came of each file, in the order sent but for photos of people, of which nothing is kept yet."""

    results: list[AddedPhoto]
    worn: list[Worn]

    @property
    def refused(self) -> list[AddedPhoto]:
        return [result for result in self.results if result.refused]


def receive(service: Service, owner_id: str, key: str, uploads: Sequence[Upload]) -> Arrivals:
    """Read photos one by one; a bad one is refused and the rest go on.

    Raises AbsentError and NotYoursError for the collection, TooManyError, NotReadyError.
    """
    refuse_too_many(uploads, service.settings.max_photos)
    with service.store.session() as session:
        name = own_collection(session, owner_id, key).name
    came = [_receive(service, owner_id, name, upload) for upload in uploads]
    with service.store.session() as session:
        sweep_dropped_files(session, service.store.files)
    return Arrivals(
        [each for each in came if isinstance(each, AddedPhoto)],
        [each for each in came if isinstance(each, Worn)],
    )


def _receive(service: Service, owner_id: str, collection: str, upload: Upload) -> AddedPhoto | Worn:
    try:
        photo = open_photo(upload.data, upload.name)
    except PhotoRefusedError as error:
        return AddedPhoto(file=upload.name, refused=error.reason)
    known = known_photo(service.store, owner_id, collection, photo)
    if known is not None:
        return _told(service, owner_id, photo, known, already=True)
    reading = service.recogniser.read(photo.picture)
    if reading.worn and len(reading.garments) > 1:
        return Worn(photo, reading)
    item_id, is_new = keep_photo(
        service.store, owner_id, collection, photo, lambda picture: _main(service, picture, reading)
    )
    return _told(service, owner_id, photo, item_id, already=not is_new)


def _main(service: Service, picture: Image.Image, reading: PhotoReading) -> Recognition:
    """The one garment of a photo; where there is not exactly one, the main one as `recognise` finds it."""
    if len(reading.garments) == 1:
        return reading.garments[0].recognition
    return service.recogniser.recognise(picture)


def _told(service: Service, owner_id: str, photo: Photo, item_id: str, already: bool) -> AddedPhoto:
    with service.store.session() as session:
        item = item_owned_by(session, owner_id, item_id)
        return AddedPhoto(file=photo.name, item=ItemShape.of(item) if item else None, already=already)
