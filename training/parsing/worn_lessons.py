"""Lessons from people photographed in the street, labelled pixel by pixel."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.parsing.lesson import Lesson
from training.readers.worn_outfits import WornPhoto, class_rows
from wardrobe.recognition.parsing_classes import CLASSES


class WornLessons:
    """One lesson a photo; a single class has the same number as its row in `CLASSES`."""

    def __init__(self, photos: Sequence[WornPhoto]) -> None:
        self._photos = photos

    def __len__(self) -> int:
        return len(self._photos)

    def lesson(self, number: int, random: np.random.Generator) -> Lesson:
        """The photo as it is, with its labels."""
        photo = self._photos[number]
        with Image.open(photo.file) as picture:
            return Lesson(picture.convert("RGB"), class_rows(photo), upright=True)


def pixel_shares(photos: Sequence[WornPhoto]) -> NDArray[np.float64]:
    """Share of all pixels that shows each class: -> (classes,)."""
    counts = sum(
        (np.bincount(class_rows(photo).ravel(), minlength=len(CLASSES)) for photo in photos), np.zeros(1)
    )
    return np.asarray(counts / counts.sum(), np.float64)
