"""Trainers and formal shoes, seen from the side with the toe to the right."""

from dataclasses import replace

from wardrobe.sample.curves import Curve, Knot, along, ellipse, line, moved, ribbon, spline
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Fabric, Line, Materials, Panel, Stroke
from wardrobe.sample.silhouettes.trims import Layers, seam, topstitch

_UPPER: list[Knot] = [
    (10.5, 67, 1),
    (9, 54),
    (12, 42),
    (15.5, 36.5),
    (20, 37.5),
    (28, 43),
    (36, 41),
    (43, 36.5, 1),
]
_UPPER += [(52, 42.5), (64, 50.5), (76, 54.5), (86, 58), (91.5, 63), (91, 68, 1), (50, 70)]
_INNER: list[Knot] = [(14.5, 38, 1), (24, 38.5), (34, 35.5), (42, 34, 1), (42, 41), (30, 46), (19, 42)]
_TONGUE: list[Knot] = [(37, 41, 1), (38.5, 30.5), (42, 28.5), (47, 31.5), (52, 42, 1), (44, 46)]
_SOLE: list[Knot] = [(9, 64.5, 1), (30, 67), (60, 66.5), (86, 63.5), (93, 62.5, 1), (94.4, 67), (92.5, 72.5)]
_SOLE += [(80, 75), (50, 75.6), (20, 75.6), (10, 74.6), (7.6, 70)]


def _folds(m: Materials, places: tuple[float, ...], depth: float) -> tuple[Stroke, ...]:
    """Creases across the vamp."""
    paths = [line((x, 52 + (x - 60) * 0.3), (x + m.near(2, 1), 58), (x + 1, 64)) for x in places]
    return tuple(Stroke(path, 1.4, depth * (1 if row % 2 else -1)) for row, path in enumerate(paths))


def _inside(m: Materials, knots: list[Knot]) -> Panel:
    return Panel(spline(knots), m.lining, edge=0.8, puff=-3, tone=0.62)


def trainers(m: Materials) -> Layers:
    """A low trainer: overlays, eyestay, laces, cupsole."""
    upper = Panel(spline(_UPPER), m.cloth, edge=4.5, puff=13, folds=_folds(m, (66, 70, 74), 0.8))
    tongue = Panel(spline(_TONGUE), m.cloth, edge=2, puff=6, tone=0.96)
    layers: Layers = [_inside(m, _INNER), tongue, upper, *_overlays(m)]
    sole = Panel(spline(_SOLE), m.trim, edge=2.2, puff=7, lift=0.4)
    foxing = line((9, 69.5), (40, 71), (80, 70), (93.6, 67.4))
    return [*layers, *_laces(m), sole, *seam(foxing, m.trim.colour, 0.3), *_tread(m)]


def _overlays(m: Materials) -> Layers:
    accent = m.lining
    toe: list[Knot] = [(73, 53.6, 1), (86, 58), (91.5, 63), (91, 68, 1), (64, 68.6, 1), (72, 61)]
    heel: list[Knot] = [(10.5, 67, 1), (9, 54), (11, 45, 1), (18, 49), (23, 57), (26, 68, 1)]
    tab: list[Knot] = [(11, 46, 1), (12.4, 41), (15.5, 36.5), (19, 37.2, 1), (18.5, 46), (16, 49, 1)]
    stay: list[Knot] = [
        (36.5, 41, 1),
        (43, 36.8, 1),
        (54, 43.6),
        (66, 51.4, 1),
        (65, 57),
        (60, 58.5),
        (48, 52),
        (38, 46),
    ]
    same = replace(m.cloth, colour=lighter(m.cloth.colour, -0.1 if sum(m.cloth.colour) > 1.2 else 0.12))
    pieces = ((toe, same), (heel, same), (tab, accent), (stay, same))
    layers: Layers = []
    for knots, fabric in pieces:
        outline = spline(knots)
        layers.append(Panel(outline, fabric, edge=1.0, puff=3, lift=0.28))
        layers += topstitch(outline, lighter(fabric.colour, -0.4), 0.18)
    return layers + _side_mark(m, accent)


def _side_mark(m: Materials, accent: Fabric) -> Layers:
    kind = int(m.rng.integers(3))
    if kind == 0:
        bars = [line((34 + 6 * row, 50 + row), (29.5 + 6 * row, 66)) for row in range(3)]
        return [Panel(ribbon(bar, 2.6), accent, edge=0.6, puff=2, lift=0.2) for bar in bars]
    if kind == 1:
        wave = line((24, 56), (36, 62), (48, 60), (58, 52))
        return [Panel(ribbon(wave, 3.2), accent, edge=0.7, puff=2, lift=0.2)]
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


def _tread(m: Materials) -> list[Line]:
    return [
        Line(line((x, 74.2), (x, 75.4)), 0.5, lighter(m.trim.colour, -0.5), 0.4) for x in range(14, 90, 3)
    ]


