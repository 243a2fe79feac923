"""Tells the garment of a packshot from its ground, white or not, so that no ground comes along."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from compatibility.encoders.garment_mask import garment_mask
from wardrobe.recognition.cutout import Cutter

NEAR_WHITE = 240
# A mask that fills this much of its box is no garment but a studio's backdrop that was never cut away.
CARD = 0.97
# Pixels of a backdrop's own edge that are left out when it is cut.
EDGE = 2
# White inside a garment darker than this is the ground seen through it, as through a bag's handle.
DARK = 190
SMALLEST_HOLE = 30

Mask = NDArray[np.bool_]


def packshot_mask(packshot: Image.Image, cutter: Cutter) -> Image.Image:
    """The garment's mask (L, same size), hard-edged. A packshot with its backdrop left is cut out."""
    pixels = np.asarray(packshot.convert("RGB"))
    mask = garment_mask(pixels, NEAR_WHITE)
    picture = Image.fromarray(mask.astype(np.uint8) * 255)
    box = picture.getbbox() or (0, 0, *picture.size)
    if mask[box[1] : box[3], box[0] : box[2]].mean() >= CARD:
        return _cut_from_card(packshot, box, cutter)
    return Image.fromarray(without_holes(pixels, mask).astype(np.uint8) * 255)


def _cut_from_card(packshot: Image.Image, box: tuple[int, int, int, int], cutter: Cutter) -> Image.Image:
    left, top, right, bottom = box
    inner = (left + EDGE, top + EDGE, max(left + EDGE + 1, right - EDGE), max(top + EDGE + 1, bottom - EDGE))
    mask = Image.new("L", packshot.size)
    mask.paste(cutter.cut(packshot.crop(inner)).mask, inner[:2])
    return mask


def without_holes(pixels: NDArray[np.uint8], mask: Mask) -> Mask:
    if np.median(pixels[mask].min(axis=1)) > DARK:
        return mask
    labels, count = ndimage.label(mask & (pixels >= NEAR_WHITE).all(axis=2))
    holes = np.flatnonzero(np.bincount(labels.ravel(), minlength=count + 1)[1:] >= SMALLEST_HOLE) + 1
    return mask & ~np.isin(labels, holes)
