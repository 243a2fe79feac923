"""The bodice: the part that everything worn on the upper body shares, seen from the front."""

from dataclasses import dataclass

import numpy as np

from wardrobe.sample.curves import MIDDLE, Curve, Knot, flip, mirror, moved, ribbon, spline, symmetric
from wardrobe.sample.panel import Fabric, Line, Materials, Panel
from wardrobe.sample.silhouettes.drape import at_elbow, from_armpit, hanging
from wardrobe.sample.silhouettes.trims import seam


@dataclass(frozen=True)
class Sleeve:
    """A sleeve: how far out and down its end lies, how wide it is there, how much it balloons."""

    reach: float = 37.0
    end: float = 80.0
    cuff: float = 4.4
    balloon: float = 0.0


SHORT = Sleeve(reach=36.0, end=41.5, cuff=8.4)
LONG = Sleeve()


@dataclass(frozen=True)
class Cut:
    """The measures of a bodice, in units from the middle or from the top."""

    neck: float = 9.5
    drop: float = 7.0
    vee: bool = False
    top: float = 11.0
    slope: float = 5.5
    shoulder: float = 24.0
    armpit: float = 37.0
    chest: float = 24.5
    waist: float = 23.5
    hem: float = 24.5
    length: float = 87.0
    curve: float = 1.2
    waist_share: float = 0.42
    pinched: bool = False
    sleeve: Sleeve | None = SHORT

    @property
    def armhole(self) -> tuple[Knot, Knot]:
        """The right shoulder tip and the right armpit."""
        return (MIDDLE + self.shoulder, self.top + self.slope), (MIDDLE + self.chest, self.armpit)


def half_neckline(cut: Cut) -> list[Knot]:
    """The front neckline from its lowest point to the right end."""
    low = cut.top + cut.drop
    end: Knot = (MIDDLE + cut.neck, cut.top, 1)
    if cut.vee:
        return [(MIDDLE, low, 1), (MIDDLE + cut.neck * 0.62, cut.top + cut.drop * 0.42), end]
    return [(MIDDLE, low), (MIDDLE + cut.neck * 0.68, cut.top + cut.drop * 0.72), end]


def neckline(cut: Cut) -> Curve:
    """The whole front neckline, left to right."""
    half = half_neckline(cut)
    return spline([*mirror(half[1:]), *half], closed=False)


def back_neckline(cut: Cut) -> Curve:
    """The back neckline, left to right."""
    ends: list[Knot] = [(MIDDLE - cut.neck, cut.top), (MIDDLE, cut.top + 1.3), (MIDDLE + cut.neck, cut.top)]
    return spline(ends, closed=False)


def body_outline(cut: Cut) -> Curve:
    """The front: neckline, shoulders, armholes, sides, hem."""
    (tip_x, tip_y), (pit_x, pit_y) = cut.armhole
    waist_y = cut.armpit + (cut.length - cut.armpit) * cut.waist_share
    side: list[Knot] = [
        (tip_x, tip_y, 1),
        (tip_x - 1.6, (tip_y + pit_y) / 2),
        (pit_x, pit_y, 1),
        (MIDDLE + cut.waist, waist_y, 1) if cut.pinched else (MIDDLE + cut.waist, waist_y),
        (MIDDLE + cut.hem, cut.length, 1),
        (MIDDLE, cut.length + cut.curve),
    ]
    return symmetric([*half_neckline(cut), *side])


def sleeve_outline(cut: Cut, sleeve: Sleeve) -> Curve:
    """The right sleeve, its head tucked under the body."""
    (tip_x, tip_y), (pit_x, pit_y) = cut.armhole
    outer, inner = _cuff(cut, sleeve)
    swell = sleeve.balloon
    middle_y = (tip_y + sleeve.end) / 2
    bow = (1.4 if sleeve.end > 55 else -0.6) + swell
    return spline(
        [
            (tip_x - 4, tip_y + 1, 1),
            (tip_x, tip_y),
            ((tip_x * 0.55 + outer[0] * 0.45) + bow, middle_y * 0.9 + outer[1] * 0.1 - 3),
            (outer[0] + swell * 0.9, outer[1] - (outer[1] - tip_y) * 0.16),
            (*outer, 1),
            (*inner, 1),
            (inner[0] - swell * 0.6, inner[1] - (inner[1] - pit_y) * 0.16),
            ((pit_x * 0.5 + inner[0] * 0.5) - 0.3 - swell * 0.2, (pit_y + inner[1]) / 2),
            (pit_x, pit_y + 1, 1),
            (pit_x - 5, pit_y - 2, 1),
        ]
    )


