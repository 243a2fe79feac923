"""Denim, biker and bomber jackets."""

from dataclasses import replace

from wardrobe.sample.curves import MIDDLE, Knot, box, flip, line, moved, ribbon, spline, symmetric, turned
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

_SLEEVE = Sleeve(reach=37, end=77, cuff=5.2, balloon=0.8)
_CUT = Cut(neck=9.0, drop=7.0, vee=True, length=77, curve=0.4, sleeve=_SLEEVE)


def denim_jacket(m: Materials) -> Layers:
    """A trucker jacket: flapped chest pockets, V seams, metal buttons, contrast stitching."""
    thread = rgb("mustard")
    worn = Stroke(line((66, 40), (64, 60)), 12, 0.25), Stroke(line((34, 40), (36, 60)), 12, 0.25)
    front = replace(body(_CUT, m, 1.2), fades=worn)
    layers: Layers = [
        *inside_back(_CUT, m, 1),
        *collar_stand(m),
        *sleeves(_CUT, m, 1.5),
        *cuff_band(_CUT, m.cloth, 6),
        front,
    ]
    for turn in (lambda curve: curve, flip):
        for path in (
            line((53.5, 40), (56.5, 76.5)),
            line((68.5, 40), (61.5, 76.5)),
            line((51, 34.2), (74, 34.2)),
        ):
            layers += [
                *seam(turn(path), m.cloth.colour, 0.5),
                *topstitch(moved(turn(path), 0.7, 0.0), thread, 0.6),
            ]
        layers += _trucker_pocket(m) if turn is not flip else _mirrored_pocket(m)
    band = Panel(box(26, 75.4, 74, 81, 0.6), m.cloth, edge=0.9, puff=4, lift=0.3, grain=90)
    placket = Panel(box(47.6, 17, 52.2, 81), m.cloth, edge=0.6, puff=2.5, lift=0.35)
    studs = [stud(49.9, 22 + 8 * row, 1.05, m.metal) for row in range(8)]
    edge = topstitch(line((51.7, 18), (51.7, 80.6)), thread, 0.7) + topstitch(
        line((26.5, 76.4), (73.5, 76.4)), thread, 0.6
    )
    return [*layers, band, placket, *edge, *studs, *collar_leaves(m)]


def _trucker_pocket(m: Materials) -> Layers:
    knots: list[Knot] = [(55.5, 34, 1), (69.5, 34, 1), (69.5, 38.4, 1), (62.5, 41.6, 1), (55.5, 38.4, 1)]
    rim = line((56.1, 37.8), (62.5, 40.8, 1), (68.9, 37.8))
    return [
        Panel(spline(knots), m.cloth, edge=0.7, puff=3, lift=0.4),
        *topstitch(rim, rgb("mustard"), 0.7),
        stud(62.5, 39.4, 0.8, m.metal),
    ]


def _mirrored_pocket(m: Materials) -> Layers:
    knots: list[Knot] = [(44.5, 34, 1), (30.5, 34, 1), (30.5, 38.4, 1), (37.5, 41.6, 1), (44.5, 38.4, 1)]
    rim = line((43.9, 37.8), (37.5, 40.8, 1), (31.1, 37.8))
    return [
        Panel(spline(knots), m.cloth, edge=0.7, puff=3, lift=0.4),
        *topstitch(rim, rgb("mustard"), 0.7),
        stud(37.5, 39.4, 0.8, m.metal),
    ]


def biker_jacket(m: Materials) -> Layers:
    """A leather biker jacket: wide lapels, slanting zip, zipped pockets."""
    cut = replace(_CUT, drop=30, length=78, waist=22.5)
    layers: Layers = [
        *[replace(p, tone=0.7) for p in inside_back(cut, m, 1)],
        *label(MIDDLE, 14, m.lining.colour),
    ]
    layers += [*sleeves(cut, m, 2.2), *cuff_band(cut, m.cloth, 3), body(cut, m, 1.6)]
    for path in (line((27, 32), (50, 34)), line((65, 33), (63.5, 78))):
        layers += [*seam(path, m.cloth.colour, 0.6), *seam(flip(path), m.cloth.colour, 0.6)]
    layers += zipper(line((60, 22), (56, 46), (53, 79)), 1.8, m.cloth, m.metal)
    layers += zipper(turned(line((64, 56), (64, 66)), 24, (64, 60)), 1.6, m.cloth, m.metal)
    layers += zipper(turned(line((36, 56), (36, 66)), -24, (36, 60)), 1.6, m.cloth, m.metal)
    wide: list[Knot] = [(57.4, 12, 1), (62, 20, 1), (71, 22, 1), (66, 36), (56, 47, 1), (53.5, 30)]
    collar: list[Knot] = [(57, 7.4, 1), (62, 9), (68.4, 17.6, 1), (61.4, 20.6, 1), (57.6, 15)]
    for knots in (wide, collar):
        layers += [
            Panel(side, m.cloth, edge=1.0, puff=5, lift=0.5) for side in (spline(knots), flip(spline(knots)))
        ]
    snaps = [stud(69, 22.8, 0.7, m.metal), stud(31, 22.8, 0.7, m.metal)]
    back = Panel(symmetric([(50, 8), (57, 7, 1), (58.4, 11.5), (50, 12.8)]), m.cloth, edge=0.9, puff=4)
    belt = Panel(box(27.2, 74.4, 72.8, 79.2, 0.5), m.cloth, edge=0.9, puff=4, lift=0.3)
    return [*layers[:1], back, *layers[1:], belt, *snaps]


def bomber_jacket(m: Materials) -> Layers:
    """A bomber: ribbed collar, cuffs and hem, a zip, slanting pockets."""
    cut = replace(_CUT, neck=9.5, drop=6, vee=False, sleeve=replace(_SLEEVE, balloon=2.4, end=75), length=76)
    back, front = neck_rib(cut, m.trim, 4.0)
    layers: Layers = [*inside_back(cut, m), back, *label(MIDDLE, 14, m.lining.colour), *sleeves(cut, m, 2.0)]
    layers += [*cuff_band(cut, m.trim, 6, 0.85), hem_rib(cut, m.trim, 6), body(cut, m, 1.6), front]
    layers += zipper(line((50, 14.5), (50, 82.5)), 2.2, m.cloth, m.metal)
    slit = line((60.5, 56), (66, 67))
    welts = [Panel(ribbon(side, 2.0), m.cloth, edge=0.6, puff=3, lift=0.45) for side in (slit, flip(slit))]
    return [*layers, *welts, *topstitch(slit, lighter(m.cloth.colour, -0.5), 0.4)]
