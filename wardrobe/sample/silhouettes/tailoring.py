"""Blazers, waistcoats and coats: lapels, flaps and welts."""

from dataclasses import replace

import numpy as np

from wardrobe.sample.curves import (
    MIDDLE,
    Curve,
    box,
    flip,
    knots,
    line,
    moved,
    scaled,
    spline,
    symmetric,
    turned,
)
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.bodice import (
    Cut,
    Sleeve,
    body,
    cuff_band,
    half_neckline,
    inside_back,
    sleeves,
)
from wardrobe.sample.silhouettes.trims import Layers, button, flap, label, seam

_LAPEL = knots("57.0,12.0! 61.5,21.4! 68.0,21.8! 63.0,38 51.0,54.5! 54.2,36")
_COLLAR = knots("57.2,7.6! 61.8,10.0 67.6,17.4! 61.0,22.0! 57.8,16.0")
_SHAWL = knots("57.0,7.6! 63.0,12.0 67.0,25 62.0,40 51.0,54.5! 54.6,34")


def lapels(m: Materials, cut: Cut, shawl: bool = False) -> Layers:
    """Both lapels and the collar, fitted to the cut's opening."""
    names = [_SHAWL] if shawl else [_LAPEL, _COLLAR]
    layers: Layers = []
    for shape in names:
        right = _fitted(spline(shape), cut)
        layers += [
            Panel(side, m.cloth, edge=0.9, puff=4, lift=0.5, grain=g)
            for side, g in ((right, -20), (flip(right), 20))
        ]
    return layers


def _fitted(curve: Curve, cut: Cut) -> Curve:
    """Stretch a lapel drawn for a neck 9 wide, 11 high and 43.5 deep to another cut."""
    scale = np.array([cut.neck / 9.0, cut.drop / 43.5])
    fitted: Curve = (curve - (MIDDLE, 11.0)) * scale + (MIDDLE, cut.top)
    return fitted


def _collar_back(m: Materials, cut: Cut) -> Layers:
    half = knots("50,8.4 56.4,7.4! 58,12 50,13.4")
    return [
        Panel(
            scaled_about_neck(symmetric(half), cut.neck / 9.0, cut.top), m.cloth, edge=0.8, puff=3, lift=0.2
        )
    ]


def scaled_about_neck(curve: Curve, factor: float, top: float) -> Curve:
    """Fit a piece drawn for a neck at height 11 to a garment of another scale, whose neck is at `top`."""
    return moved(scaled(curve, factor, (MIDDLE, 11.0)), 0.0, top - 11.0)


def _shell(m: Materials, cut: Cut, depth: float = 0.7) -> Layers:
    inner = [Panel(p.outline, m.lining, edge=0.8, puff=2, tone=0.8) for p in inside_back(cut, m)]
    back: Layers = [*inner, *_collar_back(m, cut), *label(MIDDLE, cut.top + 4.2, m.lining.colour)]
    return [*back, *sleeves(cut, m, depth), body(cut, m, depth)]


def _front_edge(m: Materials, cut: Cut, offset: float, curve: float) -> Layers:
    low = cut.top + cut.drop
    edge = line(
        (MIDDLE + 1, low),
        (MIDDLE + offset, low + 8),
        (MIDDLE + offset, cut.length - 6),
        (MIDDLE + offset - curve, cut.length + 1),
    )
    return [*seam(edge, m.cloth.colour, 0.75)]


def blazer(m: Materials) -> Layers:
    """A tailored jacket with notched lapels, single or double-breasted."""
    sleeve = Sleeve(reach=m.near(34.5, 0.8), end=m.near(79, 1.5), cuff=5.0)
    cut = Cut(
        neck=9,
        drop=m.near(42, 3),
        vee=True,
        slope=4.2,
        shoulder=25,
        armpit=38,
        waist=m.near(22, 0.8),
        hem=25.5,
        length=86,
        sleeve=sleeve,
    )
    double = m.chance(0.35)
    low = cut.top + cut.drop
    layers = _shell(m, cut) + _front_edge(m, cut, -3.5 if double else 1.8, 3.0)
    for side in (-1, 1):
        layers += flap(MIDDLE + side * 14.5, 65, 11, 3.6, m.cloth, side * 2.0)
        dart = line((MIDDLE + side * 12, 44), (MIDDLE + side * 11.4, 64))
        layers += seam(dart, m.cloth.colour, 0.25)
    layers += flap(62.6, 39.5, 8, 1.9, m.cloth, -6)
    return layers + lapels(m, cut) + _closing(m, low, double) + _sleeve_buttons(m)


