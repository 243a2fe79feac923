"""Paints a map of where the model looked over the picture it looked at."""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

LONGEST_SIDE = 640
# Faded to this share of its contrast, on a light ground, so that the map is the only colour.
FADED, GROUND = 0.45, 225.0
# From hardly to most: amber, then the house's rust.
SOME, MOST = np.array([233.0, 178.0, 74.0]), np.array([162.0, 57.0, 31.0])
DEEPEST = 0.85


def heat_png(picture: Image.Image, plane: NDArray[np.float32], opacity: Image.Image | None = None) -> bytes:
    """The picture in pale grey with the map over it: RGB, (height, width) of 0 to 1 -> PNG.

    At most 640 pixels long. With `opacity` (mode L) what is clear stays clear.
    """
    small = _bounded(picture.convert("RGB"))
    heat = np.asarray(_resized(Image.fromarray(plane), small.size), np.float64).clip(0, 1)[..., None]
    grey = np.asarray(small.convert("L"), np.float64)[..., None]
    pale = GROUND + (grey - GROUND) * FADED
    painted = pale + (SOME + (MOST - SOME) * heat - pale) * DEEPEST * np.sqrt(heat)
    out = Image.fromarray(np.clip(np.round(painted), 0, 255).astype(np.uint8))
    if opacity is not None:
        out.putalpha(_resized(opacity.convert("L"), small.size))
    file = io.BytesIO()
    out.save(file, "PNG", compress_level=6)
    return file.getvalue()


def _bounded(picture: Image.Image) -> Image.Image:
    scale = min(1.0, LONGEST_SIDE / max(picture.size))
    return _resized(picture, (max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))


def _resized(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    return picture if picture.size == size else picture.resize(size, Image.Resampling.BILINEAR)
