"""Backpacks."""

from dataclasses import replace

from wardrobe.sample.curves import (
    box,
    flip,
    knots,
    line,
    ribbon,
    symmetric,
)
from wardrobe.sample.panel import Materials, Panel, Stroke
from wardrobe.sample.silhouettes.drape import hanging
from wardrobe.sample.silhouettes.trims import Layers, bag_thread, buckle, seam, topstitch, zipper


def backpack(m: Materials) -> Layers:
    """A day pack: grab handle, zipped top, front pocket, straps at the sides."""
    body = knots("50,12 64,13 74,22 77,40 78.5,74 76,88 68,92 50,93")
    strap = Panel(
        ribbon(line((30, 24), (20, 40), (17.4, 62), (21, 86)), 5.2), m.cloth, edge=2, puff=7, tone=0.8
    )
    grab = ribbon(line((43.5, 15), (44.4, 6.4), (50, 4.4), (55.6, 6.4), (56.5, 15)), 2.8)
    pocket = knots("50,56 70,56! 72.5,66 72.5,86 66,89.6 50,90")
    arch = line((26, 52), (27.6, 34), (36, 21), (50, 17.6), (64, 21), (72.4, 34), (74, 52))
    layers: Layers = [
        strap,
        replace(strap, outline=flip(strap.outline)),
        Panel(grab, m.trim, edge=1.2, puff=6),
    ]
    layers += [
        Panel(symmetric(body), m.cloth, edge=6, puff=18, folds=hanging(m, 22, 30, 56, 4, 1.2)),
        *zipper(arch, 2.0, m.trim, m.metal),
    ]
    layers += [
        Panel(symmetric(pocket), m.cloth, edge=3.2, puff=10, lift=0.5),
        *zipper(line((31, 61), (50, 61.6), (69, 61)), 2.0, m.trim, m.metal),
    ]
    patch = Panel(box(45, 71, 55, 78, 0.8), m.trim, edge=0.8, puff=3, lift=0.35)
    sides = [
        *seam(line((26, 56), (25, 88)), m.cloth.colour, 0.5),
        *seam(line((74, 56), (75, 88)), m.cloth.colour, 0.5),
    ]
    return [*layers, patch, *sides]


def flap_backpack(m: Materials) -> Layers:
    """A leather rucksack with a buckled flap."""
    body = knots("50,24 70,26 75,44 79,84 74,91 50,92")
    flap = knots("50,17 64,17.6 72,24 74,40 70,54 50,57")
    pocket = knots("50,64 68,64! 69.6,84 64,87.6 50,88")
    strap = Panel(
        ribbon(line((33, 24), (22, 40), (18.6, 62), (22, 86)), 4.6), m.cloth, edge=1.8, puff=6, tone=0.8
    )
    grab = ribbon(line((44, 19), (45, 9), (50, 7), (55, 9), (56, 19)), 2.4)
    rim = line((28, 30), (28.6, 42), (32, 51.6), (50, 54.6), (68, 51.6), (71.4, 42), (72, 30))
    layers: Layers = [
        strap,
        replace(strap, outline=flip(strap.outline)),
        Panel(grab, m.cloth, edge=1.1, puff=6),
    ]
    layers += [
        Panel(symmetric(body), m.cloth, edge=5, puff=14, folds=_slouch(m)),
        Panel(symmetric(pocket), m.cloth, edge=2.4, puff=7, lift=0.4),
    ]
    layers += [
        Panel(symmetric(flap), m.cloth, edge=3.4, puff=10, lift=0.5),
        *topstitch(rim, bag_thread(m), 0.5),
    ]
    for x in (39, 61):
        layers += [
            Panel(box(x - 1.7, 44, x + 1.7, 69, 0.8), m.cloth, edge=0.9, puff=4, lift=0.45),
            *buckle(x, 61, 4.6, 5.0, m.metal),
        ]
    return layers


def _slouch(m: Materials) -> tuple[Stroke, ...]:
    return tuple(
        Stroke(line((x, 58), (x + m.near(0, 2), 75), (x + m.near(0, 3), 90)), 3, d)
        for x, d in ((29, 2.0), (71, -2.0), (75, 2.0))
    )
