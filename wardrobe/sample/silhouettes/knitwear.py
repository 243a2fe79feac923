"""Sweaters, cardigans, hoodies."""

from dataclasses import replace

from wardrobe.sample.curves import MIDDLE, Curve, flip, knots, line, ribbon, spline, symmetric
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.bodice import (
    Cut,
    Sleeve,
    body,
    cuff_band,
    hem_rib,
    inside_back,
    neck_rib,
    neckline,
    sleeves,
)
from wardrobe.sample.silhouettes.trims import Layers, buttons, drawstring, label, topstitch


def _cut(m: Materials, neck: float = 10.0, drop: float = 6.5) -> Cut:
    sleeve = Sleeve(reach=m.near(30, 1), end=m.near(83, 1.5), cuff=4.8, balloon=m.near(1.4, 0.6))
    return Cut(neck=neck, drop=drop, length=m.near(80, 2), sleeve=sleeve)


def _knit(cut: Cut, m: Materials, collar: float) -> Layers:
    back, front = neck_rib(cut, m.trim, collar)
    shell: Layers = [*sleeves(cut, m, 1.2), *cuff_band(cut, m.trim, 6.0, 0.95), hem_rib(cut, m.trim, 5.0)]
    below: Layers = [*inside_back(cut, m), back, *label(MIDDLE, cut.top + 2, m.cloth.colour)]
    return [*below, *shell, replace(body(cut, m, 1.1), lift=0.2), front]


def sweater(m: Materials) -> Layers:
    """A crew-neck sweater with ribbed edges."""
    return _knit(_cut(m, neck=m.near(10, 0.8)), m, 2.8)


def vee_sweater(m: Materials) -> Layers:
    """A V-neck sweater."""
    return _knit(replace(_cut(m, drop=m.near(17, 2)), vee=True), m, 2.6)


def roll_neck(m: Materials) -> Layers:
    """A roll-neck sweater: the collar stands and is folded over."""
    cut = replace(_cut(m, neck=8.4, drop=3.0), top=14)
    half = knots("50,5.2 57.4,5.0! 59.4,12 58.8,16.4! 50,18.4")
    inner = knots("50,4.6 57,5! 56,6.6 50,7.2")
    roll = Panel(symmetric(half), m.trim, edge=2.4, puff=8, lift=0.4)
    mouth = Panel(symmetric(inner), m.trim, edge=0.5, puff=1, tone=0.6, lift=0.1)
    return [*_knit(cut, m, 1.0), roll, mouth]


def hoodie(m: Materials) -> Layers:
    """A hooded sweatshirt: hood laid up, cords, kangaroo pocket; zipped or not."""
    cut = replace(_cut(m, neck=12, drop=9), top=20, armpit=43, length=86)
    shell: Layers = [*sleeves(cut, m, 1.2), *cuff_band(cut, m.trim, 5.5, 0.95), hem_rib(cut, m.trim, 4.6)]
    cords = line((47, 28), (46, 36), (46.6, 47)), line((53, 28), (54.4, 37), (53.6, 46))
    laces = [layer for cord in cords for layer in drawstring(cord, m.lining, m.metal)]
    return [*shell, replace(body(cut, m, 1.1), lift=0.2), *_hood(m), *_kangaroo(m), *laces]


def _hood(m: Materials) -> Layers:
    outer = knots("50,4 59,5.5 66,13 66,23 60,29 54,32! 50,30")
    opening = knots("50,9 56,10.5 59,17 57,25 51,30.5 50,31")
    rim = ribbon(symmetric(opening)[: 12 * 5], 2.0)
    hood = Panel(symmetric(outer), m.cloth, edge=3.6, puff=9, lift=0.35)
    inside = Panel(symmetric(opening), m.cloth, edge=1.2, puff=-6, tone=0.62, lift=0.1)
    edges = [Panel(edge, m.cloth, edge=0.9, puff=4, lift=0.2) for edge in (rim, flip(rim))]
    return [hood, inside, *label(MIDDLE, 14, m.cloth.colour), *edges]


def _kangaroo(m: Materials) -> Layers:
    half = knots("50,60 58.5,60! 66,71 66,84.5! 50,85")
    slant = line((57.8, 60.6), (65, 71), (65.2, 80))
    return [
        Panel(symmetric(half), m.cloth, edge=1.0, puff=3, lift=0.35),
        *topstitch(slant, m.trim.colour, 0.3),
        *topstitch(flip(slant), m.trim.colour, 0.3),
    ]


def cardigan(m: Materials) -> Layers:
    """A V-neck cardigan with a buttoned, ribbed band."""
    arm = Sleeve(reach=m.near(33.5, 1), end=m.near(81, 2), cuff=4.8, balloon=1.4)
    cut = replace(_cut(m, neck=8.5, drop=m.near(36, 4)), vee=True, length=m.near(86, 3), hem=24, sleeve=arm)
    shell: Layers = [*sleeves(cut, m, 1.2), *cuff_band(cut, m.trim, 6.0, 0.95), hem_rib(cut, m.trim, 5.0)]
    low = cut.top + cut.drop
    placket = line((MIDDLE, low - 1), (MIDDLE, cut.length + 5.4))
    band = Panel(_band(cut, placket), m.trim, edge=0.9, puff=5, lift=0.4)
    edge = Panel(ribbon(neckline(cut), 3.2), m.trim, edge=0.9, puff=5, lift=0.35)
    closing = buttons(line((MIDDLE, low + 2.2), (MIDDLE, cut.length + 2.6)), 5, 1.25, m.lining)
    inner = [Panel(p.outline, m.cloth, tone=0.66) for p in inside_back(cut, m)]
    below: Layers = [*inner, neck_rib(cut, m.trim, 2.6)[0], *label(MIDDLE, cut.top + 2.4, m.cloth.colour)]
    return [*below, *shell, replace(body(cut, m, 1.1), lift=0.2), edge, band, *closing]


def _band(cut: Cut, placket: Curve) -> Curve:
    return spline([(float(x), float(y), 1) for x, y in ribbon(placket, 4.2)])
