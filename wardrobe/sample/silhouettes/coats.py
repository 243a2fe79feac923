"""Trench coats and puffer coats."""

from dataclasses import replace

import numpy as np

from wardrobe.sample.curves import (
    MIDDLE,
    Curve,
    Knot,
    along,
    box,
    ellipse,
    flip,
    knots,
    line,
    spline,
    symmetric,
    turned,
)
from wardrobe.sample.fabrics import fabric
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.bodice import Cut, Sleeve, body, cuff_band, inside_back, sleeves
from wardrobe.sample.silhouettes.tailoring import (
    COAT_CUT,
    cuffs_with_straps,
    front_edge,
    lapels,
    tailored_shell,
)
from wardrobe.sample.silhouettes.trims import Layers, buckle, button, label, seam, topstitch, zipper
from wardrobe.sample.weaves import smooth


def trench_coat(m: Materials) -> Layers:
    """A belted, double-breasted trench coat with storm flap, epaulettes and strapped cuffs."""
    cut = replace(COAT_CUT, drop=m.near(19, 1), hem=m.near(22, 0.8), waist=16.4)
    layers = tailored_shell(m, cut, 1.1) + front_edge(m, cut, -5.0, 0.2)
    layers += [*cuffs_with_straps(m, cut), *_storm_flap(m), *_epaulettes(m)]
    layers += [*lapels(m, cut), *_pockets(m)]
    places = [(MIDDLE + side * 5.6, y) for side in (-1, 1) for y in (27.5, 36.0, 54.5)]
    layers += [layer for x, y in places for layer in button(x, y, 1.05, m.trim)]
    return layers + _belt(m, cut)


def _storm_flap(m: Materials) -> Layers:
    half = knots("56.5,9! 66.5,11.5! 65.6,24 64,30! 57,31.5")
    stitch = line((65, 24), (63.4, 29.4), (57, 30.8))
    thread = lighter(m.cloth.colour, -0.4)
    flap = Panel(flip(spline(half)), m.cloth, edge=0.7, puff=3, lift=0.35)
    return [flap, *topstitch(flip(stitch), thread, 0.4)]


def _epaulettes(m: Materials) -> Layers:
    right = turned(box(57.6, 8.0, 66.6, 11.0, 0.8), 18, (58, 9))
    tabs = [Panel(tab, m.cloth, edge=0.7, puff=3, lift=0.4) for tab in (right, flip(right))]
    return [*tabs, *button(59.8, 10.2, 0.6, m.trim), *button(40.2, 10.2, 0.6, m.trim)]


def _pockets(m: Materials) -> Layers:
    layers: Layers = []
    for side in (-1, 1):
        welt = turned(
            box(MIDDLE + side * 11.5 - 1.3, 55, MIDDLE + side * 11.5 + 1.3, 66, 0.5),
            side * -14,
            (MIDDLE + side * 11.5, 60),
        )
        layers.append(Panel(welt, m.cloth, edge=0.7, puff=3, lift=0.4))
    return layers


def _belt(m: Materials, cut: Cut) -> Layers:
    y = 43.5
    band = box(MIDDLE - cut.waist - 1.2, y, MIDDLE + cut.waist + 1.2, y + 4.0, 0.4)
    tail = turned(box(50.6, y + 1, 54.4, y + 19, 0.6), -13, (52, y + 1))
    loops = [
        Panel(box(x - 0.7, y - 0.8, x + 0.7, y + 4.8), m.cloth, edge=0.5, puff=3, lift=0.4)
        for x in (38.0, 62.0)
    ]
    strap = Panel(tail, m.cloth, edge=0.8, puff=4, lift=0.45)
    return [
        strap,
        Panel(band, m.cloth, edge=0.9, puff=4, lift=0.5, grain=90),
        *loops,
        *buckle(50.6, y + 2, 5.2, 5.6, m.trim),
    ]


