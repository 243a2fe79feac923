"""Drape: the folds that hanging and pulled cloth makes."""

from wardrobe.sample.curves import MIDDLE, Knot, flip, spline
from wardrobe.sample.panel import Materials, Stroke

Folds = tuple[Stroke, ...]


def hanging(materials: Materials, half: float, top: float, bottom: float, count: int, depth: float) -> Folds:
    """Soft upright folds that widen towards the hem, between -half and half of the middle."""
    folds = []
    for place in range(count):
        x = MIDDLE + half * (2 * (place + 0.5) / count - 1) + materials.rng.uniform(-1.5, 1.5)
        start = materials.near(top, (bottom - top) * 0.25)
        lean = (x - MIDDLE) * 0.12 + materials.rng.uniform(-1.2, 1.2)
        path = spline(
            [(x, start), (x + lean * 0.3, (start + bottom) / 2), (x + lean, bottom + 6)], closed=False
        )
        folds.append(Stroke(path, materials.near(3.0, 1.2), depth * materials.rng.choice([-1.0, 1.0]) * 2.1))
    return tuple(folds)


def from_armpit(materials: Materials, armpit: Knot, depth: float) -> Folds:
    """Folds that pull from both armpits towards the middle and down the side."""
    folds = []
    for place in range(6):
        right, turn = place % 2 == 0, place // 2
        start = (armpit[0] - 1.0, armpit[1] - 1.0 + 2.0 * turn)
        reach = materials.near(11, 4)
        end = (start[0] - reach, start[1] + reach * materials.near((-0.35, 0.5, 1.6)[turn], 0.2))
        middle = ((start[0] + end[0]) / 2 - 0.6, (start[1] + end[1]) / 2 + 0.8)
        path = spline([start, middle, end], closed=False)
        sign = -1.0 if turn % 2 else 1.0
        folds.append(Stroke(path if right else flip(path), materials.near(2.0, 0.5), sign * depth * 2.2))
    return tuple(folds)


def at_elbow(materials: Materials, shoulder: Knot, end: Knot, depth: float, mirrored: bool) -> Folds:
    """Short folds across the bend of a sleeve."""
    length = end[1] - shoulder[1]
    folds = []
    for place in range(7 if length > 35 else 3):
        share = materials.rng.uniform(0.3, 0.85)
        x = shoulder[0] + (end[0] - shoulder[0]) * share
        y = shoulder[1] + length * share
        slant = materials.near(2.5, 2.5) * (1 if place % 2 else -1)
        reach = materials.near(4.0, 1.0)
        path = spline([(x - reach, y - slant), (x, y + 0.6), (x + reach, y + slant)], closed=False)
        sign = 1.0 if place % 3 else -1.0
        folds.append(Stroke(flip(path) if mirrored else path, materials.near(1.9, 0.6), sign * depth * 2.4))
    return tuple(folds)


def flare(materials: Materials, waist: Knot, hem: Knot, count: int, depth: float) -> Folds:
    """Folds that fan out from a waist to a hem; knots are (half width, y)."""
    folds = []
    for place in range(count):
        share = 2 * (place + 0.5) / count - 1 + materials.rng.uniform(-0.3, 0.3) / count
        start = (MIDDLE + waist[0] * share, waist[1] + materials.rng.uniform(0, 6))
        end = (MIDDLE + hem[0] * share, hem[1] + 8)
        bend = ((start[0] * 0.6 + end[0] * 0.4), (start[1] + end[1]) / 2)
        path = spline([start, bend, end], closed=False)
        width = 1.15 * hem[0] / count
        folds.append(Stroke(path, width, depth * (1.0 if place % 2 else -0.8)))
    return tuple(folds)


def pleats(waist: Knot, hem: Knot, count: int, depth: float) -> Folds:
    """Pressed pleats: sharp, even, from waist to hem."""
    folds = []
    for place in range(count):
        share = 2 * (place + 0.5) / count - 1
        start, end = (MIDDLE + waist[0] * share, waist[1] - 4), (MIDDLE + hem[0] * share, hem[1] + 6)
        folds.append(Stroke(spline([start, end], closed=False), 1.1 * hem[0] / count, depth))
    return tuple(folds)
