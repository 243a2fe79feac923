"""Panels and lines: the pieces that a garment is laid from, bottom to top."""

from dataclasses import dataclass, field

import numpy as np

from wardrobe.sample.curves import Curve, pointed, ribbon
from wardrobe.sample.palette import Rgb
from wardrobe.sample.prints import Print
from wardrobe.sample.weaves import Weave, smooth


@dataclass(frozen=True)
class Fabric:
    """What a panel is cut from.

    `gloss` (0 to 1) is the strength of its shine, `polish` how narrow; `crumple` the depth of its random
    creases in pixels; `figure` the print, if any.
    """

    colour: Rgb
    weave: Weave = smooth
    gloss: float = 0.02
    polish: float = 8.0
    crumple: float = 1.0
    figure: Print | None = None


@dataclass(frozen=True)
class Stroke:
    """A soft mark along a path: a fold (depth in pixels, up or down) or a fade (share of lightening)."""

    path: Curve
    width: float
    depth: float

    def outline(self) -> Curve:
        """The band that the stroke covers, running out at both ends."""
        return ribbon(self.path, self.width, pointed)


@dataclass(frozen=True)
class Panel:
    """A piece of cloth, leather or metal.

    `edge` is how far in (units) its rim is rounded and `puff` how high (pixels) it stands; `grain` turns its
    cloth in degrees; `lift` (0 to 1) is the shadow it casts on what lies beneath; `tone` darkens insides.
    """

    outline: Curve
    fabric: Fabric
    edge: float = 1.6
    puff: float = 5.0
    grain: float = 0.0
    lift: float = 0.35
    tone: float = 1.0
    folds: tuple[Stroke, ...] = ()
    softness: float = 0.8
    fades: tuple[Stroke, ...] = ()
    holes: tuple[Curve, ...] = ()


@dataclass(frozen=True)
class Line:
    """A seam, a row of stitches or a cord drawn upon what is there; never on the ground.

    `dash` is the length of stitch and gap (units), 0 for an unbroken line; `groove` presses it in.
    """

    path: Curve
    width: float
    colour: Rgb
    opacity: float = 0.6
    dash: float = 0.0
    groove: bool = False


Layer = Panel | Line


@dataclass(frozen=True)
class Materials:
    """What one garment is made of: its cloth, its trim (ribs, soles, straps), its lining and its metal."""

    cloth: Fabric
    trim: Fabric
    lining: Fabric
    metal: Fabric
    rng: np.random.Generator = field(compare=False)

    def near(self, value: float, spread: float) -> float:
        """A measure of this very garment: `value`, give or take."""
        return float(value + self.rng.uniform(-spread, spread))

    def chance(self, share: float) -> bool:
        """Whether this very garment has a feature that a share of its kind has."""
        return bool(self.rng.random() < share)
