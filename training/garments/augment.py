"""Changes a picture as another photo of the same garment would differ."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.garments.framed_pictures import Pictures

TURN, STRETCH, SHIFT = 12.0, 0.12, 0.06
LIGHT, TINT = 0.20, 0.06
ERASED, LARGEST_HOLE = 0.25, 0.3
# Ground stays white whatever the light on the garment.
WHITE = 250


def augmented(picture: Pictures, random: np.random.Generator) -> Pictures:
    """Mirror, turn, stretch and shift, relight, lose a piece: (side, side, 3) -> (side, side, 3)."""
    moved = np.asarray(
        Image.fromarray(picture).transform(
            (picture.shape[1], picture.shape[0]),
            Image.Transform.AFFINE,
            _inverse(len(picture), random),
            Image.Resampling.BILINEAR,
            fillcolor=(255, 255, 255),
        )
    )
    return _with_a_hole(_relit(moved, random), random)


def _inverse(side: int, random: np.random.Generator) -> tuple[float, ...]:
    """Output to input pixels, about the middle, as Pillow wants it."""
    angle = np.deg2rad(random.uniform(-TURN, TURN))
    wide, high = 1.0 + random.uniform(-STRETCH, STRETCH, 2)
    flip = random.choice((-1.0, 1.0))
    cosine, sine, middle = float(np.cos(angle)), float(np.sin(angle)), side / 2
    across, down = random.uniform(-SHIFT, SHIFT, 2) * side
    a, b, d, e = flip * cosine / wide, flip * sine / wide, -sine / high, cosine / high
    return a, b, middle - a * middle - b * middle + across, d, e, middle - d * middle - e * middle + down


def _relit(picture: Pictures, random: np.random.Generator) -> Pictures:
    """Another light, by a table per channel: brighter or darker, warmer or colder, flatter or harder."""
    gains = (1 + random.uniform(-LIGHT, LIGHT)) * (1 + random.uniform(-TINT, TINT, 3))
    gamma = np.exp(random.uniform(-LIGHT, LIGHT))
    levels = (np.arange(256, dtype=np.float64) / 255.0) ** gamma
    tables: NDArray[np.uint8] = np.clip(255.0 * levels[:, None] * gains, 0, 255).astype(np.uint8)
    tables[WHITE:] = np.arange(WHITE, 256, dtype=np.uint8)[:, None]
    return np.stack([tables[picture[..., channel], channel] for channel in range(3)], axis=-1)


def _with_a_hole(picture: Pictures, random: np.random.Generator) -> Pictures:
    """Sometimes a white rectangle hides a part, as a poor cut-out does (Zhong et al., AAAI 2020)."""
    if random.random() > ERASED:
        return picture
    side = len(picture)
    high, wide = (random.uniform(0.08, LARGEST_HOLE, 2) * side).astype(int)
    top, left = random.integers(0, side - high), random.integers(0, side - wide)
    holed = picture.copy()
    holed[top : top + high, left : left + wide] = 255
    return holed
