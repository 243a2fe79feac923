"""Necklaces, earrings, watches, sunglasses."""

import numpy as np

from wardrobe.sample.curves import (
    MIDDLE,
    Curve,
    Knot,
    along,
    box,
    ellipse,
    flip,
    line,
    ribbon,
    spline,
    turned,
)
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Line, Materials, Panel
from wardrobe.sample.silhouettes.trims import Layers, stud


def necklace(m: Materials) -> Layers:
    """A fine chain with a pendant."""
    chain = line(
        (MIDDLE, 8),
        (30, 14),
        (19, 34),
        (24, 56),
        (38, 72),
        (50, 78),
        (62, 72),
        (76, 56),
        (81, 34),
        (70, 14),
        (MIDDLE, 8),
    )
    pendant = _coin(m) if m.chance(0.6) else _drop(m)
    return [*_links(m, chain, 86, 1.35), *pendant, *_clasp(m)]


def chain_necklace(m: Materials) -> Layers:
    """A heavy chain of oval links."""
    chain = line(
        (MIDDLE, 9),
        (28, 15),
        (16, 36),
        (22, 62),
        (38, 80),
        (50, 84),
        (62, 80),
        (78, 62),
        (84, 36),
        (72, 15),
        (MIDDLE, 9),
    )
    return _links(m, chain, 44, 3.3)


def bead_necklace(m: Materials) -> Layers:
    """A string of pearls or beads."""
    string = line(
        (MIDDLE, 9),
        (28, 15),
        (16, 36),
        (22, 62),
        (38, 80),
        (50, 84),
        (62, 80),
        (78, 62),
        (84, 36),
        (72, 15),
        (MIDDLE, 9),
    )
    return [
        Panel(ellipse(float(x), float(y), 2.3, 2.3), m.cloth, edge=2.3, puff=9, lift=0.3)
        for x, y in along(string, 52)
    ]


def _links(m: Materials, path: Curve, count: int, size: float) -> Layers:
    points = along(path, count)
    headings = np.rad2deg(np.arctan2(*np.gradient(points, axis=0).T[::-1]))
    layers: Layers = []
    for place, ((x, y), turn) in enumerate(zip(points, headings, strict=True)):
        flat = place % 2 == 0
        outer = ellipse(float(x), float(y), size, size * (0.7 if flat else 0.3), -float(turn))
        hole = (ellipse(float(x), float(y), size * 0.62, size * 0.36, -float(turn)),) if flat else ()
        layers.append(Panel(outer, m.metal, edge=size * 0.25, puff=5, lift=0.25, holes=hole))
    return layers


def _coin(m: Materials) -> Layers:
    rim = Panel(ellipse(50, 86, 6.6, 6.6), m.metal, edge=1.2, puff=6, lift=0.4)
    return [
        Panel(ellipse(50, 78.8, 1.4, 1.8), m.metal, edge=0.6, puff=4),
        rim,
        Panel(ellipse(50, 86, 4.6, 4.6), m.metal, edge=1.6, puff=-5, lift=0.0),
    ]


def _drop(m: Materials) -> Layers:
    drop = spline([(50, 79), (54.4, 86), (53.6, 91), (50, 93), (46.4, 91), (45.6, 86)])
    return [
        Panel(ellipse(50, 78.8, 1.4, 1.8), m.metal, edge=0.6, puff=4),
        Panel(drop, m.cloth, edge=3, puff=10, lift=0.4),
    ]


def _clasp(m: Materials) -> Layers:
    return [Panel(ellipse(50, 8, 1.6, 1.6), m.metal, edge=0.6, puff=4, holes=(ellipse(50, 8, 0.8, 0.8),))]


