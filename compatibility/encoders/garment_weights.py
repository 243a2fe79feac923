"""How much each pixel of a cut-out says about the garment's colour."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from compatibility.encoders.garment_mask import garment_mask

GROUNDS = (230, 240, 248, 254)  # what counts as ground, the widest first
ALMOST_WHITE = 250
FRINGE = 0.1
LEAST_SHARE = 0.03

Mask = NDArray[np.bool_]


def garment_weights(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Weigh the pixels of a cut-out on white: (height, width, 3) -> (height, width), 0 to 1.

    The garment's body counts fully. Its rim and what is almost white beside it may be a soft edge, a
    shadow or left-over backdrop as well as a white garment, and count a tenth: a white shirt with a
    print stays white, a fringe around a black one does not make it grey.
    """
    body = _without_rim(_body(pixels))
    weights = np.where(garment_mask(pixels, ALMOST_WHITE), FRINGE, 0.0)
    weights[body] = 1.0
    return weights


def _body(pixels: NDArray[np.uint8]) -> Mask:
    """The garment by the widest idea of ground that leaves something of it."""
    masks = (garment_mask(pixels, ground) for ground in GROUNDS)
    everything: Mask = np.ones(pixels.shape[:2], np.bool_)
    return next((mask for mask in masks if LEAST_SHARE <= mask.mean() < 1.0), everything)


def _without_rim(mask: Mask) -> Mask:
    inner: Mask = ndimage.binary_erosion(mask)
    return inner if inner.mean() >= LEAST_SHARE else mask
