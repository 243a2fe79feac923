"""Trousers, jeans, joggers and shorts."""

from dataclasses import dataclass, replace

import numpy as np

from wardrobe.sample.curves import MIDDLE, Curve, Knot, box, flip, line, moved, ribbon, spline, symmetric
from wardrobe.sample.palette import lighter, rgb
from wardrobe.sample.panel import Fabric, Line, Materials, Panel, Stroke
from wardrobe.sample.silhouettes.trims import Layers, drawstring, patch_pocket, seam, stud, topstitch


@dataclass(frozen=True)
class Leg:
    """The measures of a pair of legs: half widths from the middle, heights from the top."""

    waist: float = 13.0
    hip: float = 17.0
    top: float = 6.0
    crotch: float = 36.0
    knee: tuple[float, float] = (3.0, 17.0)
    hem: tuple[float, float] = (4.0, 16.0)
    length: float = 95.0


def leg_outline(leg: Leg) -> Curve:
    """The right leg with its half of the seat."""
    knee_y = leg.crotch + (leg.length - leg.crotch) * 0.45
    return spline(
        [
            (MIDDLE - 1.0, leg.top, 1),
            (MIDDLE + leg.waist, leg.top, 1),
            (MIDDLE + leg.hip, leg.top + (leg.crotch - leg.top) * 0.62),
            (MIDDLE + leg.knee[1], knee_y),
            (MIDDLE + leg.hem[1], leg.length, 1),
            ((2 * MIDDLE + leg.hem[0] + leg.hem[1]) / 2, leg.length + 0.9),
            (MIDDLE + leg.hem[0], leg.length - 0.4, 1),
            (MIDDLE + leg.knee[0], knee_y),
            (MIDDLE + 0.3, leg.crotch, 1),
        ]
    )


def legs(leg: Leg, m: Materials, depth: float = 1.0, fades: tuple[Stroke, ...] = ()) -> list[Panel]:
    """Both legs with the folds of the crotch, the knees and the hem."""
    right = leg_outline(leg)
    folds = _crotch_folds(leg, m, depth) + _leg_folds(leg, m, depth)
    mirrored = tuple(
        replace(fold, path=flip(fold.path))
        for fold in _crotch_folds(leg, m, depth) + _leg_folds(leg, m, depth)
    )
    pale = tuple(replace(fade, path=flip(fade.path)) for fade in fades)
    return [
        Panel(flip(right), m.cloth, edge=2.6, puff=5, folds=mirrored, fades=pale, grain=-2),
        Panel(right, m.cloth, edge=2.6, puff=5, folds=folds, fades=fades, lift=0.25, grain=2),
    ]


def _crotch_folds(leg: Leg, m: Materials, depth: float) -> tuple[Stroke, ...]:
    folds = []
    for turn in range(4):
        reach = m.near(9 + 1.5 * turn, 2)
        rise = (-5.0, -1.0, 3.0, 8.0)[turn] + m.rng.uniform(-1, 1)
        path = line(
            (MIDDLE + 0.5, leg.crotch - 1 + turn),
            (MIDDLE + reach * 0.5, leg.crotch + rise * 0.4),
            (MIDDLE + reach, leg.crotch + rise),
        )
        folds.append(Stroke(path, m.near(1.7, 0.4), depth * (1.8 if turn % 2 else -1.8)))
    return tuple(folds)


def _leg_folds(leg: Leg, m: Materials, depth: float) -> tuple[Stroke, ...]:
    folds = []
    for turn in range(7):
        y = leg.crotch + (leg.length - leg.crotch) * m.rng.uniform(0.15, 0.95)
        inner, outer = MIDDLE + leg.knee[0] + 1.0, MIDDLE + leg.knee[1] - 1
        start = m.rng.uniform(inner, outer - 3)
        path = line(
            (start, y),
            (start + 3, y + m.near(1.2, 1.5)),
            (min(start + m.near(8, 2), outer), y + m.near(3, 3)),
        )
        folds.append(Stroke(path, m.near(1.7, 0.5), depth * (1.5 if turn % 2 else -1.5)))
    return tuple(folds)


