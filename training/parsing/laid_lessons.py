"""Lessons made of packshots: garments laid on a bare ground, whose masks are known exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from compatibility.encoders.garment_mask import garment_mask
from training.closet.packshot_mask import CARD, NEAR_WHITE, without_holes
from training.parsing.lesson import Lesson

Pixels = NDArray[np.float32]

WIDTH, HEIGHT = 240, 320
# One piece of ground covers this many pixels; the rest is its mirror image.
PIECE = 160
# How often a photo shows one, two or three garments; how often the ground has about the garment's colour.
GARMENTS = (0.6, 0.25, 0.15)
ALIKE = 0.4
# How often the ground is a bare wall, and how often the garment is all of one colour, as drawn garments are.
WALL, DRAWN = 0.2, 0.12
TRIES = 8


@dataclass(frozen=True)
class Packshot:
    """A picture of one garment on white, and the number of the classes it may show."""

    file: Path
    garment: int


class LaidLessons:
    """One lesson a packshot, with others beside it now and then."""

    def __init__(
        self, packshots: Sequence[Packshot], grounds: Sequence[Image.Image], no_garment: int
    ) -> None:
        self._packshots, self._grounds, self._no_garment = packshots, grounds, no_garment

    def __len__(self) -> int:
        return len(self._packshots)

    def lesson(self, number: int, random: np.random.Generator) -> Lesson:
        """Lay the garment, or up to three, on a ground."""
        places = _places(int(random.choice(3, p=GARMENTS)) + 1, random)
        found = [self._cut(number, random)]
        found += [self._cut(int(random.integers(len(self))), random) for _ in places[1:]]
        scene = _ground(self._grounds[int(random.integers(len(self._grounds)))], random)
        if random.random() < WALL:
            scene = np.broadcast_to(random.uniform(0.05, 1, 3).astype(np.float32), scene.shape)
        if random.random() < ALIKE:
            scene = _as_light_as(scene, found[0][0], random)
        sets = np.full((HEIGHT, WIDTH), self._no_garment, np.uint8)
        for (cutout, garment), place in zip(found, places, strict=True):
            colours, opacity = _laid(cutout, place, random)
            if random.random() < DRAWN:
                colours = np.broadcast_to(random.uniform(0, 1, 3).astype(np.float32), colours.shape)
            scene = _shaded(scene, opacity, random)
            scene = scene * (1 - opacity[..., None]) + colours * opacity[..., None]
            sets[opacity > 0.5] = garment
        picture = Image.fromarray(np.round(np.clip(scene, 0, 1) * 255).astype(np.uint8))
        return Lesson(picture, sets, upright=False)

    def _cut(self, number: int, random: np.random.Generator) -> tuple[Image.Image, int]:
        """The garment (RGBA, cropped) of a packshot, or of another where the studio's backdrop was left."""
        for _ in range(TRIES):
            packshot = self._packshots[number]
            with Image.open(packshot.file) as picture:
                cutout = cut_packshot(picture.convert("RGB"))
            if cutout is not None:
                return cutout, packshot.garment
            number = int(random.integers(len(self)))
        raise ValueError(f"{packshot.file}: neither this packshot nor others like it are cut out on white")


def cut_packshot(picture: Image.Image) -> Image.Image | None:
    """The garment of a packshot on white: -> RGBA, cropped; None where a backdrop was left."""
    pixels = np.asarray(picture)
    mask = garment_mask(pixels, NEAR_WHITE)
    opaque = Image.fromarray(without_holes(pixels, mask).astype(np.uint8) * 255)
    box = opaque.getbbox()
    if box is None or mask[box[1] : box[3], box[0] : box[2]].mean() >= CARD:
        return None
    whole = picture.copy()
    whole.putalpha(opaque.filter(ImageFilter.MinFilter(3)).filter(ImageFilter.GaussianBlur(0.6)))
    return whole.crop(box)


def _places(count: int, random: np.random.Generator) -> list[tuple[float, float, float]]:
    """Middle (shares of the frame) and size of each garment, so that they hardly overlap."""
    if count == 1:
        return [(*random.uniform(0.4, 0.6, 2), float(random.uniform(0.5, 0.98)))]
    cells = random.permutation([(x, y) for x in (0.26, 0.74) for y in (0.26, 0.74)])[:count]
    return [(*(cell + random.uniform(-0.05, 0.05, 2)), float(random.uniform(0.35, 0.52))) for cell in cells]


def _ground(piece: Image.Image, random: np.random.Generator) -> Pixels:
    """A piece of ground mirrored until it fills the frame: -> (height, width, 3)."""
    turned = piece.rotate(90 * int(random.integers(4))).resize((PIECE, PIECE), Image.Resampling.BICUBIC)
    pixels = np.asarray(turned, np.float32) / 255
    return np.pad(pixels, ((0, HEIGHT - PIECE), (0, WIDTH - PIECE), (0, 0)), mode="symmetric")


def _as_light_as(scene: Pixels, garment: Image.Image, random: np.random.Generator) -> Pixels:
    """The ground in about the colour of the garment: where people's cut-outs fail."""
    pixels = np.asarray(garment, np.float32) / 255
    colour = np.median(pixels[pixels[..., 3] > 0.9][:, :3], axis=0) if (pixels[..., 3] > 0.9).any() else 0.5
    wanted = colour + random.normal(0, 0.05) + random.normal(0, 0.015, 3)
    return np.asarray(scene * 0.6 + (wanted - scene.mean(axis=(0, 1)) * 0.6), np.float32)


def _laid(
    garment: Image.Image, place: tuple[float, float, float], random: np.random.Generator
) -> tuple[Pixels, Pixels]:
    """The garment turned, sized and put in its place: -> colours, opacity."""
    across, along, size = place
    turned = garment.rotate(float(random.normal(0, 12)), Image.Resampling.BICUBIC, expand=True)
    scale = size * min(WIDTH / turned.width, HEIGHT / turned.height)
    resized = turned.resize((max(1, round(turned.width * scale)), max(1, round(turned.height * scale))))
    frame = Image.new("RGBA", (WIDTH, HEIGHT))
    frame.paste(
        resized, (round(across * WIDTH - resized.width / 2), round(along * HEIGHT - resized.height / 2))
    )
    pixels: Pixels = np.asarray(frame, np.float32) / np.float32(255)
    return pixels[..., :3], pixels[..., 3]


def _shaded(scene: Pixels, opacity: Pixels, random: np.random.Generator) -> Pixels:
    """What light the ground keeps: a soft shadow to one side of the garment, a dark line where it lies."""
    picture = Image.fromarray(np.round(opacity * 255).astype(np.uint8))
    wide = np.asarray(picture.filter(ImageFilter.GaussianBlur(6)), np.float32) / 255
    near = np.asarray(picture.filter(ImageFilter.GaussianBlur(1.5)), np.float32) / 255
    shift = tuple(int(value) for value in random.integers(-6, 7, 2))
    wide, depth = np.roll(wide, shift, axis=(0, 1)), random.uniform(0.05, 0.45, 2)
    return np.asarray(scene * ((1 - depth[0] * wide) * (1 - depth[1] * 0.6 * near))[..., None], np.float32)
