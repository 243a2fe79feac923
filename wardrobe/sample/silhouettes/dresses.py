"""Dresses with sleeves."""

from dataclasses import replace

from wardrobe.sample.curves import (
    MIDDLE,
    box,
    line,
    ribbon,
)
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.bodice import (
    Cut,
    Sleeve,
    body,
    cuff_band,
    hem_stitching,
    inside_back,
    neck_rib,
    neckline,
    sleeves,
)
from wardrobe.sample.silhouettes.drape import flare, from_armpit
from wardrobe.sample.silhouettes.shirts import collar_leaves, collar_stand
from wardrobe.sample.silhouettes.tailoring import scaled_about_neck
from wardrobe.sample.silhouettes.trims import Layers, buckle, buttons, label, seam

_CUT = Cut(
    neck=6.4,
    drop=6,
    top=5,
    slope=2.6,
    shoulder=13.5,
    armpit=21,
    chest=14,
    waist=12,
    hem=24,
    length=94,
    waist_share=0.26,
    pinched=True,
)


def _waist_y(cut: Cut) -> float:
    return cut.armpit + (cut.length - cut.armpit) * cut.waist_share


def _skirted(cut: Cut, m: Materials, count: int, depth: float) -> Panel:
    fan = flare(m, (cut.waist * 0.95, _waist_y(cut)), (cut.hem, cut.length), count, depth)
    return replace(body(cut, m), folds=fan + from_armpit(m, cut.armhole[1], 0.7), softness=1.0)


def _waist_seam(cut: Cut, m: Materials) -> Layers:
    y = _waist_y(cut)
    return [
        *seam(line((MIDDLE - cut.waist, y), (MIDDLE, y + 0.9), (MIDDLE + cut.waist, y)), m.cloth.colour, 0.6)
    ]


def day_dress(m: Materials) -> Layers:
    """A fit-and-flare dress with short or elbow sleeves and a seam at the waist."""
    sleeve = Sleeve(reach=m.near(21, 1), end=m.near(27, 3), cuff=5.0, balloon=0.6)
    cut = replace(_CUT, sleeve=sleeve, vee=m.chance(0.5), hem=m.near(25, 3))
    cut = replace(cut, drop=13 if cut.vee else 6)
    edge = Panel(ribbon(neckline(cut), 1.1), m.cloth, edge=0.5, puff=3, lift=0.2)
    layers: Layers = [
        *inside_back(cut, m),
        *label(MIDDLE, cut.top + 1.6, m.cloth.colour),
        *sleeves(cut, m, 1.1),
    ]
    layers += [_skirted(cut, m, 9, 2.6), *_waist_seam(cut, m), edge, *hem_stitching(cut, m.cloth.colour)]
    return layers + (_tie(cut, m) if m.chance(0.5) else [])


def maxi_dress(m: Materials) -> Layers:
    """A long flowing dress with balloon sleeves."""
    sleeve = Sleeve(reach=22, end=46, cuff=3.0, balloon=2.6)
    cut = replace(
        _CUT,
        top=3.5,
        shoulder=12,
        chest=12.5,
        waist=10.5,
        armpit=17,
        hem=m.near(20, 2),
        length=96,
        drop=10,
        vee=True,
        waist_share=0.24,
        sleeve=sleeve,
    )
    cuffs = cuff_band(cut, m.cloth, 2.2, 0.8)
    layers: Layers = [
        *inside_back(cut, m),
        *label(MIDDLE, cut.top + 1.4, m.cloth.colour),
        *sleeves(cut, m, 1.3),
        *cuffs,
    ]
    layers += [_skirted(cut, m, 8, 2.4), *_waist_seam(cut, m)]
    for share in (0.42, 0.72):
        y = _waist_y(cut) + (cut.length - _waist_y(cut)) * share
        half = cut.waist + (cut.hem - cut.waist) * share
        layers += seam(
            line((MIDDLE - half, y - 0.6), (MIDDLE, y + 1), (MIDDLE + half, y - 0.6)), m.cloth.colour, 0.5
        )
    return layers


