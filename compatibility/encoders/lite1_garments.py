"""The picture encoder that was fine-tuned to tell garments and their attributes."""

from pathlib import Path

import numpy as np
from PIL import Image

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.lite1 import Lite1Encoder


class Lite1GarmentsEncoder(Lite1Encoder):
    """EfficientNet-lite1 whose last blocks have learned types, patterns, sleeves, materials and more.

    `ensemble fit recogniser` makes its weights; what it does not tune is as published.
    """

    id = "lite1-garments@1"
    side = 224

    def maps(self, picture: Image.Image) -> Vectors:
        """What the encoder sees where in a cut-out on white: -> (7, 7, 1280).

        The vector is the mean over the grid, so that what is linear in it can be traced back to places.
        """
        (maps,) = self._session.run(["maps"], {"picture": self._batch([picture])})
        return np.asarray(maps[0], np.float32).transpose(1, 2, 0)


def garment_weights_folder() -> Path:
    """Where the tuned weights that ship with the package lie."""
    return Path(__file__).parent.parent / "models" / "lite1_garments"
