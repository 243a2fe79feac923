"""Necklaces and earrings."""

import numpy as np

from wardrobe.sample.curves import (
    MIDDLE,
    Curve,
    along,
    ellipse,
    knots,
    line,
    ribbon,
    spline,
)
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.trims import Layers


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
    drop = spline(knots("50,79 54.4,86 53.6,91 50,93 46.4,91 45.6,86"))
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
            Panel(ellipse(x, 22, 5, 5), m.metal, edge=3.4, puff=13),
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