def wrap_dress(m: Materials) -> Layers:
    """A dress that crosses over and ties at the side."""
    sleeve = Sleeve(reach=21, end=44, cuff=4.2, balloon=0.6)
    cut = replace(_CUT, vee=True, drop=20, neck=6.8, sleeve=sleeve, hem=m.near(20, 1.5))
    layers: Layers = [
        *inside_back(cut, m),
        *label(MIDDLE, cut.top + 1.6, m.cloth.colour),
        *sleeves(cut, m, 1.1),
    ]
    layers.append(_skirted(cut, m, 7, 2.4))
    cross = line(
        (MIDDLE + cut.neck, cut.top), (MIDDLE - 1, cut.top + 20), (MIDDLE - cut.waist + 1, _waist_y(cut))
    )
    drop = line((MIDDLE - 5, _waist_y(cut)), (MIDDLE - 3, 66), (MIDDLE + 4, cut.length + 1))
    layers += [*seam(cross, m.cloth.colour, 0.8), *seam(drop, m.cloth.colour, 0.7)]
    return layers + _tie(cut, m)


def _tie(cut: Cut, m: Materials) -> Layers:
    y = _waist_y(cut)
    band = ribbon(line((MIDDLE - cut.waist - 0.3, y), (MIDDLE, y + 0.8), (MIDDLE + cut.waist + 0.3, y)), 3.0)
    tails = [line((44, y), (42.6, y + 10), (43.4, y + 21)), line((44, y), (46, y + 9), (45.6, y + 17))]
    straps = [Panel(ribbon(tail, 1.9), m.cloth, edge=0.8, puff=4, lift=0.4) for tail in tails]
    knot = Panel(box(42.4, y - 1.8, 46, y + 2.4, 1.3), m.cloth, edge=1, puff=5, lift=0.45)
    return [Panel(band, m.cloth, edge=0.8, puff=4, lift=0.4), *straps, knot]


def shirt_dress(m: Materials) -> Layers:
    """A belted shirt dress."""
    cut = replace(
        _CUT,
        neck=6.2,
        drop=5.5,
        vee=True,
        shoulder=15,
        chest=15.5,
        waist=13.5,
        hem=20,
        sleeve=Sleeve(reach=23, end=48, cuff=3.6, balloon=0.5),
    )
    small = [_shrunk(layer) for layer in (*collar_stand(m), *collar_leaves(m)) if isinstance(layer, Panel)]
    layers: Layers = [
        *inside_back(cut, m),
        small[0],
        *sleeves(cut, m, 1.2),
        *cuff_band(cut, m.cloth, 4),
        _skirted(cut, m, 7, 2.0),
    ]
    layers.append(Panel(box(48.4, 10, 51.8, 95), m.cloth, edge=0.5, puff=2, lift=0.3))
    layers += [*buttons(line((50.1, 13), (50.1, 88)), 9, 0.75, m.trim), *small[1:]]
    y = _waist_y(cut)
    band = ribbon(line((MIDDLE - cut.waist - 0.4, y), (MIDDLE, y + 0.8), (MIDDLE + cut.waist + 0.4, y)), 3.4)
    return [
        *layers,
        Panel(band, m.cloth, edge=0.8, puff=4, lift=0.45),
        *buckle(50.2, y + 0.6, 4.4, 4.6, m.metal),
    ]


def _shrunk(panel: Panel) -> Panel:
    return replace(panel, outline=scaled_about_neck(panel.outline, 0.70, 5.0))


def knit_dress(m: Materials) -> Layers:
    """A ribbed knitted dress with long sleeves."""
    cut = replace(
        _CUT,
        hem=17,
        waist=14,
        waist_share=0.4,
        pinched=False,
        chest=15.5,
        shoulder=14.5,
        sleeve=Sleeve(reach=23, end=54, cuff=3.4),
    )
    back, front = neck_rib(cut, m.trim, 2.2)
    base: Layers = [
        *inside_back(cut, m),
        back,
        *label(MIDDLE, cut.top + 1.8, m.cloth.colour),
        *sleeves(cut, m, 1.1),
    ]
    return [*base, *cuff_band(cut, m.trim, 4), body(cut, m, 0.9), front]
