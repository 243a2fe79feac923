"""Tells the garment from the white it was cut out on."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

NEAR_WHITE = 248


def garment_mask(pixels: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Mark the pixels of the garment: (height, width, 3) -> (height, width).

    Ground is the near-white that touches the border, so that a white shirt on white keeps its
    inside. A picture that is ground all over counts as garment all over.
    """
    white = (pixels >= NEAR_WHITE).all(axis=2)
    labels, _ = ndimage.label(white)
    edge = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    mask: NDArray[np.bool_] = ~np.isin(labels, edge[edge > 0])
    return mask if mask.any() else np.ones_like(mask)


def rgb_pixels(picture: Image.Image, side: int) -> NDArray[np.uint8]:
    """Squash a picture to a square of RGB bytes: (side, side, 3)."""
    return np.asarray(picture.convert("RGB").resize((side, side), Image.Resampling.BILINEAR))