def running_shoes(m: Materials) -> Layers:
    """A running shoe: mesh, a thick wedge of foam, a lifted toe."""
    wedge: list[Knot] = [
        (6.5, 61.5, 1),
        (16, 62.5),
        (34, 66),
        (60, 66),
        (84, 62.6),
        (95, 60.5, 1),
        (95, 64.5),
        (88, 70.5),
    ]
    wedge += [(72, 75), (48, 76.4), (20, 77.4), (9, 76.4), (5, 69)]
    rubber: list[Knot] = [
        (7, 73.6, 1),
        (30, 75),
        (60, 73.6),
        (84, 70.4),
        (93.6, 65, 1),
        (88, 71.6),
        (72, 76),
        (48, 77.4),
        (20, 78.6),
        (9, 77.2),
    ]
    layers = trainers(replace(m, cloth=replace(m.cloth, crumple=0.3)))
    body = [layer for layer in layers if not (isinstance(layer, Panel) and layer.fabric is m.trim)][
        : -len(_tread(m)) - 2
    ]
    dark = replace(m.trim, colour=lighter(m.lining.colour, -0.2))
    foam = Panel(spline(wedge), m.trim, edge=2.6, puff=8, lift=0.35)
    waves = [
        Line(
            line((12 + 16 * row, 70), (20 + 16 * row, 72.4), (27 + 16 * row, 70)),
            0.5,
            lighter(m.trim.colour, -0.4),
            0.4,
            groove=True,
        )
        for row in range(4)
    ]
    return [*body, foam, *waves, Panel(spline(rubber), dark, edge=0.8, puff=3, lift=0.2)]


_LAST: list[Knot] = [
    (11, 66.5, 1),
    (10.4, 57),
    (13, 47),
    (15.5, 43.6),
    (20, 44.6),
    (27, 48),
    (34, 46.5),
    (40, 43, 1),
]
_LAST += [(50, 47.5), (62, 53.5), (76, 57.5), (88, 61), (94, 65.4), (93.4, 68.4, 1), (60, 69.4), (36, 67.5)]
_THIN: list[Knot] = [
    (9.6, 66, 1),
    (34, 66.6),
    (60, 68),
    (86, 67.4),
    (94.6, 66.2, 1),
    (95.4, 68.6),
    (90, 70.6),
    (60, 71.2),
    (36, 69.6),
    (33, 75, 1),
]
_THIN += [(10.4, 75, 1)]


def _welted(m: Materials, upper: Curve, inner: list[Knot]) -> Layers:
    sole = Panel(spline(_THIN), m.trim, edge=1.0, puff=4, lift=0.35)
    welt = Line(line((36, 69), (60, 70.2), (93, 68.4)), 0.3, lighter(m.trim.colour, 0.35), 0.5, dash=0.9)
    vamp = Panel(upper, m.cloth, edge=5.0, puff=15, folds=_folds(m, (62, 66, 70), 1.2))
    return [_inside(m, inner), vamp, sole, welt]


def oxford_shoes(m: Materials) -> Layers:
    """A laced leather shoe with a cap toe."""
    inner: list[Knot] = [(14, 45, 1), (24, 45), (33, 43), (40, 41.5, 1), (40, 46), (28, 50), (18, 47.5)]
    tongue: list[Knot] = [(35, 46, 1), (37, 39.5), (41, 38), (45, 41, 1), (50, 47.5), (42, 50)]
    layers = [*_welted(m, spline(_LAST), inner)]
    layers.insert(1, Panel(spline(tongue), m.cloth, edge=1.6, puff=5))
    stay: list[Knot] = [(33, 47, 1), (40, 43.2, 1), (50, 47.8), (57, 51.6, 1), (54.5, 57), (49, 58), (38, 54)]
    layers.append(Panel(spline(stay), m.cloth, edge=0.9, puff=3, lift=0.35))
    for path in (
        line((76, 57.4), (73, 62), (74, 68.6)),
        line((26, 48.4), (28, 56), (36, 67)),
        line((33.6, 48), (39, 55), (49, 58.8), (60, 68.6)),
    ):
        layers += [
            *seam(path, m.cloth.colour, 0.6),
            *topstitch(moved(path, 0.8, 0.0), lighter(m.cloth.colour, 0.2), 0.3),
        ]
    lower, upper = along(line((38, 50.6), (52, 55.4)), 4), along(line((41.4, 43), (56.4, 50.6)), 4)
    lace = Fabric(lighter(m.cloth.colour, -0.3), crumple=0)
    return layers + [
        Panel(ribbon(line(tuple(a), tuple(b)), 1.0), lace, edge=0.5, puff=4, lift=0.5)
        for a, b in zip(lower, upper, strict=True)
    ]


def loafers(m: Materials) -> Layers:
    """A slip-on with an apron and a strap, or a metal bit."""
    upper: list[Knot] = [
        (11, 66.5, 1),
        (10.4, 57),
        (13, 48.5),
        (16, 46.4),
        (24, 50.4),
        (33, 51.5),
        (42, 48, 1),
        (50, 48.6),
        (62, 53.4),
    ]
    upper += [(76, 57.5), (88, 61), (94, 65.4), (93.4, 68.4, 1), (60, 69.4), (36, 67.5)]
    inner: list[Knot] = [(14, 48, 1), (26, 47.6), (40, 45.5), (47, 46.6, 1), (42, 50), (30, 53.4), (20, 51)]
    layers = [*_welted(m, spline(upper), inner)]
    apron = line((46, 57), (58, 61), (74, 62.4), (86, 62.6), (90, 64))
    layers += [
        *seam(apron, m.cloth.colour, 0.8),
        *topstitch(apron - (0.0, 0.9), lighter(m.cloth.colour, 0.2), 0.35),
    ]
    strap: list[Knot] = [(41, 48.6, 1), (50, 48.2, 1), (55, 54), (53, 64, 1), (43.6, 64, 1), (44, 56)]
    layers.append(Panel(spline(strap), m.cloth, edge=0.9, puff=3, lift=0.45))
    if m.chance(0.5):
        return [
            *layers,
            Panel(
                ribbon(line((46.4, 51.5), (50, 54.5), (51.6, 59.5)), 1.7), m.metal, edge=0.8, puff=6, lift=0.6
            ),
        ]
    return [
        *layers,
        Panel(ellipse(48.6, 55.6, 1.1, 2.4, 15), m.lining, edge=0.5, puff=-2, tone=0.4, lift=0.0),
    ]
