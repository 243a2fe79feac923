"""T-shirts, polo shirts and tank tops."""

from dataclasses import replace

from wardrobe.sample.curves import MIDDLE, Curve, Knot, flip, knots, ribbon, spline, symmetric
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.bodice import (
    SHORT,
    Cut,
    body,
    cuff_band,
    hem_stitching,
    inside_back,
    neck_rib,
    sleeves,
)
from wardrobe.sample.silhouettes.trims import Layers, buttons, label, seam


def _jersey_top(cut: Cut, m: Materials, rib: float) -> Layers:
    back, front = neck_rib(cut, m.trim, rib)
    colour = m.cloth.colour
    below: Layers = [*inside_back(cut, m), back, *label(MIDDLE, cut.top + 1.6, colour)]
    return [*below, *sleeves(cut, m), body(cut, m), *hem_stitching(cut, colour), front]


def t_shirt(m: Materials) -> Layers:
    """A crew or scoop-neck T-shirt."""
    sleeve = replace(SHORT, end=m.near(41, 1.5), cuff=m.near(8.6, 0.5))
    scoop = m.chance(0.25)
    cut = Cut(
        neck=m.near(12 if scoop else 9.5, 0.5), drop=13 if scoop else 7, waist=m.near(23, 0.8), sleeve=sleeve
    )
    layers = _jersey_top(cut, m, 1.3)
    return layers + _sleeve_hems(cut, m)


def _sleeve_hems(cut: Cut, m: Materials) -> Layers:
    if cut.sleeve is None:
        return []
    x, y, half = MIDDLE + cut.sleeve.reach, cut.sleeve.end, cut.sleeve.cuff
    hem = spline(
        [(x + half * 0.72 - 1.2, y - half * 0.62 - 1.0), (x - half * 0.66 - 1.0, y + half * 0.56 - 1.0)],
        closed=False,
    )
    return [*seam(hem, m.cloth.colour, 0.3), *seam(flip(hem), m.cloth.colour, 0.3)]


def tank_top(m: Materials) -> Layers:
    """A ribbed vest: straps, deep armholes, bound edges."""
    cut = Cut(
        neck=m.near(10.5, 0.8),
        drop=m.near(15, 2),
        shoulder=15.2,
        slope=1.4,
        armpit=38,
        chest=22,
        waist=20,
        hem=22,
        sleeve=None,
    )
    back, front = neck_rib(cut, m.trim, 1.5)
    torso = replace(body(cut, m), outline=_vest_outline(cut))
    bindings = [Panel(edge, m.trim, edge=0.6, puff=4, lift=0.15) for edge in _armhole_bindings(cut)]
    inner = Panel(_vest_outline(replace(cut, drop=1.6)), m.lining, edge=0.8, puff=2, tone=0.72)
    return [inner, back, torso, *hem_stitching(cut, m.cloth.colour), front, *bindings]


def _armhole(cut: Cut) -> list[Knot]:
    tip, pit = cut.armhole
    return [(*tip, 1), (tip[0] - 0.2, tip[1] + 9), (tip[0] + 1.2, pit[1] - 3.5), (*pit, 1)]


def _vest_outline(cut: Cut) -> Curve:
    neck: list[Knot] = [(MIDDLE, cut.top + cut.drop), (MIDDLE + cut.neck * 0.8, cut.top + cut.drop * 0.66)]
    neck.append((MIDDLE + cut.neck, cut.top, 1))
    sides: list[Knot] = [
        (MIDDLE + cut.waist, 55),
        (MIDDLE + cut.hem, cut.length, 1),
        (MIDDLE, cut.length + 1),
    ]
    return symmetric([*neck, *_armhole(cut), *sides])


def _armhole_bindings(cut: Cut) -> list[Curve]:
    edge = ribbon(spline(_armhole(cut), closed=False) - (0.4, 0.0), 1.3)
    return [edge, flip(edge)]


def polo_shirt(m: Materials) -> Layers:
    """A piqué polo shirt: knitted collar, placket of two or three buttons, ribbed sleeve ends."""
    cut = Cut(neck=9.0, drop=6.0, sleeve=replace(SHORT, end=m.near(42, 1), cuff=8.0))
    placket = Panel(
        symmetric([(MIDDLE, 16), (MIDDLE + 2.1, 16, 1), (MIDDLE + 2.1, 34, 1), (MIDDLE, 34)]),
        m.cloth,
        edge=0.5,
        puff=2,
        lift=0.25,
    )
    line = spline([(MIDDLE, 20.5), (MIDDLE, 32)], closed=False)
    front: Layers = [
        body(cut, m),
        *hem_stitching(cut, m.cloth.colour),
        placket,
        *buttons(line, 3, 0.85, m.lining),
    ]
    collar = [Panel(leaf, m.trim, edge=0.9, puff=5, lift=0.5, grain=g) for leaf, g in _collar()]
    ends = cuff_band(cut, m.trim, 2.6, 0.98)
    stand = Panel(symmetric(knots("50,9.4 59,8.4! 60,11.5! 50,14")), m.trim, tone=0.8)
    return [
        *inside_back(cut, m, 1),
        stand,
        *label(MIDDLE, 13.4, m.cloth.colour),
        *sleeves(cut, m),
        *front,
        *ends,
        *collar,
    ]


def _collar() -> list[tuple[Curve, float]]:
    right = spline(
        [(MIDDLE + 0.4, 18.6, 1), (58.6, 9.6), (59.8, 8.6, 1), (62.2, 11.4), (60, 21.6, 1), (55.6, 20.6)]
    )
    return [(right, 60.0), (flip(right), -60.0)]
