"""Belts, scarves, ties, socks."""

from dataclasses import replace

import numpy as np

from wardrobe.sample.curves import (
    Curve,
    Knot,
    box,
    ellipse,
    knots,
    line,
    moved,
    ribbon,
    scaled,
    spline,
    turned,
)
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Line, Materials, Panel, Stroke
from wardrobe.sample.silhouettes.pose import tilted
from wardrobe.sample.silhouettes.trims import Layers, buckle, seam, topstitch


def belt(m: Materials) -> Layers:
    """A belt rolled into a ring, its buckle in front."""
    wide = m.near(9.5, 2.0)
    back = knots("8,46 14,38 32,33.4 50,32.4 68,33.4 86,38 92,46")
    rear = Panel(_loop_band(back, wide, -1), m.cloth, edge=1.2, puff=4, tone=0.62)
    front = knots("8,46 14,56 32,61.4 50,63 68,61.4 86,56 92,46")
    strap = Panel(_loop_band(front, wide, 1), m.cloth, edge=1.6, puff=5, lift=0.4)
    rows = [line(*[(x, y + shift) for x, y in front]) for shift in (1.3, wide - 1.3)]
    stitches = [stitch for row in rows for stitch in topstitch(row, lighter(m.cloth.colour, 0.25), 0.5)]
    keeper = Panel(
        turned(box(59, 60.6, 62.6, 62.4 + wide, 0.6), 3, (60, 62)), m.cloth, edge=0.8, puff=5, lift=0.5
    )
    holes = [
        Line(
            ellipse(x, 62.6 + wide / 2 - (x - 50) ** 2 * 0.003, 0.7, 0.7),
            0.8,
            lighter(m.cloth.colour, -0.7),
            0.8,
        )
        for x in (68, 73, 78)
    ]
    return [rear, strap, *stitches, *holes, keeper, *buckle(47, 63 + wide / 2, 13, wide + 4.4, m.metal)]


def _loop_band(knots: list[Knot], wide: float, side: int) -> Curve:
    top = line(*knots)
    return np.concatenate([top, (moved(top, 0.0, wide))[::-1]])


def scarf(m: Materials) -> Layers:
    """A scarf folded in two, the front half a little lower, with fringes."""
    rear = knots("44,8! 60,6 77,7.4! 78,36 77.4,63! 60,65 45,64!")
    front = knots("22,19 27,13 44,8 56,8.4 60.6,14 60,50 61.4,84! 42,86 22.6,86.6! 23.4,50")
    back = Panel(spline(rear), m.cloth, edge=2.0, puff=5, grain=-2)
    over = Panel(spline(front), m.cloth, edge=3.0, puff=8, grain=1.5, lift=0.6, folds=_lengthwise(m))
    return tilted([back, *_fringe(m, (23, 86), (61, 83.6), 8.0), over], m.near(8, 2))


def _lengthwise(m: Materials) -> tuple[Stroke, ...]:
    paths = [line((x, 14), (x + m.near(0, 1), 50), (x + m.near(0, 1.5), 88)) for x in (32, 44, 53)]
    across = [line((24, 20 + 4 * row), (42, 17 + 4 * row), (60, 18 + 4 * row)) for row in range(2)]
    upright = [Stroke(path, 2.6, m.near(1.2, 0.4) * (1 if row % 2 else -1)) for row, path in enumerate(paths)]
    return (*upright, *(Stroke(path, 2.4, -1.2) for path in across))


def silk_square(m: Materials) -> Layers:
    """A square silk scarf laid flat, with a rolled hem and a border."""
    wavy = knots("12,13! 50,11.6 88,12.4! 88.6,50 87.6,88! 50,88.8 12.6,87.6! 11.4,50")
    outline = spline(wavy)
    bands = [
        (scaled(outline, size, (50, 50)), cloth)
        for size, cloth in ((0.92, m.cloth), (0.8, m.lining), (0.76, m.cloth))
    ]
    inner = [Panel(shape, cloth, edge=0.3, puff=0.6, lift=0.05) for shape, cloth in bands]
    creases = tuple(Stroke(path, 1.2, 1.4) for path in (line((50, 10), (50, 90)), line((10, 50), (90, 50))))
    return [
        Panel(outline, m.trim, edge=1.0, puff=4, folds=creases),
        *(replace(panel, folds=creases) for panel in inner),
    ]


def _fringe(m: Materials, start: Knot, end: Knot, length: float) -> Layers:
    layers: Layers = []
    thread = replace(m.cloth, figure=None, crumple=0.0)
    for share in np.linspace(0.02, 0.98, 17):
        x, y = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
        path = line(
            (x, y - 1),
            (x + m.near(0, 0.6), y + length * 0.5),
            (x + m.near(-0.4, 1.2), y + m.near(length, 1.0)),
        )
        layers.append(Panel(ribbon(path, 1.15), thread, edge=0.6, puff=4, lift=0.25))
    return layers


def tie(m: Materials) -> Layers:
    """A tie laid straight, its narrow end rolled at the top."""
    blade = knots("43,20! 52,20! 55,60 57.6,84! 49.4,94.6! 41.4,84! 42.6,60")
    tail = knots("53,11! 64,18 79,29! 81,36! 75.6,37.6! 62,27 50,19!")
    coil = [
        Panel(
            ellipse(48, 13.6, 11 - 2.3 * row, 8 - 1.8 * row, 10),
            m.cloth,
            edge=1.6,
            puff=6,
            grain=40 + 50 * row,
            lift=0.5,
        )
        for row in range(4)
    ]
    front = Panel(spline(blade), m.cloth, edge=2, puff=6, lift=0.4)
    middle = [*seam(line((47.4, 22), (48.6, 60), (49.4, 93)), m.cloth.colour, 0.16)]
    return [Panel(spline(tail), m.cloth, edge=1.6, puff=5, grain=-55), front, *middle, *coil]


def socks(m: Materials) -> Layers:
    """A pair of socks, one upon the other."""
    under = [_shifted(layer, 17, -3) for layer in _sock(m)]
    return [*under, *_sock(m)]


def _sock(m: Materials) -> list[Panel]:
    leg = knots("20,13! 41,13! 41.6,36 42,52 49,64 62,74 68,83 63,91 53,91.6 38,83.6 25,74 19.6,62 21,40")
    cuff = knots("19.4,8.4! 41.4,8.4! 41.8,19! 19.8,19!")
    heel = knots("19.8,58 25,60 29,67 27.6,75.6 22,70.6 19,64")
    toe = knots("60.4,73! 66,79 68,84 63,91 53,91.6! 52.4,84 55.6,76.6")
    folds = tuple(
        Stroke(line((22, y), (31, y + 2), (41, y - 1)), 1.6, d) for y, d in ((50, 1.4), (55, -1.4), (60, 1.2))
    )
    return [
        Panel(spline(leg), m.cloth, edge=4, puff=10, folds=folds, lift=0.5),
        Panel(spline(heel), m.lining, edge=1.6, puff=3, lift=0.1),
        Panel(spline(toe), m.lining, edge=2.4, puff=5, lift=0.1),
        Panel(spline(cuff), m.trim, edge=2, puff=6, lift=0.25),
    ]


def _shifted(panel: Panel, right: float, down: float) -> Panel:
    return replace(panel, outline=moved(panel.outline, right, down), folds=())
