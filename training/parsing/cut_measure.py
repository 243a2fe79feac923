"""Measures cut-outs: against the teacher's on people's photos, against known masks on composed ones."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from compatibility.encoders.garment_mask import garment_mask
from training.closet.backdrops import LEAST_SIDE, OPAQUE, largest_square
from training.closet.packshot_mask import CARD, NEAR_WHITE
from training.closet.phone_photo import photographed
from wardrobe.recognition.recognition import CutOut

# A garment or a ground is pale when its median is at least this light, 0 to 1.
PALE = 0.72
ALIKE = 0.05


class Cuts(Protocol):
    """Whatever cuts a garment out."""

    def cut(self, photo: Image.Image) -> CutOut: ...


def overlap(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    """Intersection over union of two masks; 1 for two empty ones."""
    either = (one | other).sum()
    return float((one & other).sum() / either) if either else 1.0


def opaque(cutout: CutOut) -> NDArray[np.bool_]:
    """Where a cut-out shows the garment: -> (height, width)."""
    return np.asarray(np.asarray(cutout.mask) > 127, np.bool_)


def pale_photos(
    packshots: Sequence[Path], grounds: Sequence[Image.Image], seed: int = 0
) -> Iterator[tuple[Image.Image, NDArray[np.bool_]]]:
    """Pale garments photographed on grounds of nearly their own colour: -> photos and the garments' masks."""
    for number, file in enumerate(packshots):
        with Image.open(file) as opened:
            packshot = opened.convert("RGB")
        mask = pale_mask(np.asarray(packshot))
        if mask is None:
            continue
        random = np.random.default_rng([seed, number])
        colour = np.median(np.asarray(packshot)[mask], axis=0) / 255
        ground = _tinted(grounds[int(random.integers(len(grounds)))], colour + random.normal(0, ALIKE))
        photo, opacity = photographed(packshot, Image.fromarray(mask.astype(np.uint8) * 255), ground, random)
        yield photo, np.asarray(opacity > 0.5, np.bool_)


def pale_mask(packshot: NDArray[np.uint8]) -> NDArray[np.bool_] | None:
    """Where a packshot on white shows its garment; None for a dark one or one whose backdrop was left."""
    mask = garment_mask(packshot, NEAR_WHITE)
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    box = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    pale = float(np.median(packshot[mask].mean(axis=1))) >= PALE * 255
    return mask if pale and box.mean() < CARD else None


def bare_grounds(files: Sequence[Path], masks: Sequence[Path]) -> list[Image.Image]:
    """The largest bare square of each photo that has one, given what its teacher cut out."""
    found = []
    for file, kept in zip(files, masks, strict=True):
        with Image.open(file) as photo, Image.open(kept) as mask:
            left, top, side = largest_square(np.asarray(mask) < OPAQUE)
            if side >= LEAST_SIDE:
                found.append(photo.convert("RGB").crop((left, top, left + side, top + side)))
    return found


def _tinted(ground: Image.Image, colour: NDArray[np.float64]) -> Image.Image:
    pixels = np.asarray(ground, np.float32) / 255
    shifted = pixels - pixels.mean(axis=(0, 1)) + colour
    return Image.fromarray(np.round(np.clip(shifted, 0, 1) * 255).astype(np.uint8))
