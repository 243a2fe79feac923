"""Takes the lamp's tint off a garment's colours, where a white ground shows what the lamp does."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.oklab import oklab

Bytes = NDArray[np.uint8]
Gains = NDArray[np.float64]

# A ground tells the light when it is large, bright, all of one shade, and so nearly grey that it was white:
# a cream wall is brighter than a beige floor, and both keep their colour.
LEAST_GROUND = 0.15
LEAST_LIGHTNESS = 0.80
MOST_SPREAD = 0.03
MOST_CHROMA = 0.06
# Nothing is gained below this tint, which no one sees.
LEAST_CHROMA = 0.005

_LEVELS = np.arange(256) / 255.0
_LINEAR = np.where(_LEVELS <= 0.04045, _LEVELS / 12.92, ((_LEVELS + 0.055) / 1.055) ** 2.4)


def light_of(pixels: Bytes, ground: NDArray[np.bool_]) -> Gains | None:
    """What each channel of linear light is to be multiplied by: (height, width, 3), (height, width) -> (3,).

    None where the ground does not tell: then the colours are best left alone. Follows von Kries: the ground's
    median becomes grey and keeps its luminance.
    """
    if ground.mean() < LEAST_GROUND:
        return None
    shades = pixels[ground]
    middle = np.median(shades, axis=0).astype(np.uint8)
    lightness, chroma = _lightness_and_chroma(middle)
    spread = float(np.median(np.abs(oklab(shades)[:, 0] - lightness)))
    if lightness < LEAST_LIGHTNESS or spread > MOST_SPREAD or not LEAST_CHROMA <= chroma <= MOST_CHROMA:
        return None
    linear = _LINEAR[middle]
    return np.asarray(linear.mean() / linear, np.float64)


def balanced(pixels: Bytes, gains: Gains) -> Bytes:
    """Pixels as they would look in white light: sRGB bytes (..., 3), (3,) -> (..., 3)."""
    linear = np.clip(_LINEAR[pixels] * gains, 0.0, 1.0)
    encoded = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.round(encoded * 255).astype(np.uint8)


def _lightness_and_chroma(colour: Bytes) -> tuple[float, float]:
    lightness, red, yellow = oklab(colour)
    return float(lightness), float(np.hypot(red, yellow))
