"""Legs and waistbands: the parts that trousers, shorts, jumpsuits and skirts share."""

from dataclasses import dataclass, replace

from wardrobe.sample.curves import MIDDLE, Curve, Knot, box, flip, line, spline, symmetric
from wardrobe.sample.panel import Fabric, Line, Materials, Panel, Stroke
from wardrobe.sample.silhouettes.trims import Layers, seam, topstitch


@dataclass(frozen=True)
class Leg:
    """The measures of a pair of legs: half widths from the middle, heights from the top."""

    waist: float = 13.0
    hip: float = 17.0
    top: float = 6.0
    crotch: float = 36.0
    knee: tuple[float, float] = (3.0, 17.0)
    hem: tuple[float, float] = (4.0, 16.0)
    length: float = 95.0


def leg_outline(leg: Leg) -> Curve:
    """The right leg with its half of the seat."""
    knee_y = leg.crotch + (leg.length - leg.crotch) * 0.45
    return spline(
        [
            (MIDDLE - 1.0, leg.top, 1),
            (MIDDLE + leg.waist, leg.top, 1),
            (MIDDLE + leg.hip, leg.top + (leg.crotch - leg.top) * 0.62),
            (MIDDLE + leg.knee[1], knee_y),
            (MIDDLE + leg.hem[1], leg.length, 1),
            ((2 * MIDDLE + leg.hem[0] + leg.hem[1]) / 2, leg.length + 0.9),
            (MIDDLE + leg.hem[0], leg.length - 0.4, 1),
            (MIDDLE + leg.knee[0], knee_y),
            (MIDDLE + 0.3, leg.crotch, 1),
        ]
    )


def legs(leg: Leg, m: Materials, depth: float = 1.0, fades: tuple[Stroke, ...] = ()) -> list[Panel]:
    """Both legs with the folds of the crotch, the knees and the hem."""
    right = leg_outline(leg)
    folds = _crotch_folds(leg, m, depth) + _leg_folds(leg, m, depth)
    mirrored = tuple(
        replace(fold, path=flip(fold.path))
        for fold in _crotch_folds(leg, m, depth) + _leg_folds(leg, m, depth)
    )
    pale = tuple(replace(fade, path=flip(fade.path)) for fade in fades)
    return [
        Panel(flip(right), m.cloth, edge=2.6, puff=5, folds=mirrored, fades=pale, grain=-2),
        Panel(right, m.cloth, edge=2.6, puff=5, folds=folds, fades=fades, lift=0.25, grain=2),
    ]


def _crotch_folds(leg: Leg, m: Materials, depth: float) -> tuple[Stroke, ...]:
    folds = []
    for turn in range(4):
        reach = m.near(9 + 1.5 * turn, 2)
        rise = (-5.0, -1.0, 3.0, 8.0)[turn] + m.rng.uniform(-1, 1)
        path = line(
            (MIDDLE + 0.5, leg.crotch - 1 + turn),
            (MIDDLE + reach * 0.5, leg.crotch + rise * 0.4),
            (MIDDLE + reach, leg.crotch + rise),
        )
        folds.append(Stroke(path, m.near(1.7, 0.4), depth * (1.8 if turn % 2 else -1.8)))
    return tuple(folds)


def _leg_folds(leg: Leg, m: Materials, depth: float) -> tuple[Stroke, ...]:
    folds = []
    for turn in range(7):
        y = leg.crotch + (leg.length - leg.crotch) * m.rng.uniform(0.15, 0.95)
        inner, outer = MIDDLE + leg.knee[0] + 1.0, MIDDLE + leg.knee[1] - 1
        start = m.rng.uniform(inner, outer - 3)
        path = line(
            (start, y),
            (start + 3, y + m.near(1.2, 1.5)),
            (min(start + m.near(8, 2), outer), y + m.near(3, 3)),
        )
        folds.append(Stroke(path, m.near(1.7, 0.5), depth * (1.5 if turn % 2 else -1.5)))
    return tuple(folds)


def waistband(leg: Leg, fabric: Fabric, inside: Fabric, height: float = 3.6) -> Layers:
    """The band, and the inside of its back seen above it."""
    wide, top = leg.waist + 0.2, leg.top
    back: list[Knot] = [
        (MIDDLE, top - 0.6),
        (MIDDLE + wide - 0.6, top - 1.8, 1),
        (MIDDLE + wide, top + 1, 1),
        (MIDDLE, top + 2),
    ]
    half: list[Knot] = [
        (MIDDLE, top + 0.9),
        (MIDDLE + wide, top - 0.8, 1),
        (MIDDLE + wide + 0.5, top + height - 1, 1),
    ]
    half.append((MIDDLE, top + height + 0.7))
    return [
        Panel(symmetric(back), inside, edge=0.5, puff=1, tone=0.7, lift=0.1),
        Panel(symmetric(half), fabric, edge=0.9, puff=4, lift=0.3, grain=90),
    ]


def belt_loops(leg: Leg, fabric: Fabric, height: float = 3.6) -> Layers:
    """Five loops on the band."""
    places = (-0.78, -0.38, 0.38, 0.78)
    tops = [leg.top - 0.2 - 0.7 * abs(place) for place in places]
    return [
        Panel(
            box(
                MIDDLE + leg.waist * place - 0.55,
                top,
                MIDDLE + leg.waist * place + 0.55,
                top + height + 1.4,
                0.2,
            ),
            fabric,
            edge=0.5,
            puff=3,
            lift=0.4,
        )
        for place, top in zip(places, tops, strict=True)
    ]


def fly(leg: Leg, colour: tuple[float, float, float], thread: tuple[float, float, float]) -> list[Line]:
    """The seam of the fly and its J of stitches."""
    top, low = leg.top + 4, leg.crotch - 6
    curve = line((MIDDLE + 3.6, top), (MIDDLE + 3.4, low - 5), (MIDDLE + 0.6, low))
    return [
        *seam(line((MIDDLE + 0.4, top), (MIDDLE + 0.3, leg.crotch)), colour, 0.7),
        *topstitch(curve, thread, 0.5),
    ]


def slant_pockets(leg: Leg, colour: tuple[float, float, float]) -> list[Line]:
    """Slit pockets along the hips."""
    slit = line((MIDDLE + leg.waist * 0.72, leg.top + 4.4), (MIDDLE + leg.hip - 0.6, leg.top + 17))
    return [*seam(slit, colour, 0.8), *seam(flip(slit), colour, 0.8)]
