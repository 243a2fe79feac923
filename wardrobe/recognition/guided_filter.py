"""Lets a blurred mask follow the edges that the photo itself shows."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

Plane = NDArray[np.float32]
Picture = NDArray[np.float32]


def refined(mask: Plane, photo: Picture, large: Picture, radius: int, softness: float) -> Plane:
    """Refine a mask: (h, w), (h, w, 3), (H, W, 3), colours 0 to 1 -> (H, W).

    The colour guided filter (He, Sun and Tang, ECCV 2010) explains the mask around each pixel as a
    linear function of the photo's colour, so that it breaks where the colour breaks. The function is
    fitted on the small photo and applied to the large one (He and Sun, "Fast guided filter", 2015).
    """
    slopes, offset = _linear_models(mask, photo, radius, softness)
    height, width = large.shape[:2]
    grown = np.stack([_resized(slopes[..., channel], width, height) for channel in range(3)], axis=-1)
    return np.asarray((grown * large).sum(axis=-1) + _resized(offset, width, height), np.float32)


def _linear_models(mask: Plane, photo: Picture, radius: int, softness: float) -> tuple[Picture, Plane]:
    mean = _blurred(photo, radius)
    mean_mask = _blurred(mask, radius)
    together = _blurred(photo * mask[..., None], radius) - mean * mean_mask[..., None]
    spread = _covariance(photo, mean, radius) + softness * np.eye(3, dtype=np.float32)
    slopes = np.asarray(np.linalg.solve(spread, together[..., None])[..., 0], np.float32)
    offset = mean_mask - (slopes * mean).sum(axis=-1)
    return _blurred(slopes, radius), _blurred(offset, radius)


def _covariance(photo: Picture, mean: Picture, radius: int) -> Picture:
    """Covariance of the colours in each window: (h, w, 3) -> (h, w, 3, 3)."""
    products = np.asarray(photo[..., :, None] * photo[..., None, :], np.float32)
    return _blurred(products, radius) - mean[..., :, None] * mean[..., None, :]


def _blurred(plane: Picture, radius: int) -> Picture:
    side = 2 * radius + 1
    return np.asarray(ndimage.uniform_filter(plane, side, mode="nearest", axes=(0, 1)), np.float32)


def _resized(plane: Plane, width: int, height: int) -> Plane:
    return np.asarray(Image.fromarray(plane).resize((width, height), Image.Resampling.BILINEAR), np.float32)