def waistband(leg: Leg, fabric: Fabric, inside: Fabric, height: float = 3.6) -> Layers:
    """The band, and the inside of its back seen above it."""
    wide, top = leg.waist + 0.2, leg.top
    back: list[Knot] = [
        (MIDDLE, top - 0.6),
        (MIDDLE + wide - 0.6, top - 1.8, 1),
        (MIDDLE + wide, top + 1, 1),
        (MIDDLE, top + 2),
    ]
    half: list[Knot] = [
        (MIDDLE, top + 0.9),
        (MIDDLE + wide, top - 0.8, 1),
        (MIDDLE + wide + 0.5, top + height - 1, 1),
    ]
    half.append((MIDDLE, top + height + 0.7))
    return [
        Panel(symmetric(back), inside, edge=0.5, puff=1, tone=0.7, lift=0.1),
        Panel(symmetric(half), fabric, edge=0.9, puff=4, lift=0.3, grain=90),
    ]


def belt_loops(leg: Leg, fabric: Fabric, height: float = 3.6) -> Layers:
    """Five loops on the band."""
    places = (-0.78, -0.38, 0.38, 0.78)
    tops = [leg.top - 0.2 - 0.7 * abs(place) for place in places]
    return [
        Panel(
            box(
                MIDDLE + leg.waist * place - 0.55,
                top,
                MIDDLE + leg.waist * place + 0.55,
                top + height + 1.4,
                0.2,
            ),
            fabric,
            edge=0.5,
            puff=3,
            lift=0.4,
        )
        for place, top in zip(places, tops, strict=True)
    ]


def fly(leg: Leg, colour: tuple[float, float, float], thread: tuple[float, float, float]) -> list[Line]:
    """The seam of the fly and its J of stitches."""
    top, low = leg.top + 4, leg.crotch - 6
    curve = line((MIDDLE + 3.6, top), (MIDDLE + 3.4, low - 5), (MIDDLE + 0.6, low))
    return [
        *seam(line((MIDDLE + 0.4, top), (MIDDLE + 0.3, leg.crotch)), colour, 0.7),
        *topstitch(curve, thread, 0.5),
    ]


def slant_pockets(leg: Leg, colour: tuple[float, float, float]) -> list[Line]:
    """Slit pockets along the hips."""
    slit = line((MIDDLE + leg.waist * 0.72, leg.top + 4.4), (MIDDLE + leg.hip - 0.6, leg.top + 17))
    return [*seam(slit, colour, 0.8), *seam(flip(slit), colour, 0.8)]


def trousers(m: Materials) -> Layers:
    """Tailored trousers with pressed creases: straight, wide or tapered."""
    shape = int(m.rng.integers(3))
    knee, hem = (((3.2, 16.5), (4.2, 15.6)), ((1.8, 19.5), (1.6, 23)), ((3.6, 15.8), (5.2, 13.4)))[shape]
    leg = Leg(knee=knee, hem=hem)
    crease = (MIDDLE + (knee[0] + knee[1]) / 2, leg.top + 12), (MIDDLE + (hem[0] + hem[1]) / 2, leg.length)
    panels = legs(leg, m, 0.7)
    pressed = [
        Line(side, 0.4, lighter(m.cloth.colour, -0.5), 0.35, groove=True)
        for side in (line(*crease), flip(line(*crease)))
    ]
    layers: Layers = [
        *panels,
        *pressed,
        *fly(leg, m.cloth.colour, lighter(m.cloth.colour, -0.4)),
        *slant_pockets(leg, m.cloth.colour),
    ]
    return [
        *layers,
        *waistband(leg, m.cloth, m.lining),
        *belt_loops(leg, m.cloth),
        stud(MIDDLE + 1.6, leg.top + 2.6, 0.7, m.trim),
    ]


