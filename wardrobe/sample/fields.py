"""Fields: float images, and how to blur, raise and roughen them."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Field = NDArray[np.float32]
Random = np.random.Generator


def resized(field: Field, shape: tuple[int, int], method: Image.Resampling) -> Field:
    """Resample a field to (height, width)."""
    picture = Image.fromarray(np.ascontiguousarray(field, np.float32))
    return np.asarray(picture.resize((shape[1], shape[0]), method), np.float32)


def blur(field: Field, radius: float) -> Field:
    """Soften by about a Gaussian of `radius` pixels; wide blurs are done on a smaller copy."""
    if radius < 0.4:
        return field
    shrink = max(1, int(radius // 1.5))
    if shrink == 1:
        return _boxes(field, radius)
    small = (max(2, field.shape[0] // shrink), max(2, field.shape[1] // shrink))
    softened = _boxes(resized(field, small, Image.Resampling.BOX), radius / shrink)
    return resized(softened, (field.shape[0], field.shape[1]), Image.Resampling.BICUBIC)


def _boxes(field: Field, radius: float) -> Field:
    reach = max(1, round(radius * 0.9))
    for axis in (0, 1, 0, 1):
        field = _box(field, reach, axis)
    return field


def _box(field: Field, reach: int, axis: int) -> Field:
    width = 2 * reach + 1
    padding = [(0, 0), (0, 0)]
    padding[axis] = (reach + 1, reach)
    sums = np.cumsum(np.pad(field, padding, mode="edge"), axis=axis)
    difference = sums[width:] - sums[:-width] if axis == 0 else sums[:, width:] - sums[:, :-width]
    return difference / np.float32(width)


def noise(rng: Random, shape: tuple[int, int], cell: tuple[float, float]) -> Field:
    """Smooth noise, about -1 to 1, whose bumps are `cell` (down, across) pixels wide."""
    grid = tuple(int(size / step) + 3 for size, step in zip(shape, cell, strict=True))
    return resized(rng.standard_normal(grid).astype(np.float32), shape, Image.Resampling.BICUBIC)


def creases(rng: Random, shape: tuple[int, int], cell: tuple[float, float]) -> Field:
    """Noise with sharp ridges, as cloth that was folded: 0 to about 1."""
    distance = np.minimum(np.abs(noise(rng, shape, cell)) * 1.4, 1.0)
    ridged: Field = ((1.0 - distance) ** 2).astype(np.float32)
    return ridged


def blend(under: NDArray[np.float32], over: NDArray[np.float32], share: Field) -> NDArray[np.float32]:
    """Mix two pictures (height, width, 3) by a field of shares."""
    mixed: NDArray[np.float32] = under + (over - under) * share[..., None]
    return mixed
