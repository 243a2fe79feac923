"""Finds where in a photo the model saw what it says."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from compatibility.encoders.oklab import oklab
from wardrobe.recognition.framing import LONGER_SIDE, garment_box

Plane = NDArray[np.float32]
# Steps in Oklab from a colour at which a pixel no longer carries it.
CARRIES = 0.12
# Pixels less opaque than this are edge, mixed with the ground.
OPAQUE = 0.5


def activation(maps: NDArray[np.float32], direction: NDArray[np.float32]) -> Plane:
    """How much each place speaks for an answer: (rows, columns, dim), (dim,) -> (rows, columns), 0 to 1.

    The class activation map (Zhou et al., CVPR 2016). The encoder's vector is the mean of `maps` and the
    answer is linear in it, so the map is exact: its mean is the answer's logit, but for scale and bias.
    What speaks against it counts as nothing. All zero when nothing speaks for it.
    """
    speaks = np.maximum(maps @ direction, 0.0)
    most = float(speaks.max())
    return np.asarray(speaks / most if most > 0 else speaks, np.float32)


def on_photo(grid: Plane, mask: Image.Image) -> Plane:
    """Lay a grid over the framed cut-out back onto the photo: -> (height, width) of the mask, 0 to 1.

    The encoder saw the garment centred on a square whose side is its longer side / 0.89 (see `framing`);
    outside the garment the map is nothing, since the model saw only white there.
    """
    left, top, right, bottom = garment_box(mask)
    side = max(right - left, bottom - top) / LONGER_SIDE
    corner = ((left + right - side) / 2, (top + bottom - side) / 2)
    scale = (grid.shape[1] / side, grid.shape[0] / side)
    # Output pixel (x, y) looks at grid place ((x - corner) * scale); bicubic, so that the squares blend.
    matrix = (scale[0], 0.0, -corner[0] * scale[0], 0.0, scale[1], -corner[1] * scale[1])
    padded = Image.fromarray(np.pad(grid, 1, mode="edge"))
    shifted = (matrix[0], 0.0, matrix[2] + 1.0, 0.0, matrix[4], matrix[5] + 1.0)
    laid = padded.transform(mask.size, Image.Transform.AFFINE, shifted, Image.Resampling.BICUBIC)
    return np.asarray(np.clip(np.asarray(laid), 0, 1) * (_opacity(mask) >= OPAQUE), np.float32)


def carriers(picture: Image.Image, mask: Image.Image, code: str, others: list[str]) -> Plane:
    """Which pixels of the garment carry a colour (`#rrggbb`) rather than one of the others: -> 0 to 1."""
    pixels = oklab(np.asarray(picture.convert("RGB")))
    wanted, *rest = (oklab(np.array(list(bytes.fromhex(each[1:])), np.uint8)) for each in (code, *others))
    distance = _distance(pixels, wanted)
    nearest = np.ones(distance.shape, np.bool_)
    for other in rest:
        nearest &= distance <= _distance(pixels, other)
    carried = np.clip(2.0 - distance / CARRIES, 0.0, 1.0) * nearest * (_opacity(mask) >= OPAQUE)
    return np.asarray(ndimage.uniform_filter(carried.astype(np.float32), 3), np.float32)


def _distance(pixels: NDArray[np.float64], colour: NDArray[np.float64]) -> NDArray[np.float64]:
    # Folds and light change lightness most; the same weight as where colours are grouped.
    steps = (pixels - colour) * np.array([0.35, 1.0, 1.0])
    return np.asarray(np.sqrt((steps**2).sum(axis=-1)), np.float64)


def _opacity(mask: Image.Image) -> Plane:
    return np.asarray(mask.convert("L"), np.float32) / 255.0
