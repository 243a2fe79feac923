"""Reads garments from photos, without storing anything."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wardrobe.importing import Source, opened
from wardrobe.photos.photo import Photo
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.recognition.heat_question import HeatQuestion
from wardrobe.recognition.photo_reading import PhotoReading
from webapp.operations.apparent_age import AGE_IS_OFF, apparent_age
from webapp.operations.heat import heat_over
from webapp.service import Service
from webapp.shapes.garment_shape import GarmentShape, HiddenShape
from webapp.shapes.photo_result import PhotoResult, RecogniseAnswer
from webapp.shapes.recognition_shape import RecognitionShape


@dataclass(frozen=True)
class Wanted:
    """What is asked for besides the garments: a map of where the model looked, and the apparent age."""

    heat: HeatQuestion | None = None
    age: bool = False


def recognise(service: Service, photos: Iterable[Source], wanted: Wanted) -> RecogniseAnswer:
    """One result or refusal for each photo, in the order given; raises NotReadyError."""
    results = list(recognised(service, photos, wanted))
    refused = sum(result.refused is not None for result in results)
    return RecogniseAnswer(results=results, refused=refused, notes=notes(service, wanted))


def recognised(service: Service, photos: Iterable[Source], wanted: Wanted) -> Iterator[PhotoResult]:
    """The results one by one, each as soon as it is there; one bad photo never stops the rest."""
    for name, data in photos:
        try:
            yield _read(service, opened(name, data), wanted)
        except PhotoRefusedError as error:
            yield PhotoResult(file=name, refused=error.reason)


def notes(service: Service, wanted: Wanted) -> list[str]:
    """What is asked for and will not be told, in words."""
    return [AGE_IS_OFF] if wanted.age and not service.settings.apparent_age else []


def _read(service: Service, photo: Photo, wanted: Wanted) -> PhotoResult:
    reading = service.recogniser.read(photo.picture)
    return PhotoResult(
        file=photo.name,
        recognition=_main(service, photo, reading),
        garments=[
            GarmentShape.of(garment, heat_over(service, photo.picture, garment.recognition, wanted.heat))
            for garment in reading.garments
        ],
        hidden=[HiddenShape.of(piece) for piece in reading.hidden],
        worn=reading.worn,
        apparent_age=apparent_age(service, photo.picture) if wanted.age else None,
    )


def _main(service: Service, photo: Photo, reading: PhotoReading) -> RecognitionShape:
    """The largest garment; where none was found, what the whole picture looks like."""
    if reading.garments:
        return RecognitionShape.of(reading.garments[0].recognition)
    return RecognitionShape.of(service.recogniser.recognise(photo.picture))
