"""Tailored and cargo trousers."""

from wardrobe.sample.curves import MIDDLE, box, flip, line
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Line, Materials, Panel
from wardrobe.sample.silhouettes.legs import Leg, belt_loops, fly, legs, slant_pockets, waistband
from wardrobe.sample.silhouettes.trims import Layers, patch_pocket, stud


def trousers(m: Materials) -> Layers:
    """Tailored trousers with pressed creases: straight, wide or tapered."""
    shape = int(m.rng.integers(3))
    knee, hem = (((2.6, 17.4), (3.2, 16.6)), ((1.8, 19.0), (1.8, 21.5)), ((3.2, 16.2), (4.4, 14.4)))[shape]
    leg = Leg(knee=knee, hem=hem)
    crease = (MIDDLE + (knee[0] + knee[1]) / 2, leg.top + 12), (MIDDLE + (hem[0] + hem[1]) / 2, leg.length)
    panels = legs(leg, m, 0.7)
    pressed = [
        Line(side, 0.4, lighter(m.cloth.colour, -0.5), 0.35, groove=True)
        for side in (line(*crease), flip(line(*crease)))
    ]
    layers: Layers = [
        *panels,
        *pressed,
        *fly(leg, m.cloth.colour, lighter(m.cloth.colour, -0.4)),
        *slant_pockets(leg, m.cloth.colour),
    ]
    return [
        *layers,
        *waistband(leg, m.cloth, m.lining),
        *belt_loops(leg, m.cloth),
        stud(MIDDLE + 1.6, leg.top + 2.6, 0.7, m.trim),
    ]


def cargo_trousers(m: Materials) -> Layers:
    """Loose trousers with flapped thigh pockets."""
    leg = Leg(knee=(2.6, 18), hem=(3.2, 17.4))
    dark = lighter(m.cloth.colour, -0.4)
    layers: Layers = [
        *legs(leg, m, 1.5),
        *fly(leg, m.cloth.colour, dark),
        *slant_pockets(leg, m.cloth.colour),
    ]
    for left in (MIDDLE + 8.0, MIDDLE - 18.0):
        layers += patch_pocket(left, 47, left + 10, 61, m.cloth, dark)
        layers.append(Panel(box(left - 0.3, 46, left + 10.3, 50, 0.4), m.cloth, edge=0.7, puff=3, lift=0.45))
    return [
        *layers,
        *waistband(leg, m.cloth, m.lining),
        *belt_loops(leg, m.cloth),
        stud(MIDDLE + 1.4, leg.top + 2.6, 0.9, m.trim),
    ]