def _cuff(cut: Cut, sleeve: Sleeve) -> tuple[tuple[float, float], tuple[float, float]]:
    """The outer and inner corner of the right sleeve's end, square to the arm."""
    (tip_x, tip_y), (pit_x, pit_y) = cut.armhole
    end = np.array([MIDDLE + sleeve.reach, sleeve.end])
    arm = end - np.array([(tip_x + pit_x) / 2, (tip_y + pit_y) / 2])
    across = np.array([arm[1], -arm[0]]) / np.hypot(*arm) * sleeve.cuff
    outer, inner = end + across, end - across
    return (float(outer[0]), float(outer[1])), (float(inner[0]), float(inner[1]))


def cuff_band(cut: Cut, fabric: Fabric, height: float, flare: float = 1.0) -> list[Panel]:
    """Ribbed or buttoned cuffs at both sleeve ends."""
    if cut.sleeve is None:
        return []
    outer, inner = (np.array(corner) for corner in _cuff(cut, cut.sleeve))
    middle = (outer + inner) / 2
    outer, inner = middle + (outer - middle) * flare, middle + (inner - middle) * flare
    arm = np.array([inner[1] - outer[1], outer[0] - inner[0]])
    arm = arm / np.hypot(*arm) * height
    right = np.array([outer - arm * 0.4, outer + arm * 0.6, inner + arm * 0.6, inner - arm * 0.4])
    turn = float(np.rad2deg(np.arctan2(arm[0], arm[1])))
    return [
        Panel(outline, fabric, edge=1.0, puff=5, grain=grain, lift=0.25)
        for outline, grain in ((right, -turn), (flip(right), turn))
    ]


def sleeves(cut: Cut, materials: Materials, depth: float = 1.0, fabric: Fabric | None = None) -> list[Panel]:
    """Both sleeves with their folds."""
    if cut.sleeve is None:
        return []
    right = sleeve_outline(cut, cut.sleeve)
    turn = 18.0 if cut.sleeve.end > 50 else 40.0
    tip, _ = cut.armhole
    end = (MIDDLE + cut.sleeve.reach, cut.sleeve.end)
    panels = []
    for outline, mirrored in ((right, False), (flip(right), True)):
        folds = at_elbow(materials, tip, end, depth, mirrored)
        grain = turn if mirrored else -turn
        cloth = fabric or materials.cloth
        panels.append(Panel(outline, cloth, edge=2.2, puff=5, grain=grain, folds=folds))
    return panels


def inside_back(cut: Cut, materials: Materials, height: float = 0.0) -> list[Panel]:
    """What shows through the neckline: the inside of the back, in shadow."""
    low = cut.top + cut.drop + 3
    knots: list[Knot] = [(MIDDLE, cut.top + 1.0 - height), (MIDDLE + cut.neck, cut.top - height * 0.6, 1)]
    knots += [(MIDDLE + cut.neck + 2, cut.top + 3, 1), (MIDDLE + 2, low, 1), (MIDDLE, low)]
    back = Panel(symmetric(knots), materials.lining, edge=0.8, puff=2, tone=0.74)
    return [back]


def body(cut: Cut, materials: Materials, depth: float = 1.0, fabric: Fabric | None = None) -> Panel:
    """The front panel with folds that pull from the armpits and hang to the hem."""
    folds = from_armpit(materials, cut.armhole[1], depth)
    folds += hanging(materials, cut.waist * 0.85, cut.armpit + 14, cut.length, 6, depth)
    return Panel(body_outline(cut), fabric or materials.cloth, edge=2.6, puff=5, folds=folds, lift=0.3)


def hem_stitching(cut: Cut, colour: tuple[float, float, float]) -> list[Line]:
    """The two rows of stitches above a hem."""
    y = cut.length - 2.0
    path = spline(
        [(MIDDLE - cut.hem + 0.4, y), (MIDDLE, y + cut.curve), (MIDDLE + cut.hem - 0.4, y)], closed=False
    )
    return [*seam(path, colour, 0.35), *seam(moved(path, 0.0, -0.7), colour, 0.25)]


def neck_rib(cut: Cut, fabric: Fabric, width: float) -> tuple[Panel, Panel]:
    """The ribbed neckband: its back half (to lay before the body) and its front half."""
    back = ribbon(back_neckline(cut) - (0, width * 0.3), width)
    front = ribbon(neckline(cut) - (0, width * 0.1), width)
    return Panel(back, fabric, edge=0.7, puff=4), Panel(front, fabric, edge=0.7, puff=5, lift=0.2)


def hem_rib(cut: Cut, fabric: Fabric, height: float) -> Panel:
    """The ribbed band that gathers the hem."""
    low, wide = cut.length + cut.curve * 0.4, cut.hem - 1.2
    knots: list[Knot] = [(MIDDLE, low - 0.6), (MIDDLE + wide + 0.5, low - 1.0, 1)]
    knots += [(MIDDLE + wide, low + height, 1), (MIDDLE, low + height + 0.6)]
    return Panel(symmetric(knots), fabric, edge=1.2, puff=6, lift=0.2)