def jeans(m: Materials) -> Layers:
    """Five-pocket jeans with contrast stitching, rivets and worn thighs: straight, wide or skinny."""
    shape = int(m.rng.integers(3))
    knee, hem = (((3.0, 16.4), (4.2, 14.8)), ((2.4, 18.5), (2.2, 20.5)), ((3.4, 14.8), (5.2, 12.0)))[shape]
    leg = Leg(hip=16.6, knee=knee, hem=hem)
    thigh = MIDDLE + (knee[0] + knee[1]) / 2
    worn = Stroke(line((thigh, 30), (thigh, 62)), 7.5, 0.32), Stroke(line((thigh, 62), (thigh, 88)), 5, 0.12)
    side = Stroke(line((MIDDLE + leg.hip - 0.5, 20), (MIDDLE + hem[1] - 0.3, 94)), 3, -0.2)
    return [*legs(leg, m, 1.2, (*worn, side)), *_five_pockets(leg, m), *_jean_hems(leg)]


def _five_pockets(leg: Leg, m: Materials) -> Layers:
    thread, colour = rgb("mustard"), m.cloth.colour
    scoop = line(
        (MIDDLE + 5.6, leg.top + 4.6), (MIDDLE + 8.2, leg.top + 11), (MIDDLE + leg.hip - 1.6, leg.top + 12.6)
    )
    layers: Layers = [*fly(leg, colour, thread)]
    for turn in (lambda curve: curve, flip):
        layers += [*seam(turn(scoop), colour, 0.8), *topstitch(moved(turn(scoop), 0.0, 0.8), thread, 0.7)]
    layers += [*waistband(leg, m.cloth, m.lining), *belt_loops(leg, m.cloth)]
    band = line(
        (MIDDLE - leg.waist, leg.top + 2.6), (MIDDLE, leg.top + 4.0), (MIDDLE + leg.waist, leg.top + 2.6)
    )
    rivets = [stud(MIDDLE + x, leg.top + 5.4, 0.42, m.metal) for x in (-5.8, 5.8)]
    return [*layers, *topstitch(band, thread, 0.7), *rivets, stud(MIDDLE + 1.0, leg.top + 2.6, 1.05, m.metal)]


def _jean_hems(leg: Leg) -> list[Line]:
    hem = line((MIDDLE + leg.hem[0] + 0.2, leg.length - 2.2), (MIDDLE + leg.hem[1] - 0.2, leg.length - 1.8))
    return [*topstitch(hem, rgb("mustard"), 0.6), *topstitch(flip(hem), rgb("mustard"), 0.6)]


def joggers(m: Materials) -> Layers:
    """Sweatpants with an elastic waist, cords and ribbed ankles."""
    leg = Leg(waist=13.4, hip=18, knee=(2.4, 17.4), hem=(4.4, 12.8), length=89)
    cuff = box(MIDDLE + 5.2, 87.6, MIDDLE + 12.4, 95, 0.8)
    gathers = tuple(
        Stroke(line((x, 80), (x + (x - 59) * -0.2, 89)), 1.4, 2.0) for x in np.linspace(56, 62, 4)
    )
    panels = [
        replace(panel, folds=panel.folds + (gathers if row else ()))
        for row, panel in enumerate(legs(leg, m, 1.5))
    ]
    cuffs = [Panel(side, m.trim, edge=1.0, puff=5, lift=0.3) for side in (cuff, flip(cuff))]
    cords = [
        *drawstring(line((48.8, 9), (47.6, 16), (47.9, 22)), m.lining, m.metal),
        *drawstring(line((51.2, 9), (52.6, 15), (52.2, 20.4)), m.lining, m.metal),
    ]
    return [
        *panels,
        *slant_pockets(leg, m.cloth.colour),
        *cuffs,
        *waistband(leg, m.trim, m.trim, 5.2)[:1],
        _elastic(leg, m),
        *cords,
    ]


def _elastic(leg: Leg, m: Materials) -> Panel:
    wide, top = leg.waist + 0.2, leg.top
    half: list[Knot] = [
        (MIDDLE, top + 0.9),
        (MIDDLE + wide, top - 0.8, 1),
        (MIDDLE + wide + 0.8, top + 4.6, 1),
        (MIDDLE, top + 6),
    ]
    return Panel(symmetric(half), m.trim, edge=1.0, puff=5, lift=0.3)