def hoop_earrings(m: Materials) -> Layers:
    """A pair of hoops."""
    layers: Layers = []
    thick = m.near(3.4, 1.0)
    for x in (28.0, 72.0):
        outer, inner = ellipse(x, 54, 19, 22, 6), ellipse(x + 0.4, 54.4, 19 - thick, 22 - thick, 6)
        post = ribbon(line((x - 1, 32), (x - 7, 30.6)), 1.2)
        layers += [
            Panel(post, m.metal, edge=0.5, puff=3),
            Panel(outer, m.metal, edge=thick * 0.55, puff=10, holes=(inner,)),
        ]
    return layers


def drop_earrings(m: Materials) -> Layers:
    """A pair of drops: a stud, a link and a stone."""
    layers: Layers = []
    for x in (31.0, 69.0):
        stone = spline([(x, 46), (x + 9, 66), (x + 8, 78), (x, 84), (x - 8, 78), (x - 9, 66)])
        layers += [
            Panel(ribbon(line((x, 26), (x, 47)), 1.1), m.metal, edge=0.5, puff=4),
            stud(x, 22, 5.0, m.metal),
        ]
        layers += [
            Panel(ellipse(x, 36, 3.6, 4.6), m.metal, edge=1, puff=6, holes=(ellipse(x, 36, 2.2, 3.2),))
        ]
        layers += [
            Panel(stone, m.metal, edge=1.6, puff=6),
            Panel(
                spline([(x, 50), (x + 6.8, 67), (x + 6, 76.5), (x, 81.4), (x - 6, 76.5), (x - 6.8, 67)]),
                m.cloth,
                edge=4,
                puff=12,
                lift=0.2,
            ),
        ]
    return layers


def watch(m: Materials) -> Layers:
    """A wristwatch on a leather strap or a metal bracelet, seen from the front."""
    strap: list[Knot] = [(40.4, 3, 1), (59.6, 3, 1), (62.6, 34, 1), (37.4, 34, 1)]
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
    dial = (
        Panel(ellipse(50, 58.6, 4.4, 4.4), m.cloth, edge=0.6, puff=-2, lift=0.0, tone=0.92)
        if m.chance(0.5)
        else None
    )
    return [face, *([dial] if dial else []), *minutes, *marks, *hands, stud(50, 50, 1.0, m.metal)]


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


_LENSES: tuple[list[Knot], ...] = (
    [(55, 41), (70, 36.6), (88, 38.6), (93, 45), (90.4, 58), (82, 67), (68, 68.4), (58, 61), (54.4, 50)],
    [
        (56, 46),
        (62, 37.4),
        (74, 33.6),
        (86, 37.4),
        (92.4, 47),
        (91, 58),
        (83, 67),
        (73, 69.4),
        (62, 66),
        (56, 57),
    ],
    [(55.6, 43), (70, 38.4), (86, 34.4), (95, 33.6), (93.4, 48), (87, 61), (74, 66.4), (62, 63.4), (56, 53)],
)


def sunglasses(m: Materials) -> Layers:
    """Sunglasses from the front: square, round or cat-eye, with folded temples behind."""
    rim = spline(_LENSES[int(m.rng.integers(len(_LENSES)))])
    centre = rim.mean(axis=0)
    lens = (rim - centre) * 0.87 + centre
    temple = ribbon(line((92, 43), (86, 40), (60, 37.6), (48, 39)), 2.0)
    bridge = ribbon(line((43.4, 46), (50, 43), (56.6, 46)), 2.6)
    layers: Layers = [Panel(side, m.trim, edge=0.9, puff=3, tone=0.8) for side in (temple, flip(temple))]
    for turn in (lambda curve: curve, flip):
        layers.append(Panel(turn(lens), m.cloth, edge=4, puff=6, lift=0.2))
        layers += [Panel(turn(rim), m.trim, edge=1.2, puff=7, lift=0.3, holes=(turn(lens),))]
    return [
        *layers,
        Panel(bridge, m.trim, edge=1.1, puff=6),
        stud(91, 43.4, 0.6, m.metal),
        stud(9, 43.4, 0.6, m.metal),
    ]
