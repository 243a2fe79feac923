"""The colour encoder: how much of each colour a garment has."""

from collections.abc import Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.garment_mask import rgb_pixels
from compatibility.encoders.garment_weights import garment_weights
from compatibility.encoders.oklab import oklab

SIDE = 56
CELLS = (8, 9, 9)  # lightness, green to red, blue to yellow
STRONGEST_CHROMA = 0.3
_STEPS = np.array([CELLS[1] * CELLS[2], CELLS[2], 1])
# From the cell below a pixel on every axis to the eight cells around it.
_CORNERS = np.array(list(product((0, 1), repeat=3))) @ _STEPS

Pixels = NDArray[np.float64]


class ColourHistogramEncoder:
    """Encodes a cut-out as the shares of 8 x 9 x 9 Oklab cells among the garment's own pixels.

    A pixel shares itself out among the eight cells around it, so that a slightly different light
    moves the vector slightly. The colour plane is stretched around grey, where most clothes are.
    """

    id = "oklab648@1"
    dim = CELLS[0] * CELLS[1] * CELLS[2]

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Encode cut-outs on white: (pictures) -> (pictures, 648), each row adds up to 1."""
        rows = [_shares(rgb_pixels(picture, SIDE)) for picture in pictures]
        return np.stack(rows) if rows else np.empty((0, self.dim), np.float32)


def _shares(pixels: NDArray[np.uint8]) -> Vectors:
    weights = garment_weights(pixels)
    counted = weights > 0
    places = _places(oklab(pixels[counted]))
    low = np.minimum(places.astype(np.int64), np.array(CELLS) - 2)
    part = places - low
    sides = np.stack([1.0 - part, part])  # (below or above, pixels, axes)
    nearness = np.einsum("ip,jp,kp,p->pijk", sides[..., 0], sides[..., 1], sides[..., 2], weights[counted])
    cells = (low @ _STEPS)[:, None] + _CORNERS
    shares = np.bincount(cells.ravel(), nearness.ravel(), ColourHistogramEncoder.dim)
    normed: Vectors = (shares / shares.sum()).astype(np.float32)
    return normed


def _places(colours: Pixels) -> Pixels:
    """Where Oklab colours lie in the grid: (pixels, 3) -> (pixels, 3), in cells."""
    chroma = np.hypot(colours[:, 1], colours[:, 2]) + 1e-9
    stretch = np.sqrt(chroma / STRONGEST_CHROMA) / chroma
    plane = (colours[:, 1:] * stretch[:, None] + 1.0) / 2.0
    unit = np.column_stack([colours[:, 0], plane])
    places: Pixels = np.clip(unit, 0.0, 1.0) * (np.array(CELLS) - 1)
    return places
