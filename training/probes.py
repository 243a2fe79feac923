"""Encoders that must know nothing: if they do well, something beside the garment gives outfits away."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.garment_mask import garment_mask, rgb_pixels

SIDE = 112
FRAME = 8
SHAPE_SIDE = 28


class BorderProbe:
    """Encodes only the colours of the picture's border: what the studio's backdrop left behind."""

    id = "border6@1"
    dim = 6

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Mean and deviation of red, green and blue in the frame: (pictures) -> (pictures, 6), 0 to 1."""
        return np.stack([_border_colours(rgb_pixels(picture, SIDE)) for picture in pictures])


class MaskShapeProbe:
    """Encodes only the outline: what the cut-out's shape says without colour or texture."""

    id = "outline784@1"
    dim = SHAPE_SIDE**2

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors:
        """How much of each of 28 x 28 cells the garment covers: (pictures) -> (pictures, 784)."""
        return np.stack([_outline(rgb_pixels(picture, SIDE)) for picture in pictures])


def _border_colours(pixels: NDArray[np.uint8]) -> Vectors:
    frame = np.ones(pixels.shape[:2], np.bool_)
    frame[FRAME:-FRAME, FRAME:-FRAME] = False
    colours = pixels[frame] / 255.0
    return np.concatenate([colours.mean(axis=0), colours.std(axis=0)]).astype(np.float32)


def _outline(pixels: NDArray[np.uint8]) -> Vectors:
    step = SIDE // SHAPE_SIDE
    blocks = garment_mask(pixels).reshape(SHAPE_SIDE, step, SHAPE_SIDE, step)
    return np.asarray(blocks.mean(axis=(1, 3)).ravel(), np.float32)
