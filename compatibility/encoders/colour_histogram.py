"""The colour encoder: how much of each colour a garment has."""

from collections.abc import Sequence

import numpy as np
from PIL import Image

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.garment_mask import garment_mask, rgb_pixels

LEVELS = 6
SIDE = 112


class ColourHistogramEncoder:
    """Encodes a cut-out as the shares of 6 x 6 x 6 RGB cells among the garment's own pixels."""

    id = "rgb216@1"
    dim = LEVELS**3

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Encode cut-outs on white: (pictures) -> (pictures, 216), each row adds up to 1."""
        rows = [self._encode_one(picture) for picture in pictures]
        return np.stack(rows) if rows else np.empty((0, self.dim), np.float32)

    def _encode_one(self, picture: Image.Image) -> Vectors:
        pixels = rgb_pixels(picture, SIDE)
        cells = pixels[garment_mask(pixels)].astype(np.int64) * LEVELS // 256
        flat = (cells[:, 0] * LEVELS + cells[:, 1]) * LEVELS + cells[:, 2]
        return (np.bincount(flat, minlength=self.dim) / len(flat)).astype(np.float32)
