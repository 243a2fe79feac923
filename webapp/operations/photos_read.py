"""Reads uploaded photos one by one; one bad photo never stops the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wardrobe.photos.intake import open_photo
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.recognition.recognition import Recognition
from webapp.refusals import FieldFault, UnreadablePhotosError
from webapp.service import Service
from webapp.shapes.photo_result import PhotoResult
from webapp.shapes.recognition_shape import RecognitionShape
from webapp.uploads import Upload, refuse_too_many


@dataclass(frozen=True)
class ReadPhoto:
    """One upload and what was read from it, or why it was refused."""

    name: str
    recognition: Recognition | None
    refused: str | None = None

    def result(self) -> PhotoResult:
        """What is told about it."""
        shape = RecognitionShape.of(self.recognition) if self.recognition else None
        return PhotoResult(file=self.name, recognition=shape, refused=self.refused)


def read_photos(service: Service, uploads: Sequence[Upload]) -> Iterator[ReadPhoto]:
    """Open and recognise photos, one at a time; raises TooManyError before the first, NotReadyError."""
    refuse_too_many(uploads, service.settings.max_photos)
    recogniser = service.recogniser
    for upload in uploads:
        try:
            photo = open_photo(upload.data, upload.name)
        except PhotoRefusedError as error:
            yield ReadPhoto(upload.name, None, error.reason)
        else:
            yield ReadPhoto(upload.name, recogniser.recognise(photo.picture))


def all_or_refuse(photos: Sequence[ReadPhoto]) -> list[Recognition]:
    """The recognitions, when every photo could be read; raises UnreadablePhotosError naming the others."""
    faults = [
        FieldFault(f"photos.{row}", f"{photo.name}: {photo.refused}")
        for row, photo in enumerate(photos)
        if photo.refused
    ]
    if faults:
        raise UnreadablePhotosError("; ".join(fault.detail for fault in faults), *faults)
    return [photo.recognition for photo in photos if photo.recognition]
