"""Shirts and blouses."""

from dataclasses import replace

from wardrobe.sample.curves import MIDDLE, box, flip, knots, line, ribbon, spline, symmetric
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.bodice import (
    SHORT,
    Cut,
    Sleeve,
    body,
    cuff_band,
    hem_stitching,
    inside_back,
    neckline,
    sleeves,
)
from wardrobe.sample.silhouettes.drape import flare
from wardrobe.sample.silhouettes.trims import Layers, buttons, label, patch_pocket, topstitch

_LEAF = knots("50.4,19.0! 57.6,9.6 59.4,7.4! 63.0,11.2 60.8,23.6! 55.6,20.8")


def _cut(m: Materials, neck: float = 9.0, drop: float = 7.5, curve: float = 4.5) -> Cut:
    sleeve = Sleeve(reach=m.near(31, 0.8), end=m.near(77, 1.5), cuff=4.4, balloon=0.4)
    return Cut(neck=neck, drop=drop, vee=True, length=m.near(83, 2), curve=curve, sleeve=sleeve)


def collar_stand(m: Materials) -> Layers:
    """The inside of the collar behind the neck."""
    half = knots("50,8.0 58.6,7.0! 60,12 50,14.6")
    return [Panel(symmetric(half), m.cloth, edge=0.8, puff=3, tone=0.8, lift=0.2)]


def collar_leaves(m: Materials) -> Layers:
    """Both points of a shirt collar, with their stitching."""
    leaf = spline(_LEAF)
    stitch = line((52.0, 19.4), (55.8, 19.9), (60.1, 22.0, 1), (62.0, 11.6))
    panels: Layers = []
    for turn in (lambda curve: curve, flip):
        panels.append(Panel(turn(leaf), m.cloth, edge=0.9, puff=4, lift=0.5, grain=25))
        panels.extend(topstitch(turn(stitch), lighter(m.cloth.colour, -0.4), 0.35))
    return panels


def placket(m: Materials, top: float, bottom: float, count: int = 7) -> Layers:
    """The buttoned strip down the front."""
    strip = Panel(box(47.9, top, 52.3, bottom), m.cloth, edge=0.6, puff=2, lift=0.3)
    closing = buttons(line((50.1, top + 3), (50.1, bottom - 7)), count, 0.8, m.trim)
    edge = line((51.8, top), (51.8, bottom))
    return [strip, *topstitch(edge, lighter(m.cloth.colour, -0.4), 0.35), *closing]


def shirt(m: Materials) -> Layers:
    """A buttoned shirt with collar, cuffs and perhaps a chest pocket; sometimes short-sleeved."""
    cut = _cut(m)
    if m.chance(0.2):
        cut = replace(cut, sleeve=replace(SHORT, end=43, cuff=9))
    layers: Layers = [*inside_back(cut, m, 1), *collar_stand(m), *label(MIDDLE, 13.4, m.cloth.colour)]
    layers += [
        *sleeves(cut, m, 1.3),
        *(cuff_band(cut, m.cloth, 5.5, 1.0) if cut.sleeve and cut.sleeve.end > 50 else []),
    ]
    layers += [body(cut, m, 1.3), *hem_stitching(cut, m.cloth.colour)]
    if m.chance(0.6):
        layers += patch_pocket(56.5, 35, 67.5, 48, m.cloth, lighter(m.cloth.colour, -0.4))
    return [*layers, *placket(m, 17, cut.length + 3.8), *collar_leaves(m)]


def overshirt(m: Materials) -> Layers:
    """A heavier shirt with two flapped pockets."""
    cut = _cut(m, curve=2.0)
    dark = lighter(m.cloth.colour, -0.4)
    layers: Layers = [
        *inside_back(cut, m, 1),
        *collar_stand(m),
        *sleeves(cut, m, 1.2),
        *cuff_band(cut, m.cloth, 5.5),
    ]
    layers += [body(cut, m), *hem_stitching(cut, m.cloth.colour)]
    for left in (30.5, 56.0):
        layers += patch_pocket(left, 36, left + 13, 50, m.cloth, dark)
        layers.append(Panel(box(left - 0.4, 34.6, left + 13.4, 39, 0.8), m.cloth, edge=0.7, puff=3, lift=0.4))
        layers += buttons(line((left + 6.5, 37.4), (left + 6.6, 37.4)), 1, 0.8, m.trim)
    return [*layers, *placket(m, 17, cut.length + 1.6, 6), *collar_leaves(m)]


def blouse(m: Materials) -> Layers:
    """A wide, gathered blouse with ballooning sleeves, round or V-necked."""
    vee = m.chance(0.5)
    cut = replace(
        _cut(m, m.near(11.5, 1), 15 if vee else 5, 1.5), vee=vee, shoulder=22, hem=28, length=m.near(74, 2)
    )
    cut = replace(cut, sleeve=Sleeve(reach=35, end=70, cuff=4.2, balloon=m.near(6.5, 1)))
    edge = Panel(ribbon(neckline(cut), 1.6), m.cloth, edge=0.6, puff=3, lift=0.25)
    front = body(cut, m, 1.2)
    front = replace(front, folds=front.folds + flare(m, (13, 18), (27, cut.length), 14, 2.6))
    base: Layers = [*inside_back(cut, m), *label(MIDDLE, cut.top + 2, m.cloth.colour)]
    shell: Layers = [*base, *sleeves(cut, m, 2.2), *cuff_band(cut, m.cloth, 3.4, 0.8), front]
    tie = _strings(m, cut.top + cut.drop) if m.chance(0.6) else []
    return [*shell, *hem_stitching(cut, m.cloth.colour), edge, *tie]


def _strings(m: Materials, y: float) -> Layers:
    """Two thin ties that hang from the neck."""
    tails = [line((50, y), (47.6, y + 9), (47.0, y + 20)), line((50, y), (52.4, y + 8), (53.4, y + 18))]
    return [Panel(ribbon(tail, 0.9), m.cloth, edge=0.5, puff=4, lift=0.45) for tail in tails]
