"""Tells how old someone looks: only where it is switched on, and nothing of it stays anywhere."""

from PIL import Image

from webapp.service import Service
from webapp.shapes.garment_shape import AgeShape

AGE_IS_OFF = "apparent age is switched off here; whoever runs the service can set ENSEMBLE_APPARENT_AGE=true"


def apparent_age(service: Service, photo: Image.Image) -> AgeShape | None:
    """The band of years of the clearest face; None when it is switched off or no face is clear.

    Raises NotReadyError when it is switched on but not installed.
    """
    if not service.settings.apparent_age:
        return None
    found = service.age_reader.read(photo)
    return AgeShape(band=found.words, confidence=round(found.confidence, 2)) if found else None