def _closing(m: Materials, low: float, double: bool) -> Layers:
    if double:
        places = [(MIDDLE + side * 6.0, low + row) for side in (-1, 1) for row in (1.5, 11.0)]
    else:
        places = [(MIDDLE - 0.6, low + 1.0), (MIDDLE - 0.4, low + 10.5)][: 1 + int(m.chance(0.6))]
    return [layer for x, y in places for layer in button(x, y, 1.15, m.trim)]


def _sleeve_buttons(m: Materials) -> Layers:
    places = knots("81.4,74.0 80.8,71.6 18.6,74.0 19.2,71.6")
    return [layer for x, y in places for layer in button(x, y, 0.6, m.trim)]


def waistcoat(m: Materials) -> Layers:
    """A sleeveless tailored waistcoat with points at its hem."""
    cut = Cut(
        neck=9.5,
        drop=m.near(31, 3),
        vee=True,
        shoulder=18.5,
        slope=3.4,
        armpit=42,
        chest=23,
        waist=21,
        sleeve=None,
    )
    half = [*half_neckline(cut), (68.5, 14.4, 1), (65.6, 27), (69.6, 39), (73, 43, 1)]
    half += knots("71.4,62 72.4,78! 58.0,87.5! 50,80.0")
    back = knots("50,12.0 59.4,10.8! 68,14.4! 66,30 72.6,43! 72,76! 50,78")
    front = replace(body(cut, m, 0.6), outline=symmetric(half))
    layers: Layers = [Panel(symmetric(back), m.lining, tone=0.8), *label(MIDDLE, 14, m.lining.colour), front]
    layers += seam(line((51.6, 42), (51.6, 82)), m.cloth.colour, 0.7)
    for side in (-1, 1):
        layers += flap(MIDDLE + side * 12.5, 62, 10, 2.2, m.cloth, side * 7.0)
    rows = np.linspace(cut.top + cut.drop + 2.5, 77, 5)
    return layers + [layer for y in rows for layer in button(MIDDLE, float(y), 1.15, m.trim)]


_COAT = Cut(
    neck=6.2,
    drop=30,
    vee=True,
    top=6,
    slope=3.2,
    shoulder=17.5,
    armpit=25,
    chest=18,
    waist=17,
    hem=20,
    length=95,
)
_COAT_SLEEVE = Sleeve(reach=21.5, end=65, cuff=4.6)


def coat(m: Materials) -> Layers:
    """A long wool coat: notched or shawl collar, single or double-breasted, sometimes with a tie belt."""
    cut = replace(_COAT, sleeve=_COAT_SLEEVE, drop=m.near(27, 3), hem=m.near(19.5, 1), waist=m.near(17, 0.6))
    belted, double = m.chance(0.3), m.chance(0.4)
    low = cut.top + cut.drop
    layers = _shell(m, cut, 0.8) + _front_edge(m, cut, -4.0 if double else 1.4, 0.4)
    for side in (-1, 1):
        layers += flap(MIDDLE + side * 10.5, 57, 8, 2.6, m.cloth, side * 3.0)
    layers += lapels(m, cut, shawl=belted)
    if belted:
        return layers + _tie_belt(m, cut)
    places = [(MIDDLE + side * 4.6, low + row) for side in (-1, 1) for row in (2, 11, 20)]
    single = [(MIDDLE - 0.4, low + row) for row in (2, 12, 22)]
    return layers + [layer for x, y in (places if double else single) for layer in button(x, y, 1.1, m.trim)]


def _tie_belt(m: Materials, cut: Cut) -> Layers:
    y = 43.0
    band = box(MIDDLE - cut.waist - 0.8, y, MIDDLE + cut.waist + 0.8, y + 3.6, 0.4)
    tails = [
        turned(box(50, y + 2, 53.2, y + 26), 5, (50, y)),
        turned(box(47.6, y + 2, 50.8, y + 22), -7, (50, y)),
    ]
    parts = [Panel(tail, m.cloth, edge=0.8, puff=4, lift=0.45) for tail in tails]
    knot = Panel(box(48, y - 0.8, 52.4, y + 4.6, 1.4), m.cloth, edge=1.2, puff=5, lift=0.5)
    return [Panel(band, m.cloth, edge=0.9, puff=4, lift=0.45, grain=90), *parts, knot]


def cuffs_with_straps(m: Materials, cut: Cut) -> Layers:
    """The strapped cuffs of a trench coat."""
    return [*cuff_band(replace(cut, sleeve=replace(_COAT_SLEEVE, end=60)), m.cloth, 2.2, 1.12)]


COAT_CUT = replace(_COAT, sleeve=_COAT_SLEEVE)
tailored_shell = _shell
front_edge = _front_edge
