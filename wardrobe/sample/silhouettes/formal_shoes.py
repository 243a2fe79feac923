"""Oxfords and loafers, seen from the side with the toe to the right and a little down."""

from wardrobe.sample.curves import along, ellipse, knots, line, moved, ribbon, spline
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Fabric, Line, Materials, Panel
from wardrobe.sample.silhouettes.pose import tilted
from wardrobe.sample.silhouettes.shoe_parts import inside, vamp_folds
from wardrobe.sample.silhouettes.trims import Layers, seam, topstitch

# Degrees by which the toe points down, as shops like to show them.
_TILT = 18.0

_OXFORD = knots(
    "11,66.5! 10.4,57 13,47 15.5,43.6 20,44.6 27,48 34,46.5 40,43! 50,47.5 62,53.5 76,57.5 88,61 94,65.4 "
    "93.4,68.4! 60,69.4 36,67.5"
)
_OXFORD_INNER = knots("14,45! 24,45 33,43 40,41.5! 40,46 28,50 18,47.5")
_TONGUE = knots("34,47! 36.5,40.6 40,39 44,41.4! 49,47 42,50")
_LOAFER = knots(
    "11,66.5! 10.4,57 13,48.5 16,46.4 24,50.4 33,51.5 42,48! 50,48.6 62,53.4 76,57.5 88,61 94,65.4 "
    "93.4,68.4! 60,69.4 36,67.5"
)
_LOAFER_INNER = knots("14,48! 26,47.6 40,45.5 47,46.6! 42,50 30,53.4 20,51")
_SOLE = knots("9.6,66! 34,66.6 60,68 86,67.4 94.6,66.2! 95.4,68.6 90,70.6 60,71.2 36,69.6 33,75! 10.4,75!")
_STRAP = knots("41,48.6! 50,48.2! 55,54 53,64! 43.6,64! 44,56")


def oxford_shoes(m: Materials) -> Layers:
    """A laced leather shoe with a cap toe."""
    tongue = Panel(spline(_TONGUE), m.cloth, edge=1.6, puff=5)
    vamp = Panel(spline(_OXFORD), m.cloth, edge=5.0, puff=15, folds=vamp_folds(m, (62, 66, 70), 1.2))
    layers: Layers = [inside(m, _OXFORD_INNER), tongue, vamp]
    seams = (
        line((76, 57.4), (73, 62), (74, 68.6)),
        line((26, 48.4), (28, 56), (36, 67)),
        line((34.6, 47.4), (40, 53), (50, 56.4), (58, 53.4)),
        line((50, 56.4), (55, 61), (58, 68.6)),
    )
    for path in seams:
        layers += seam(path, m.cloth.colour, 0.6)
        layers += topstitch(moved(path, 0.7, 0.5), lighter(m.cloth.colour, 0.2), 0.3)
    return tilted([*layers, *_laces(m), *_welted_sole(m)], m.near(_TILT, 2))


def _laces(m: Materials) -> Layers:
    lower, upper = along(line((39.6, 49.4), (52, 54)), 4), along(line((42.4, 43.6), (56, 50)), 4)
    lace = Fabric(lighter(m.cloth.colour, -0.4), crumple=0)
    rows = zip(lower.tolist(), upper.tolist(), strict=True)
    return [
        Panel(ribbon(line(tuple(low), tuple(high)), 0.9), lace, edge=0.5, puff=3, lift=0.4)
        for low, high in rows
    ]


def _welted_sole(m: Materials) -> Layers:
    sole = Panel(spline(_SOLE), m.trim, edge=1.0, puff=4, lift=0.35)
    pale = lighter(m.trim.colour, 0.35)
    return [sole, Line(line((36, 69), (60, 70.2), (93, 68.4)), 0.3, pale, 0.5, dash=0.9)]


def loafers(m: Materials) -> Layers:
    """A slip-on with an apron and a strap, or a metal bit."""
    vamp = Panel(spline(_LOAFER), m.cloth, edge=5.0, puff=15, folds=vamp_folds(m, (62, 66, 70), 1.2))
    apron = line((46, 57), (58, 61), (74, 62.4), (86, 62.6), (90, 64))
    strap = Panel(spline(_STRAP), m.cloth, edge=0.9, puff=3, lift=0.45)
    layers: Layers = [inside(m, _LOAFER_INNER), vamp, *seam(apron, m.cloth.colour, 0.8)]
    layers += topstitch(moved(apron, 0.0, -0.9), lighter(m.cloth.colour, 0.2), 0.35)
    ornament = _bit(m) if m.chance(0.5) else _slot(m)
    return tilted([*layers, strap, ornament, *_welted_sole(m)], m.near(_TILT, 2))


def _bit(m: Materials) -> Panel:
    path = line((46.4, 51.5), (50, 54.5), (51.6, 59.5))
    return Panel(ribbon(path, 1.7), m.metal, edge=0.8, puff=6, lift=0.6)


def _slot(m: Materials) -> Panel:
    return Panel(ellipse(48.6, 55.6, 1.1, 2.4, 15), m.lining, edge=0.5, puff=-2, tone=0.4, lift=0.0)