_SHORT = Leg(waist=22, hip=29, top=20, crotch=58, knee=(2.6, 31), hem=(3.0, 32.5), length=76)


def shorts(m: Materials) -> Layers:
    """Tailored shorts with pleats and a cuff."""
    leg = replace(_SHORT, length=m.near(77, 3), hem=(3.0, m.near(33, 1.5)))
    panels = legs(leg, m, 1.2)
    layers: Layers = [
        *panels,
        *fly(leg, m.cloth.colour, lighter(m.cloth.colour, -0.4)),
        *slant_pockets(leg, m.cloth.colour),
    ]
    for x in (8.0, 13.0):
        pleat = line((MIDDLE + x, leg.top + 5), (MIDDLE + x + 0.8, leg.top + 22))
        layers += [*seam(pleat, m.cloth.colour, 0.5), *seam(flip(pleat), m.cloth.colour, 0.5)]
    cuff = _short_cuff(leg)
    layers += [Panel(side, m.cloth, edge=0.9, puff=3, lift=0.3, grain=90) for side in (cuff, flip(cuff))]
    return [
        *layers,
        *waistband(leg, m.cloth, m.lining, 5),
        *belt_loops(leg, m.cloth, 5),
        stud(MIDDLE + 1.8, leg.top + 3.4, 1.0, m.trim),
    ]


def _short_cuff(leg: Leg) -> Curve:
    low = leg.length
    return ribbon(
        line(
            (MIDDLE + leg.hem[0], low - 1.8), (MIDDLE + 18, low - 0.6), (MIDDLE + leg.hem[1] + 0.3, low - 1.6)
        ),
        4.6,
    )


def denim_shorts(m: Materials) -> Layers:
    """Cut-down jeans."""
    leg = replace(_SHORT, length=m.near(73, 2))
    worn = (Stroke(line((MIDDLE + 16, 48), (MIDDLE + 17, 70)), 14, 0.3),)
    thread, colour = rgb("mustard"), m.cloth.colour
    scoop = line(
        (MIDDLE + 9, leg.top + 6), (MIDDLE + 13, leg.top + 15), (MIDDLE + leg.hip - 2.4, leg.top + 17)
    )
    layers: Layers = [*legs(leg, m, 1.6, worn), *fly(leg, colour, thread)]
    for turn in (lambda curve: curve, flip):
        layers += [*seam(turn(scoop), colour, 0.8), *topstitch(moved(turn(scoop), 0.0, 1.1), thread, 0.7)]
    cuff = _short_cuff(leg)
    pale = replace(m.cloth, colour=lighter(colour, 0.25))
    layers += [Panel(side, pale, edge=0.9, puff=4, lift=0.35, grain=90) for side in (cuff, flip(cuff))]
    return [
        *layers,
        *waistband(leg, m.cloth, m.lining, 5),
        *belt_loops(leg, m.cloth, 5),
        stud(MIDDLE + 1.4, leg.top + 3.4, 1.5, m.metal),
    ]


def cargo_trousers(m: Materials) -> Layers:
    """Loose trousers with flapped thigh pockets."""
    leg = Leg(knee=(2.6, 18), hem=(3.2, 17.4))
    dark = lighter(m.cloth.colour, -0.4)
    layers: Layers = [
        *legs(leg, m, 1.5),
        *fly(leg, m.cloth.colour, dark),
        *slant_pockets(leg, m.cloth.colour),
    ]
    for left in (MIDDLE + 8.0, MIDDLE - 18.0):
        layers += patch_pocket(left, 47, left + 10, 61, m.cloth, dark)
        layers.append(Panel(box(left - 0.3, 46, left + 10.3, 50, 0.4), m.cloth, edge=0.7, puff=3, lift=0.45))
    return [
        *layers,
        *waistband(leg, m.cloth, m.lining),
        *belt_loops(leg, m.cloth),
        stud(MIDDLE + 1.4, leg.top + 2.6, 0.9, m.trim),
    ]
