"""Recognises pictures that are cut out already, as shops' packshots are."""

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float32]

WHITE = 245 / 255
# A model's legs may run out of the picture below: not all of the border has to be white.
LEAST_WHITE_BORDER = 0.75
# Whiter than the first is ground, darker than the second is garment (or its shadow).
GROUND, GARMENT = 0.98, 0.90


def stands_on_white(pixels: Pixels) -> bool:
    """Whether the border of a picture is white: (height, width, 3), colours 0 to 1."""
    darkest = pixels.min(axis=2)
    border = np.concatenate([darkest[0], darkest[-1], darkest[1:-1, 0], darkest[1:-1, -1]])
    return float((border >= WHITE).mean()) >= LEAST_WHITE_BORDER


def opacity_on_white(pixels: Pixels) -> NDArray[np.float32]:
    """Opacity of what is not white, 0 to 1: (height, width, 3) -> (height, width)."""
    darkest = pixels.min(axis=2)
    return np.asarray(np.clip((GROUND - darkest) / (GROUND - GARMENT), 0.0, 1.0), np.float32)
