"""The backdrop: near-white paper, a soft contact shadow, the grain of a camera."""

import numpy as np
from PIL import Image

from wardrobe.sample.fields import Field, Random, blend, blur
from wardrobe.sample.light import Colours

PAPER = (0.972, 0.969, 0.963)


def photograph(seen: Colours, covered: Field, rng: Random) -> Image.Image:
    """Lay the garment on the paper: (side, side, 3), (side, side) -> an RGB picture."""
    near = np.roll(blur(covered, 3.0), (3, 1), axis=(0, 1))
    wide = np.roll(blur(covered, 12.0), (8, 4), axis=(0, 1))
    dark = 1 - 0.16 * near - 0.10 * wide
    paper = np.array(PAPER, np.float32) * dark[..., None]
    picture = blend(paper, seen, covered)
    grain = rng.standard_normal(covered.shape).astype(np.float32)[..., None] * np.float32(0.006)
    return Image.fromarray((np.clip(picture + grain, 0, 1) * 255 + 0.5).astype(np.uint8))
