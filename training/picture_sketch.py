"""A small picture of the picture, to find the same photograph again."""

from collections.abc import Sequence

import numpy as np
from PIL import Image

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.garment_mask import rgb_pixels
from compatibility.encoders.oklab import oklab

SIDE = 16
WHITE = np.array([1.0, 0.0, 0.0])


class PictureSketch:
    """Encodes a picture as 16 x 16 Oklab cells, white being nothing.

    A photograph that was scaled, encoded anew or moved by a pixel keeps nearly the same sketch; the same
    garment in another colour, or another garment of that colour, does not.
    """

    id = "sketch768@1"
    dim = SIDE * SIDE * 3

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors:
        """How far each cell is from white: (pictures) -> (pictures, 768)."""
        rows = [oklab(rgb_pixels(_small(picture), SIDE)) - WHITE for picture in pictures]
        return np.stack(rows).reshape(len(rows), self.dim).astype(np.float32)


def _small(picture: Image.Image) -> Image.Image:
    """A first, averaging reduction: a bilinear one alone would skip pixels and tremble."""
    return picture.convert("RGB").resize((2 * SIDE, 2 * SIDE), Image.Resampling.BOX)
