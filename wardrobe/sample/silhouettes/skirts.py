"""Skirts: mini, midi, pleated, slip."""

from dataclasses import replace

from wardrobe.sample.curves import MIDDLE, Curve, Knot, flip, line, moved, symmetric
from wardrobe.sample.palette import lighter, rgb
from wardrobe.sample.panel import Line, Materials, Panel
from wardrobe.sample.silhouettes.drape import Folds, flare, hanging, pleats
from wardrobe.sample.silhouettes.legs import Leg, belt_loops, waistband
from wardrobe.sample.silhouettes.trims import Layers, buttons, patch_pocket, seam, stud, topstitch


def _outline(waist: float, hip: float, hem: float, top: float, length: float) -> Curve:
    hip_y = top + (length - top) * 0.34
    half: list[Knot] = [(MIDDLE, top), (MIDDLE + waist, top - 0.4, 1), (MIDDLE + hip, hip_y)]
    half += [(MIDDLE + hem, length - 1.2, 1), (MIDDLE, length + 1.4)]
    return symmetric(half)


def _cloth(outline: Curve, m: Materials, folds: Folds, softness: float = 1.0) -> Panel:
    return Panel(outline, m.cloth, edge=2.4, puff=5, folds=folds, softness=softness)


def _hem(hem: float, length: float, m: Materials) -> list[Line]:
    path = line(
        (MIDDLE - hem + 0.6, length - 3.2), (MIDDLE, length - 0.8), (MIDDLE + hem - 0.6, length - 3.2)
    )
    return seam(path, m.cloth.colour, 0.3)


def mini_skirt(m: Materials) -> Layers:
    """A short A-line skirt, often of denim or leather, buttoned down the front."""
    hem = m.near(35, 2)
    band = Leg(waist=22, top=18)
    folds = hanging(m, 28, 40, 80, 6, 0.8)
    layers: Layers = [_cloth(_outline(22, 28.5, hem, 18, 80), m, folds), *_hem(hem, 80, m)]
    layers += waistband(band, m.cloth, m.lining, 5.4)
    layers += belt_loops(band, m.cloth, 5.4)
    if m.chance(0.6):
        placket = line((MIDDLE + 2.6, 19), (MIDDLE + 2.8, 80.6))
        layers += [
            *seam(placket, m.cloth.colour, 0.5),
            *buttons(line((MIDDLE, 21.4), (MIDDLE, 75)), 7, 1.4, m.metal),
        ]
        for left in (29.5, 57.5):
            layers += patch_pocket(left, 34, left + 13, 49, m.cloth, lighter(m.cloth.colour, -0.3))
    return layers


def denim_skirt(m: Materials) -> Layers:
    """A knee-length denim skirt with contrast stitching and a slit."""
    leg = Leg(waist=17, hip=22, top=9)
    thread, colour = rgb("mustard"), m.cloth.colour
    layers: Layers = [
        _cloth(_outline(17, 22, 23, 9, 91), m, hanging(m, 20, 40, 90, 5, 0.9)),
        *_hem(23, 91, m),
    ]
    scoop = line((MIDDLE + 7, 14), (MIDDLE + 10.5, 22), (MIDDLE + 19.6, 24.5))
    for turn in (lambda curve: curve, flip):
        layers += [*seam(turn(scoop), colour, 0.8), *topstitch(moved(turn(scoop), 0.0, 1.0), thread, 0.7)]
    slit = line((MIDDLE + 0.3, 13), (MIDDLE + 0.3, 60), (MIDDLE + 0.2, 92))
    layers += [
        *seam(slit, colour, 0.85),
        *topstitch(moved(slit, 1.0, 0.0), thread, 0.6),
        *topstitch(moved(slit, -1.0, 0.0), thread, 0.6),
    ]
    return [
        *layers,
        *waistband(leg, m.cloth, m.lining, 4.6),
        *belt_loops(leg, m.cloth, 4.6),
        stud(MIDDLE + 1, 12.2, 1.2, m.metal),
    ]


def pencil_skirt(m: Materials) -> Layers:
    """A straight midi skirt with a wrapped front."""
    leg = Leg(waist=16, top=7)
    hem = m.near(20.5, 1)
    wrap = line((MIDDLE + 9, 11), (MIDDLE + 7, 50), (MIDDLE + 2, 93))
    layers: Layers = [
        _cloth(_outline(16, 21.5, hem, 7, 93), m, hanging(m, 17, 30, 93, 5, 1.0)),
        *_hem(hem, 93, m),
    ]
    return [*layers, *seam(wrap, m.cloth.colour, 0.75), *waistband(leg, m.cloth, m.lining, 3.8)]


def pleated_skirt(m: Materials) -> Layers:
    """A midi skirt of pressed pleats."""
    hem, count = m.near(33, 2), int(m.rng.integers(13, 18))
    outline = _outline(15, 22, hem, 9, 91)
    folds = pleats((15, 12), (hem, 91), count, 2.6)
    return [
        replace(_cloth(outline, m, folds, 0.45), edge=1.6),
        *waistband(Leg(waist=15, top=9), m.cloth, m.lining, 4.2),
    ]


def flared_skirt(m: Materials) -> Layers:
    """A flowing A-line midi skirt, sometimes in tiers."""
    hem = m.near(33, 2)
    folds = flare(m, (14, 10), (hem, 91), 9, 3.0)
    layers: Layers = [_cloth(_outline(15, 21, hem, 9, 91), m, folds, 1.3), *_hem(hem, 91, m)]
    if m.chance(0.4):
        for y, half in ((36, 20.5), (62, 26.5)):
            layers += seam(
                line((MIDDLE - half, y - 1), (MIDDLE, y + 1.4), (MIDDLE + half, y - 1)), m.cloth.colour, 0.6
            )
    return [*layers, *waistband(Leg(waist=15, top=9), m.cloth, m.lining, 3.8)]


def slip_skirt(m: Materials) -> Layers:
    """A bias-cut satin skirt with an elastic waist."""
    folds = flare(m, (13, 12), (22, 93), 6, 2.2)
    layers: Layers = [_cloth(_outline(14.5, 20, 23.5, 8, 93), m, folds, 1.6), *_hem(23.5, 93, m)]
    return [*layers, *waistband(Leg(waist=14.5, top=8), m.cloth, m.lining, 3.0)]
