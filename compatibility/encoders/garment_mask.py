"""Tells the garment from the white it was cut out on."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

NEAR_WHITE = 248


def garment_mask(pixels: NDArray[np.uint8], near_white: int = NEAR_WHITE) -> NDArray[np.bool_]:
    """Mark the pixels of the garment: (height, width, 3) -> (height, width).

    Ground is the near-white that touches the border, so that a white shirt on white keeps its
    inside. A picture that is ground all over counts as garment all over.
    """
    white = (pixels >= near_white).all(axis=2)
    labels, _ = ndimage.label(white)
    ground = np.zeros(labels.max() + 1, np.bool_)
    ground[np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])] = True
    ground[0] = False
    mask: NDArray[np.bool_] = ~ground[labels]
    return mask if mask.any() else np.ones_like(mask)


def rgb_pixels(picture: Image.Image, side: int) -> NDArray[np.uint8]:
    """Squash a picture to a square of RGB bytes: (side, side, 3)."""
    return np.asarray(picture.convert("RGB").resize((side, side), Image.Resampling.BILINEAR))
