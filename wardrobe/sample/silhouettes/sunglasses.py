"""Sunglasses, seen from the front."""

from dataclasses import replace

from wardrobe.sample.curves import (
    Curve,
    Knot,
    flip,
    knots,
    line,
    ribbon,
    spline,
)
from wardrobe.sample.panel import Materials, Panel, Stroke
from wardrobe.sample.silhouettes.trims import Layers, stud

_LENSES: tuple[list[Knot], ...] = (
    knots("54.6,43 62,37.6 76,36 90,37.6 95,43 93,56 86,65 72,66.6 60,62.4 55,53"),
    knots("55,47 61,38 74,34 87,37 93.6,47 91.6,59 82,67.6 68,67.6 58.4,60"),
    knots("54.6,45 64,39 80,35 93,31 97,34 94,51 87,62.6 74,66.6 62,63.4 55.6,55"),
)


def sunglasses(m: Materials) -> Layers:
    """Sunglasses from the front: square, round or cat-eye."""
    rim = spline(_LENSES[int(m.rng.integers(len(_LENSES)))])
    centre = rim.mean(axis=0)
    lens = (rim - centre) * (0.80, 0.74) + centre + (0.2, 0.5)
    bridge = ribbon(line((43.4, 47.4), (50, 44.0), (56.6, 47.4)), 3.2)
    x, y = centre
    pale = Stroke(line((x - 14, y + 8), (x, y + 9), (x + 14, y + 7)), 14, 0.22)
    layers: Layers = []
    for turn in (_same, flip):
        fade = replace(pale, path=turn(pale.path))
        layers.append(Panel(turn(lens), m.cloth, edge=1, puff=1, lift=0.2, fades=(fade,)))
        layers.append(Panel(turn(rim), m.trim, edge=1.3, puff=6, lift=0.3, holes=(turn(lens),)))
    return [
        *layers,
        Panel(bridge, m.trim, edge=1.3, puff=6),
        stud(92, 44, 0.6, m.metal),
        stud(8, 44, 0.6, m.metal),
    ]


def _same(curve: Curve) -> Curve:
    return curve
