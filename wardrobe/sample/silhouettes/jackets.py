"""Denim and bomber jackets."""

from dataclasses import replace

from wardrobe.sample.curves import (
    MIDDLE,
    Curve,
    box,
    flip,
    knots,
    line,
    moved,
    ribbon,
    spline,
)
from wardrobe.sample.palette import lighter, rgb
from wardrobe.sample.panel import Materials, Panel, Stroke
from wardrobe.sample.silhouettes.bodice import (
    Cut,
    Sleeve,
    body,
    cuff_band,
    hem_rib,
    inside_back,
    neck_rib,
    sleeves,
)
from wardrobe.sample.silhouettes.shirts import collar_leaves, collar_stand
from wardrobe.sample.silhouettes.trims import Layers, label, seam, stud, topstitch, zipper

_SLEEVE = Sleeve(reach=35.5, end=71, cuff=5.4, balloon=1.4)
_CUT = Cut(
    neck=9.0,
    drop=7.0,
    vee=True,
    armpit=36,
    chest=25,
    waist=24.5,
    hem=23.5,
    length=67,
    curve=0.4,
    sleeve=_SLEEVE,
)
_HEM = 71.5


def denim_jacket(m: Materials) -> Layers:
    """A cropped trucker jacket: flapped chest pockets, V seams, metal buttons, contrast stitching."""
    thread = rgb("mustard")
    worn = Stroke(line((66, 40), (64, 60)), 12, 0.3), Stroke(line((34, 40), (36, 60)), 12, 0.3)
    front = replace(body(_CUT, m, 1.2), fades=worn)
    layers: Layers = [*inside_back(_CUT, m, 1), *collar_stand(m), *label(MIDDLE, 13.4, m.cloth.colour)]
    layers += [*sleeves(_CUT, m, 1.5), *cuff_band(_CUT, m.cloth, 6), front]
    for path in (
        line((53.5, 40), (56.5, 66.5)),
        line((68.5, 40), (61.5, 66.5)),
        line((51, 33.8), (74, 33.8)),
    ):
        for side in (path, flip(path)):
            layers += [*seam(side, m.cloth.colour, 0.6), *topstitch(moved(side, 0.7, 0.4), thread, 0.7)]
    band = Panel(box(26.2, 65.4, 73.8, _HEM, 0.6), m.cloth, edge=0.9, puff=4, lift=0.35, grain=90)
    placket = Panel(box(47.6, 17, 52.2, _HEM), m.cloth, edge=0.6, puff=2.5, lift=0.35)
    studs = [stud(49.9, 21.4 + 7.7 * row, 1.1, m.metal) for row in range(7)]
    edge = topstitch(line((51.7, 18), (51.7, 71)), thread, 0.7) + topstitch(
        line((26.8, 66.4), (73.2, 66.4)), thread, 0.7
    )
    return [*layers, *_trucker_pockets(m), band, placket, *edge, *studs, *collar_leaves(m)]


def _trucker_pockets(m: Materials) -> Layers:
    flap = spline(knots("55.5,34! 69.5,34! 69.5,38.4! 62.5,41.6! 55.5,38.4!"))
    rim = line((56.1, 37.8), (62.5, 40.8, 1), (68.9, 37.8))
    layers: Layers = []
    for outline, edge, x in ((flap, rim, 62.5), (flip(flap), flip(rim), 37.5)):
        layers.append(Panel(outline, m.cloth, edge=0.7, puff=3, lift=0.4))
        layers += [*topstitch(edge, rgb("mustard"), 0.7), stud(x, 39.4, 0.8, m.metal)]
    return layers


def bomber_jacket(m: Materials) -> Layers:
    """A bomber: ribbed collar, cuffs and hem, a zip, slanting pockets."""
    cut = replace(_CUT, neck=9.5, drop=6, vee=False, sleeve=replace(_SLEEVE, balloon=2.6, end=70))
    back, front = neck_rib(cut, m.trim, 4.0)
    layers: Layers = [*inside_back(cut, m), back, *label(MIDDLE, 14, m.lining.colour), *sleeves(cut, m, 2.0)]
    layers += [*cuff_band(cut, m.trim, 6, 0.85), hem_rib(cut, m.trim, 5.6), body(cut, m, 1.6), front]
    layers += zipper(line((50, 14.5), (50, 72.6)), 2.2, m.cloth, m.metal)
    slit: Curve = line((60.5, 48), (66, 59))
    welts = [Panel(ribbon(side, 2.0), m.cloth, edge=0.6, puff=3, lift=0.45) for side in (slit, flip(slit))]
    return [*layers, *welts, *topstitch(slit, lighter(m.cloth.colour, -0.5), 0.4)]
