"""Gathers all lessons of the parser from the data sets."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.closet.backdrops import LEAST_SIDE, OPAQUE, largest_square
from training.features import Progress
from training.parsing.class_sets import ClassSets
from training.parsing.kept_masks import kept_masks
from training.parsing.laid_lessons import LaidLessons, Packshot
from training.parsing.lesson import LessonSource
from training.parsing.saliency_teacher import SaliencyTeacher
from training.parsing.taught_lessons import TaughtLessons, TaughtPhoto, found_a_garment
from training.parsing.worn_lessons import WornLessons, pixel_shares
from training.readers.malformed import MalformedDataError
from training.readers.worn_outfits import WornPhoto, read_worn_outfits
from training.type_examples import CLOSET, KEPT_APART, OUTFITS, PARTS, TypeExample, read_type_examples
from wardrobe.recognition.parsing_classes import CLASSES

WORN = "worn-outfits"
GROUNDS = 400
# The rarest kinds count at most this often as much as the ground, garments of a teacher this often.
# A kind counts by this power of how rare it is.
COUNT = 0.35
RAREST, TAUGHT_GARMENT = 10.0, 1.5


@dataclass(frozen=True)
class School:
    """The lessons by source, the classes that each of their numbers allows, and the weight of each number."""

    sources: Mapping[str, LessonSource]
    sets: ClassSets
    weights: NDArray[np.float32]
    files: Sequence[Path]


def held_worn(photo: WornPhoto) -> bool:
    """Whether a worn outfit is kept apart for measuring: one in ten, by a checksum of its name."""
    return zlib.crc32(photo.name.encode()) % PARTS == KEPT_APART


def opened_school(data: Path, teacher: SaliencyTeacher, work: Path, progress: Progress) -> School:
    """All lessons under `data`, but for what is kept apart for measuring.

    Raises MalformedDataError when a data set is missing or malformed.
    """
    for name in (WORN, CLOSET, OUTFITS):
        if not (data / name).is_dir():
            raise MalformedDataError(f"{data}: a parser needs {name}/; point --data at the data sets' folder")
    worn = [photo for photo in read_worn_outfits(data / WORN) if not held_worn(photo)]
    examples = [one for one in read_type_examples(data) if not one.held_out]
    closet = [one for one in examples if one.source == CLOSET]
    packshots = [one for one in examples if one.source == OUTFITS]
    masks = kept_masks([one.file for one in closet], teacher, work / "masks", progress)
    sets = ClassSets()
    sources: dict[str, LessonSource] = {
        "worn": WornLessons(worn),
        "taught": _taught(closet, masks, sets),
        "laid": LaidLessons(
            [Packshot(one.file, sets.of_types(one.likelihoods)) for one in packshots],
            list(_grounds(closet, masks)),
            sets.no_garment,
        ),
    }
    files = [*(photo.file for photo in worn), *(one.file for one in (*closet, *packshots))]
    return School(sources, sets, _weights(worn, sets), files)


def _taught(closet: Sequence[TypeExample], masks: Sequence[Path], sets: ClassSets) -> TaughtLessons:
    photos = [
        TaughtPhoto(one.file, mask, sets.of_types(one.likelihoods))
        for one, mask in zip(closet, masks, strict=True)
        if found_a_garment(Image.open(mask))
    ]
    return TaughtLessons(photos, sets.no_garment, sets.anything)


def _grounds(closet: Sequence[TypeExample], masks: Sequence[Path]) -> Iterator[Image.Image]:
    """Bare pieces of people's beds and floors, one a photo."""
    found = 0
    for one, file in zip(closet, masks, strict=True):
        with Image.open(one.file) as photo, Image.open(file) as mask:
            left, top, side = largest_square(np.asarray(mask) < OPAQUE)
            if side >= LEAST_SIDE and found_a_garment(mask):
                found += 1
                yield photo.convert("RGB").crop((left, top, left + side, top + side))
        if found == GROUNDS:
            return


def _weights(worn: Sequence[WornPhoto], sets: ClassSets) -> NDArray[np.float32]:
    """How much a pixel of each set counts: a rare kind more, by a root of how rare it is."""
    shares = pixel_shares(worn)
    rarity = ((shares[0] / np.maximum(shares, 1e-9)) ** COUNT).clip(1.0, RAREST)
    weights = np.full(len(sets.table()), TAUGHT_GARMENT, np.float32)
    weights[: len(CLASSES)] = rarity
    weights[sets.no_garment], weights[sets.anything] = 1.0, 0.0
    return weights
