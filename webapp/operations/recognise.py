"""Reads garments from photos, without storing anything."""

from collections.abc import Sequence

from webapp.operations.photos_read import read_photos
from webapp.service import Service
from webapp.shapes.recognition_shape import RecogniseAnswer
from webapp.uploads import Upload


def recognise(service: Service, uploads: Sequence[Upload]) -> RecogniseAnswer:
    """One result or refusal for each photo, in the order given."""
    results = [photo.result() for photo in read_photos(service, uploads)]
    return RecogniseAnswer(results=results, refused=sum(result.refused is not None for result in results))
