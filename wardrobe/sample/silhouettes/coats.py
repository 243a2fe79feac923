"""Trench coats and puffer coats."""

from dataclasses import replace

from wardrobe.sample.curves import MIDDLE, Knot, box, flip, line, spline, symmetric, turned
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
    half: list[Knot] = [(56.5, 9, 1), (66.5, 11.5, 1), (65.6, 24), (64, 30, 1), (57, 31.5)]
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
    """A quilted down coat or jacket with a tall collar and a zip."""
    long = m.chance(0.4)
    cut = Cut(
        neck=8.6,
        drop=4,
        top=15,
        slope=5,
        shoulder=23,
        armpit=40,
        chest=25,
        waist=24.5,
        hem=25,
        length=84,
        sleeve=Sleeve(reach=36, end=79, cuff=5.4, balloon=2.0),
    )
    if long:
        cut = replace(
            cut,
            neck=6.8,
            top=11,
            shoulder=18,
            armpit=30,
            chest=19.5,
            waist=19,
            hem=20.5,
            length=94,
            sleeve=Sleeve(reach=28.5, end=65, cuff=4.6, balloon=1.6),
        )
    front = replace(body(cut, m, 0.4), edge=3.4, puff=9)
    arms = [replace(arm, edge=3.4, puff=9, lift=0.3) for arm in sleeves(cut, m, 0.5)]
    zipped = zipper(line((50, cut.top - 5), (50, cut.length + 0.6)), 2.4, m.trim, m.metal)
    welts = [seam(turned(line((66, 64), (62, 74)), 0, (0, 0)), m.cloth.colour, 0.9)]
    layers: Layers = [*inside_back(cut, m, 3), *arms, *cuff_band(cut, m.trim, 2.4, 0.9), front]
    layers += [
        layer for welt in welts for mark in welt for layer in (mark, replace(mark, path=flip(mark.path)))
    ]
    return [*layers, *_tall_collar(m, cut), *zipped]


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