def puffer_coat(m: Materials) -> Layers:
    """A quilted down coat with a zip and a tall collar or a hood, sometimes trimmed with fur."""
    cut = _LONG if m.chance(0.75) else _SHORT
    front = replace(body(cut, m, 0.4), edge=3.4, puff=9)
    arms = [replace(arm, edge=3.4, puff=9, lift=0.3) for arm in sleeves(cut, m, 0.5)]
    zipped = zipper(line((50, cut.top - 3), (50, cut.length + 0.6)), 2.2, m.trim, m.metal)
    hip = cut.armpit + (cut.length - cut.armpit) * 0.55
    slit = line((MIDDLE + cut.hem * 0.62, hip), (MIDDLE + cut.hem * 0.5, hip + 9))
    layers: Layers = [*inside_back(cut, m, 3), *arms, *cuff_band(cut, m.trim, 2.4, 0.9), front]
    layers += [*seam(slit, m.cloth.colour, 0.9), *seam(flip(slit), m.cloth.colour, 0.9)]
    return [*layers, *(_hood(m, cut) if m.chance(0.55) else _tall_collar(m, cut)), *zipped]


_SHORT = Cut(
    neck=8.6,
    drop=4,
    top=17,
    slope=5,
    shoulder=23,
    armpit=41,
    chest=25.5,
    waist=25,
    hem=25.5,
    length=85,
    sleeve=Sleeve(reach=35, end=80, cuff=5.6, balloon=2.2),
)
_LONG = Cut(
    neck=7.2,
    drop=4,
    top=15,
    slope=4.4,
    shoulder=18.5,
    armpit=35,
    chest=20.5,
    waist=20,
    hem=21.5,
    length=95,
    sleeve=Sleeve(reach=28, end=72, cuff=4.8, balloon=1.8),
)


def _hood(m: Materials, cut: Cut) -> Layers:
    wide, top = cut.neck, cut.top
    outer: list[Knot] = [(MIDDLE, top - 12), (MIDDLE + wide, top - 11), (MIDDLE + wide * 2.0, top - 5)]
    outer += [
        (MIDDLE + wide * 2.2, top + 2),
        (MIDDLE + wide * 1.6, top + 7),
        (MIDDLE + 1, top + 10, 1),
        (MIDDLE, top + 10),
    ]
    opening: list[Knot] = [(MIDDLE, top - 8), (MIDDLE + wide * 0.8, top - 7), (MIDDLE + wide * 1.3, top - 2)]
    opening += [(MIDDLE + wide * 0.9, top + 4), (MIDDLE, top + 7, 1)]
    inside = Panel(symmetric(opening), m.lining, edge=1.0, puff=-5, tone=0.75, lift=0.1)
    hood = Panel(symmetric(outer), replace(m.cloth, weave=smooth), edge=3.6, puff=10, lift=0.4)
    return [hood, inside, *(_fur(m, symmetric(opening)) if m.chance(0.5) else [])]


def _fur(m: Materials, rim: Curve) -> Layers:
    """Tufts along the rim of a hood."""
    tuft = fabric("fleece", "sand")
    layers: Layers = []
    for x, y in along(rim, 60):
        turn = np.rad2deg(np.arctan2(y - rim[:, 1].mean(), x - MIDDLE))
        tip = ellipse(float(x), float(y), m.near(3.0, 0.7), m.near(1.2, 0.3), -float(turn) + m.near(0, 20))
        layers.append(Panel(tip, tuft, edge=0.9, puff=3, lift=0.12, tone=m.near(0.97, 0.1)))
    return layers


def _tall_collar(m: Materials, cut: Cut) -> Layers:
    wide, top = cut.neck, cut.top
    outer: list[Knot] = [
        (MIDDLE, top - 4.5),
        (MIDDLE + wide * 0.9, top - 7.5),
        (MIDDLE + wide + 2.4, top - 1),
        (MIDDLE + wide + 1.8, top + 5, 1),
    ]
    outer += [(MIDDLE + wide * 0.5, top + 6.5), (MIDDLE, top + 6.5)]
    mouth: list[Knot] = [
        (MIDDLE, top - 7.6),
        (MIDDLE + wide * 0.9, top - 7.8, 1),
        (MIDDLE + wide * 0.5, top - 4.2),
        (MIDDLE, top - 3),
    ]
    inside = Panel(symmetric(mouth), m.lining, edge=0.8, puff=-3, tone=0.7)
    return [
        inside,
        Panel(symmetric(outer), m.cloth, edge=2.6, puff=9, lift=0.3),
        *label(MIDDLE, top - 7.0, m.lining.colour),
    ]
