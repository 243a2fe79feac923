"""Finds the dominant colours of a garment."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from compatibility.encoders.oklab import oklab
from wardrobe.recognition.colour_clusters import grouped, middle_row
from wardrobe.recognition.colour_names import plain_name
from wardrobe.recognition.recognition import Colour, CutOut
from wardrobe.recognition.white_balance import balanced, light_of

SIDE = 96
MOST = 3
LEAST_SHARE = 0.08
# Pixels at least this opaque are garment; the soft edge is mixed with white.
OPAQUE = 230
# Pixels at most this opaque are ground.
CLEAR = 10
# Of a thin thing (a chain, a belt) little is left inside its edge; then the edge counts too.
LEAST_INSIDE = 0.3
# Pixels are gathered into cells of this size (in Oklab) before they are clustered.
CELL = np.array([0.05, 0.02, 0.02])


def dominant_colours(cutout: CutOut, photo: Image.Image | None = None) -> tuple[Colour, ...]:
    """Up to three colours of the garment only, largest share first; the shares add up to at most 1.

    Light and shade of one colour count as one; what covers less than 8 % is left out. With the photo that
    was cut, the lamp's tint is taken off where the ground shows it.
    """
    cells, counts = _cells(_garment_pixels(cutout, photo))
    found: dict[str, Colour] = {}
    for group in grouped(oklab(cells), counts):
        colour = _colour(cells[group], counts[group], float(counts[group].sum() / counts.sum()))
        found[colour.name] = _joined(colour, found.get(colour.name))
    largest = sorted(found.values(), key=lambda colour: -colour.share)[:MOST]
    return tuple(colour for colour in largest if colour.share >= LEAST_SHARE)


def _colour(cells: NDArray[np.uint8], counts: NDArray[np.float64], share: float) -> Colour:
    lab = oklab(cells)
    row = middle_row(lab, counts)
    return Colour("#" + cells[row].tobytes().hex(), plain_name(lab[row]), round(share, 4))


def _joined(colour: Colour, other: Colour | None) -> Colour:
    """One colour of two that go by the same name: the larger one's hex, the share of both."""
    if other is None:
        return colour
    larger = max(colour, other, key=lambda one: one.share)
    return replace(larger, share=round(colour.share + other.share, 4))


def _garment_pixels(cutout: CutOut, photo: Image.Image | None) -> NDArray[np.uint8]:
    """The pixels inside the garment's edge: -> (pixels, 3)."""
    opacity = np.asarray(_small(cutout.mask.convert("L")))
    pixels = np.asarray(_small(cutout.picture.convert("RGB")))[_inside(opacity >= OPAQUE)]
    if photo is None:
        return pixels
    gains = light_of(np.asarray(_small(photo.convert("RGB"))), opacity <= CLEAR)
    return pixels if gains is None else balanced(pixels, gains)


def _small(picture: Image.Image) -> Image.Image:
    scale = min(1.0, SIDE / max(picture.size))
    width, height = (max(1, round(side * scale)) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.BOX, reducing_gap=2.0)


def _inside(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    inner = ndimage.binary_erosion(mask)
    if inner.any() and inner.sum() >= LEAST_INSIDE * mask.sum():
        return np.asarray(inner, np.bool_)
    return mask if mask.any() else np.ones_like(mask)


def _cells(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """Gather alike pixels: (pixels, 3) -> mean colours (cells, 3), pixels in each (cells,)."""
    grid = np.round(oklab(pixels) / CELL).astype(np.int64)
    _, where, counts = np.unique(grid, axis=0, return_inverse=True, return_counts=True)
    sums = np.stack([np.bincount(where.ravel(), pixels[:, axis]) for axis in range(3)], axis=1)
    return np.round(sums / counts[:, None]).astype(np.uint8), counts.astype(np.float64)
