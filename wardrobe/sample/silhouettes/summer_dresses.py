"""Dresses without sleeves: slips, sundresses, shifts."""

from wardrobe.sample.curves import (
    MIDDLE,
    flip,
    knots,
    line,
    moved,
    ribbon,
    symmetric,
)
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.drape import Folds, flare, from_armpit
from wardrobe.sample.silhouettes.trims import Layers, buttons, label, seam


def slip_dress(m: Materials) -> Layers:
    """A bias-cut slip with thin straps."""
    half = knots("50,24! 54,20.5 59.6,15.2! 62,19 64.4,25.4! 62,40 67,68 69.5,94! 50,96")
    back = knots("50,23 60,22! 64,26! 60,34! 50,34")
    strap = line((59.4, 15.6), (58.2, 9), (57.0, 4.2))
    rear = line((57.0, 4.2), (58.4, 12), (58.6, 23))
    bands = [
        Panel(ribbon(side, 0.75), m.cloth, edge=0.4, puff=3, lift=0.3)
        for side in (strap, flip(strap), rear, flip(rear))
    ]
    folds = flare(m, (11, 42), (19, 95), 6, 2.2)
    front = Panel(symmetric(half), m.cloth, edge=2.2, puff=5, folds=folds, softness=1.3)
    trim = line((40.4, 15.2), (46, 20.5), (50, 24, 1), (54, 20.5), (59.6, 15.2))
    return [
        *bands[2:],
        Panel(symmetric(back), m.cloth, tone=0.7),
        front,
        *bands[:2],
        *seam(moved(trim, 0.0, 0.8), m.cloth.colour, 0.4),
    ]


def sundress(m: Materials) -> Layers:
    """A summer dress: wide straps, fitted top, full skirt."""
    half = knots("50,16.5 56,16! 57.2,6! 60.6,5.6! 60.8,14 64.2,21.5! 61.6,41! 70,66 76.5,91.5! 50,95")
    back = knots("50,13 57.4,12.4! 60.4,13! 63,24! 50,26")
    folds = flare(m, (11, 42), (27, 94), 10, 3.0)
    front = Panel(symmetric(half), m.cloth, edge=2.0, puff=5, folds=folds, softness=1.1)
    waist = line((38.5, 41), (50, 42.2), (61.5, 41))
    layers: Layers = [Panel(symmetric(back), m.cloth, tone=0.68), front, *seam(waist, m.cloth.colour, 0.6)]
    if m.chance(0.6):
        layers += buttons(line((50, 19.5), (50, 88)), 11, 0.8, m.trim)
        layers += seam(line((51.6, 16.8), (51.8, 95)), m.cloth.colour, 0.45)
    return layers


def shift_dress(m: Materials) -> Layers:
    """A straight sleeveless dress."""
    half = knots("50,15 57,11 59.5,6! 65,8! 64,18 68.5,28! 68,50 73.5,91! 50,92.5")
    back = knots("50,7.4 59.5,6! 62,16! 50,18")
    folds: Folds = flare(m, (14, 45), (22, 92), 5, 1.7) + from_armpit(m, (68.5, 28), 0.7)
    front = Panel(symmetric(half), m.cloth, edge=2.2, puff=5, folds=folds, softness=1.0)
    return [Panel(symmetric(back), m.lining, tone=0.72), *label(MIDDLE, 8.6, m.cloth.colour), front]
