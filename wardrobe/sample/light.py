"""Light: shades a relief as a large soft box from above left would."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wardrobe.sample.fields import Field

Colours = NDArray[np.float32]


def _unit(x: float, y: float, z: float) -> NDArray[np.float32]:
    vector = np.array([x, y, z], np.float32)
    return vector / np.linalg.norm(vector)


LIGHT = _unit(-0.50, -0.72, 1.0)
# Half way between the light and the camera, which looks straight down.
HALFWAY = _unit(LIGHT[0], LIGHT[1], LIGHT[2] + 1.0)


@dataclass(frozen=True)
class Lit:
    """How light falls on a relief: `diffuse` is 1 on flat cloth, `glance` 0 to 1 is the mirrored share."""

    diffuse: Field
    glance: Field


def light_on(height: Field, polish: float) -> Lit:
    """Shade a relief in pixels: (height, width) -> the same."""
    down, across = np.gradient(height)
    length = np.sqrt(1 + across**2 + down**2)
    diffuse = (LIGHT[2] - across * LIGHT[0] - down * LIGHT[1]) / length / LIGHT[2]
    mirrored = (HALFWAY[2] - across * HALFWAY[0] - down * HALFWAY[1]) / length
    glance = np.clip(mirrored, 0, 1) ** np.float32(polish)
    # Flat cloth must not shine: what counts is more than its share.
    flat = HALFWAY[2] ** polish
    return Lit(np.clip(diffuse, 0.42, 1.45), np.clip((glance - flat) / (1 - flat), 0, 1))


def shade(albedo: Colours, lit: Lit, gloss: float) -> Colours:
    """The colour that the camera sees: (height, width, 3) -> the same, 0 to 1."""
    dark = 1.0 - albedo.mean(axis=2)
    # Even black cloth scatters a little, or its folds would vanish.
    scatter = 0.13 * dark * np.clip(lit.diffuse - 0.92, -0.05, 1)
    seen = albedo * _contrast(lit.diffuse)[..., None] + (scatter + gloss * lit.glance)[..., None]
    clipped: Colours = np.clip(seen, 0, 1)
    return clipped


def _contrast(diffuse: Field) -> Field:
    """Shadows deepen more than lights rise."""
    curve: Field = np.where(diffuse < 1, 1 - 0.95 * (1 - diffuse), 1 + 0.45 * (diffuse - 1))
    return curve
