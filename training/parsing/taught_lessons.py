"""Lessons from people's own photos: where the garment lies says a teacher, what it is says the label."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from training.parsing.lesson import Lesson, Sets

# Between these opacities the teacher is not sure.
GROUND, GARMENT = 64, 192
# A teacher that marks less or more than this has not found the garment.
LEAST, MOST = 0.03, 0.85


@dataclass(frozen=True)
class TaughtPhoto:
    """A photo, its teacher's mask (mode L, in a file), and the number of the classes it may show."""

    file: Path
    mask: Path
    garment: int


class TaughtLessons:
    """One lesson a photo; ground may be skin or hair, as a hand that holds the hanger."""

    def __init__(self, photos: Sequence[TaughtPhoto], no_garment: int, anything: int) -> None:
        self._photos, self._no_garment, self._anything = photos, no_garment, anything

    def __len__(self) -> int:
        return len(self._photos)

    def lesson(self, number: int, random: np.random.Generator) -> Lesson:
        """The photo as it is, with what its teacher says."""
        photo = self._photos[number]
        with Image.open(photo.file) as picture, Image.open(photo.mask) as mask:
            opacity = np.asarray(mask.convert("L").resize(picture.size))
            return Lesson(picture.convert("RGB"), self._sets(opacity, photo.garment), upright=False)

    def _sets(self, opacity: Sets, garment: int) -> Sets:
        sets = np.full(opacity.shape, self._anything, np.uint8)
        sets[opacity < GROUND] = self._no_garment
        sets[opacity > GARMENT] = garment
        return sets


def found_a_garment(mask: Image.Image) -> bool:
    """Whether a teacher's mask is worth learning from."""
    return LEAST <= float((np.asarray(mask) > GARMENT).mean()) <= MOST
