"""Finds the garment in a saliency map."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Saliency = NDArray[np.float32]
Mask = NDArray[np.bool_]

# Saliency of the ground differs from photo to photo (0 to 0.35): what counts is the rise above it.
LOW, HIGH = 0.10, 0.30
BORDER = 8
HIGHEST_GROUND = 0.45
# A piece smaller than this share of the largest is a speck, not the other shoe.
LEAST_PIECE = 0.06
# A hole smaller than this share of the garment, or not quite as dark as the ground, is part of the garment.
SMALL_HOLE = 0.02
DARK_HOLE = 0.06
# Pixels beside the garment in which the soft edge may still run out.
REACH = 6


def garment_region(saliency: Saliency) -> Saliency:
    """Opacity of the garment, 0 to 1: (height, width) -> (height, width)."""
    rise = saliency - _ground(saliency)
    opacity = np.clip((rise - LOW) / (HIGH - LOW), 0.0, 1.0)
    garment = _without_holes(_without_specks(opacity > 0.5), rise)
    body = ndimage.binary_erosion(garment, iterations=2)
    near = ndimage.binary_dilation(garment, iterations=REACH)
    return np.where(body, 1.0, np.where(near, opacity, 0.0)).astype(np.float32)


def _ground(saliency: Saliency) -> float:
    inner = np.zeros(saliency.shape, np.bool_)
    inner[BORDER:-BORDER, BORDER:-BORDER] = True
    return min(float(np.median(saliency[~inner])), HIGHEST_GROUND)


def _without_specks(mask: Mask) -> Mask:
    pieces, count = ndimage.label(mask)
    if count < 2:
        return mask
    sizes = np.bincount(pieces.ravel())[1:]
    return np.isin(pieces, 1 + np.flatnonzero(sizes >= LEAST_PIECE * sizes.max()))


def _without_holes(mask: Mask, rise: Saliency) -> Mask:
    """Fill what the saliency lost inside the garment; a real opening (a strap, a handle) stays open."""
    filled = np.asarray(ndimage.binary_fill_holes(mask), np.bool_)
    holes, count = ndimage.label(filled & ~mask)
    if count == 0:
        return mask
    sizes = np.bincount(holes.ravel())[1:]
    means = ndimage.mean(rise, holes, np.arange(1, count + 1))
    lost = (sizes < SMALL_HOLE * filled.sum()) | (means > DARK_HOLE)
    return mask | np.isin(holes, 1 + np.flatnonzero(lost))
