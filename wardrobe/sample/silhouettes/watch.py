"""Wristwatches, seen from the front."""

import numpy as np

from wardrobe.sample.curves import (
    Curve,
    box,
    ellipse,
    flip,
    knots,
    line,
    spline,
    turned,
)
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Line, Materials, Panel
from wardrobe.sample.silhouettes.trims import Layers, stud


def watch(m: Materials) -> Layers:
    """A wristwatch on a leather strap or a metal bracelet, seen from the front."""
    strap = knots("40.4,3! 59.6,3! 62.6,34! 37.4,34!")
    upper = spline(strap)
    lower = upper * np.array([1.0, -1.0]) + np.array([0.0, 100.0])
    steel = m.trim.gloss > 0.5
    layers: Layers = [Panel(half, m.trim, edge=2, puff=6) for half in (upper, lower)]
    layers += _bracelet(m) if steel else _strap_stitches(m)
    lugs = [
        Panel(box(x - 2.4, y - 5, x + 2.4, y + 5, 1.2), m.metal, edge=1.2, puff=6)
        for x in (38.6, 61.4)
        for y in (31.4, 68.6)
    ]
    crown = Panel(box(72.4, 47.2, 76.4, 52.8, 0.8), m.metal, edge=0.8, puff=5)
    case = [
        Panel(ellipse(50, 50, 23.6, 23.6), m.metal, edge=2.6, puff=11, lift=0.45),
        Panel(ellipse(50, 50, 20.2, 20.2), m.metal, edge=1.2, puff=-6, lift=0.0),
    ]
    return [*layers, *lugs, crown, *case, *_dial(m)]


def _dial(m: Materials) -> Layers:
    ink = (0.12, 0.12, 0.13) if sum(m.cloth.colour) > 1.4 else (0.93, 0.93, 0.92)
    face = Panel(ellipse(50, 50, 19.0, 19.0), m.cloth, edge=0.6, puff=-2, lift=0.25)
    marks = [
        Line(_ray(15.2 if hour % 3 else 14.0, 17.4, hour * 30.0), 0.9 if hour % 3 else 1.5, ink, 0.95)
        for hour in range(12)
    ]
    minutes = [Line(_ray(17.8, 18.5, minute * 6.0), 0.25, ink, 0.7) for minute in range(60)]
    hands = [
        Line(_ray(-2, 9.4, -56.0), 1.3, ink, 1.0),
        Line(_ray(-2.4, 14.6, 58.0), 0.9, ink, 1.0),
        Line(_ray(-4, 15.6, 196.0), 0.3, (0.72, 0.2, 0.16), 1.0),
    ]

    return [face, *minutes, *marks, *hands, stud(50, 50, 1.0, m.metal)]


def _ray(start: float, end: float, degrees: float) -> Curve:
    return turned(line((50, 50 - start), (50, 50 - end)), -degrees, (50, 50))


def _bracelet(m: Materials) -> Layers:
    layers: Layers = []
    for row in range(8):
        y, half = 4.6 + row * 3.9, 9.6 + row * 0.35
        for centre, width in (
            (50 - half * 0.68, half * 0.6),
            (50.0, half * 0.62),
            (50 + half * 0.68, half * 0.6),
        ):
            link = box(centre - width / 2, y - 1.7, centre + width / 2, y + 1.7, 0.7)
            layers += [
                Panel(shape, m.trim, edge=0.9, puff=5, lift=0.4)
                for shape in (link, link * np.array([1.0, -1.0]) + np.array([0.0, 100.0]))
            ]
    return layers


def _strap_stitches(m: Materials) -> Layers:
    pale = lighter(m.trim.colour, 0.45)
    edge = line((42, 4), (39.2, 33))
    lines = [Line(side, 0.4, pale, 0.7, dash=1.1) for side in (edge, flip(edge))]
    mirrored = [
        Line(one.path * np.array([1.0, -1.0]) + np.array([0.0, 100.0]), 0.4, pale, 0.7, dash=1.1)
        for one in lines
    ]
    holes = [
        Panel(ellipse(50, y, 0.9, 0.9), m.trim, edge=0.5, puff=-2, tone=0.4, lift=0.0) for y in (80, 85, 90)
    ]
    return [*lines, *mirrored, *holes]
