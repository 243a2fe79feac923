"""Trainers and running shoes, seen from the side with the toe to the right."""

from dataclasses import replace

from wardrobe.sample.curves import along, ellipse, knots, line, ribbon, spline
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Fabric, Line, Materials, Panel
from wardrobe.sample.silhouettes.shoe_parts import inside, vamp_folds
from wardrobe.sample.silhouettes.trims import Layers, seam, topstitch

_UPPER = knots(
    "10.5,67! 9,54 12,42 15.5,36.5 20,37.5 28,43 36,41 43,36.5! 52,42.5 64,50.5 76,54.5 86,58 91.5,63 "
    "91,68! 50,70"
)
_INNER = knots("14.5,38! 24,38.5 34,35.5 42,34! 42,41 30,46 19,42")
_TONGUE = knots("37,41! 38.5,30.5 42,28.5 47,31.5 52,42! 44,46")
_SOLE = knots("9,64.5! 30,67 60,66.5 86,63.5 93,62.5! 94.4,67 92.5,72.5 80,75 50,75.6 20,75.6 10,74.6 7.6,70")
_WEDGE = knots(
    "6.5,61.5! 16,62.5 34,66 60,66 84,62.6 95,60.5! 95,64.5 88,70.5 72,75 48,76.4 20,77.4 9,76.4 5,69"
)
_TREAD = knots("7,73.6! 30,75 60,73.6 84,70.4 93.6,65! 88,71.6 72,76 48,77.4 20,78.6 9,77.2")
_TOE = knots("73,53.6! 86,58 91.5,63 91,68! 64,68.6! 72,61")
_HEEL = knots("10.5,67! 9,54 11,45! 18,49 23,57 26,68!")
_TAB = knots("11,46! 12.4,41 15.5,36.5 19,37.2! 18.5,46 16,49!")
_STAY = knots("36.5,41! 43,36.8! 54,43.6 66,51.4! 65,57 60,58.5 48,52 38,46")


def trainers(m: Materials) -> Layers:
    """A low trainer: overlays, eyestay, laces, cupsole."""
    sole = Panel(spline(_SOLE), m.trim, edge=2.2, puff=7, lift=0.4)
    foxing = line((9, 69.5), (40, 71), (80, 70), (93.6, 67.4))
    grooves = [
        Line(line((x, 74.2), (x, 75.4)), 0.5, lighter(m.trim.colour, -0.5), 0.4) for x in range(14, 90, 3)
    ]
    return [*_laced_upper(m), sole, *seam(foxing, m.trim.colour, 0.3), *grooves]


def running_shoes(m: Materials) -> Layers:
    """A running shoe: mesh, a thick wedge of foam, a rubber tread."""
    foam = Panel(spline(_WEDGE), m.trim, edge=2.6, puff=8, lift=0.35)
    wave = lighter(m.trim.colour, -0.4)
    waves = [
        Line(line((12 + x, 70), (20 + x, 72.4), (27 + x, 70)), 0.5, wave, 0.4, groove=True)
        for x in (0, 16, 32, 48)
    ]
    dark = replace(m.trim, colour=lighter(m.lining.colour, -0.2))
    tread = Panel(spline(_TREAD), dark, edge=0.8, puff=3, lift=0.2)
    mesh = replace(m, cloth=replace(m.cloth, crumple=0.3))
    return [*_laced_upper(mesh), foam, *waves, tread]


def _laced_upper(m: Materials) -> Layers:
    upper = Panel(spline(_UPPER), m.cloth, edge=4.5, puff=13, folds=vamp_folds(m, (66, 70, 74), 0.8))
    tongue = Panel(spline(_TONGUE), m.cloth, edge=2, puff=6, tone=0.96)
    return [inside(m, _INNER), tongue, upper, *_overlays(m), *_side_mark(m), *_laces(m)]


def _overlays(m: Materials) -> Layers:
    tint = lighter(m.cloth.colour, -0.1 if sum(m.cloth.colour) > 1.2 else 0.12)
    overlay = replace(m.cloth, colour=tint)
    layers: Layers = []
    for outline, fabric in ((_TOE, overlay), (_HEEL, overlay), (_TAB, m.lining), (_STAY, overlay)):
        shape = spline(outline)
        layers.append(Panel(shape, fabric, edge=1.0, puff=3, lift=0.28))
        layers += topstitch(shape, lighter(fabric.colour, -0.4), 0.18)
    return layers


def _side_mark(m: Materials) -> Layers:
    kind = int(m.rng.integers(3))
    if kind == 0:
        bars = [line((34 + x, 50 + x / 6), (29.5 + x, 66)) for x in (0, 6, 12)]
        return [Panel(ribbon(bar, 2.6), m.lining, edge=0.6, puff=2, lift=0.2) for bar in bars]
    if kind == 1:
        wave = line((24, 56), (36, 62), (48, 60), (58, 52))
        return [Panel(ribbon(wave, 3.2), m.lining, edge=0.7, puff=2, lift=0.2)]
    return [*seam(line((28, 45), (36, 58), (60, 64)), m.cloth.colour, 0.4)]


def _laces(m: Materials) -> Layers:
    lower = along(line((40, 44.5), (50, 50), (61, 56.4)), 6)
    upper = along(line((44.5, 35.8), (54, 41.8), (66.4, 50)), 6)
    lace = Fabric(lighter(m.trim.colour, 0.4), crumple=0, polish=6)
    bands: Layers = [Line(ellipse(float(x), float(y), 0.5, 0.5), 0.5, (0.2, 0.2, 0.2), 0.6) for x, y in lower]
    for (left, low), (right, high) in zip(lower, upper, strict=True):
        bow = line((left, low), ((left + right) / 2 + 0.6, (low + high) / 2 - 0.3), (right, high))
        bands.append(Panel(ribbon(bow, 1.5), lace, edge=0.7, puff=4, lift=0.5))
    return bands
