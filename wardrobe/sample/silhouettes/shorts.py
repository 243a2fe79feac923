"""Shorts."""

from dataclasses import replace

from wardrobe.sample.curves import MIDDLE, Curve, flip, line, moved, ribbon
from wardrobe.sample.palette import lighter, rgb
from wardrobe.sample.panel import Materials, Panel, Stroke
from wardrobe.sample.silhouettes.legs import Leg, belt_loops, fly, legs, slant_pockets, waistband
from wardrobe.sample.silhouettes.trims import Layers, seam, stud, topstitch

_SHORT = Leg(waist=22, hip=29, top=20, crotch=58, knee=(2.6, 31), hem=(3.0, 32.5), length=76)


def shorts(m: Materials) -> Layers:
    """Tailored shorts with pleats and a cuff."""
    leg = replace(_SHORT, length=m.near(77, 3), hem=(3.0, m.near(33, 1.5)))
    panels = legs(leg, m, 1.2)
    layers: Layers = [
        *panels,
        *fly(leg, m.cloth.colour, lighter(m.cloth.colour, -0.4)),
        *slant_pockets(leg, m.cloth.colour),
    ]
    for x in (8.0, 13.0):
        pleat = line((MIDDLE + x, leg.top + 5), (MIDDLE + x + 0.8, leg.top + 22))
        layers += [*seam(pleat, m.cloth.colour, 0.5), *seam(flip(pleat), m.cloth.colour, 0.5)]
    cuff = _short_cuff(leg)
    layers += [Panel(side, m.cloth, edge=0.9, puff=3, lift=0.3, grain=90) for side in (cuff, flip(cuff))]
    return [
        *layers,
        *waistband(leg, m.cloth, m.lining, 5),
        *belt_loops(leg, m.cloth, 5),
        stud(MIDDLE + 1.8, leg.top + 3.4, 1.0, m.trim),
    ]


def _short_cuff(leg: Leg) -> Curve:
    low = leg.length
    return ribbon(
        line(
            (MIDDLE + leg.hem[0], low - 1.8), (MIDDLE + 18, low - 0.6), (MIDDLE + leg.hem[1] + 0.3, low - 1.6)
        ),
        4.6,
    )


def denim_shorts(m: Materials) -> Layers:
    """Cut-down jeans."""
    leg = replace(_SHORT, length=m.near(73, 2))
    worn = (Stroke(line((MIDDLE + 16, 48), (MIDDLE + 17, 70)), 14, 0.3),)
    thread, colour = rgb("mustard"), m.cloth.colour
    scoop = line(
        (MIDDLE + 9, leg.top + 6), (MIDDLE + 13, leg.top + 15), (MIDDLE + leg.hip - 2.4, leg.top + 17)
    )
    layers: Layers = [*legs(leg, m, 1.6, worn), *fly(leg, colour, thread)]
    for turn in (lambda curve: curve, flip):
        layers += [*seam(turn(scoop), colour, 0.8), *topstitch(moved(turn(scoop), 0.0, 1.1), thread, 0.7)]
    cuff = _short_cuff(leg)
    pale = replace(m.cloth, colour=lighter(colour, 0.25))
    layers += [Panel(side, pale, edge=0.9, puff=4, lift=0.35, grain=90) for side in (cuff, flip(cuff))]
    return [
        *layers,
        *waistband(leg, m.cloth, m.lining, 5),
        *belt_loops(leg, m.cloth, 5),
        stud(MIDDLE + 1.4, leg.top + 3.4, 1.5, m.metal),
    ]
