"""One picture to learn parsing from, and how it is shown: never twice the same."""

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Sets = NDArray[np.uint8]
Bytes = NDArray[np.uint8]

# Pixels of the view that the network sees in fitting, and how many of them share one answer.
WIDTH, HEIGHT, STRIDE = 192, 288, 4
# A photo is parsed at about this many pixels; lessons vary around that size.
AREA = 79_000
SMALLEST, LARGEST = 0.7, 1.35


@dataclass(frozen=True)
class Lesson:
    """An RGB picture and what each of its pixels may be: (height, width) numbers of class sets.

    `upright` says that top and bottom mean something: somebody stands there.
    """

    picture: Image.Image
    sets: Sets
    upright: bool


class LessonSource(Protocol):
    """Whatever gives lessons by number."""

    def __len__(self) -> int: ...
    def lesson(self, number: int, random: np.random.Generator) -> Lesson: ...


def shown(lesson: Lesson, outside: int, random: np.random.Generator) -> tuple[Bytes, Sets]:
    """Turn, size, shift and light a lesson at random: -> (HEIGHT, WIDTH, 3), (HEIGHT/4, WIDTH/4).

    What lies outside of the picture gets the number `outside`.
    """
    way = _way_back(lesson, random)
    fill = tuple(int(value) for value in np.asarray(lesson.picture.resize((1, 1))).ravel())
    size = (WIDTH, HEIGHT)
    affine, bilinear = Image.Transform.AFFINE, Image.Resampling.BILINEAR
    picture = lesson.picture.transform(size, affine, tuple(way.ravel()), bilinear, fillcolor=fill)
    coarse = way * [STRIDE, STRIDE, 1.0]
    small = (WIDTH // STRIDE, HEIGHT // STRIDE)
    sets = Image.fromarray(lesson.sets).transform(
        small, affine, tuple(coarse.ravel()), Image.Resampling.NEAREST, fillcolor=outside
    )
    return _lit(picture, random), np.asarray(sets)


def _way_back(lesson: Lesson, random: np.random.Generator) -> NDArray[np.float64]:
    """From a pixel of the view to one of the picture: -> (2, 3)."""
    width, height = lesson.picture.size
    scale = math.sqrt(AREA / (width * height)) * math.exp(
        random.uniform(math.log(SMALLEST), math.log(LARGEST))
    )
    stretch = random.uniform(0.92, 1.08)
    angle = math.radians(random.normal(0, 4 if lesson.upright else 10))
    if not lesson.upright and random.random() < 0.4:
        angle += math.pi / 2 * random.integers(1, 4)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    mirror = np.diag([random.choice([-1.0, 1.0]), 1.0])
    back = mirror @ turn @ np.diag([stretch, 1 / stretch]) / scale
    # As much room as the picture leaves in the view, or the view in the picture.
    spare = np.abs(np.array([width, height]) - np.abs(back) @ [WIDTH, HEIGHT]) / 2
    middle = np.array([width, height]) / 2 + random.uniform(-1, 1, 2) * spare
    return np.column_stack([back, middle - back @ [WIDTH / 2, HEIGHT / 2]])


def _lit(picture: Image.Image, random: np.random.Generator) -> Bytes:
    """Another lamp, another camera: gains, contrast, saturation, noise."""
    pixels = np.asarray(picture, np.float32) / 255
    grey = pixels.mean(axis=2, keepdims=True)
    pixels = grey + (pixels - grey) * np.float32(random.uniform(0.6, 1.3))
    pixels = (
        (pixels - 0.5) * np.float32(random.uniform(0.75, 1.25)) + 0.5 + np.float32(random.normal(0, 0.07))
    )
    pixels = pixels * random.normal(1, 0.06, 3).astype(np.float32)
    if random.random() < 0.3:
        pixels = pixels + random.normal(0, 0.03, pixels.shape[:2])[..., None].astype(np.float32)
    return np.asarray(np.round(np.clip(pixels, 0, 1) * 255), np.uint8)
