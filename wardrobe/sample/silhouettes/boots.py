"""Boots: Chelsea, laced, heeled and tall."""

from wardrobe.sample.curves import Knot, along, knots, line, moved, ribbon, spline
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Fabric, Line, Materials, Panel, Stroke
from wardrobe.sample.silhouettes.trims import Layers, seam, topstitch, zipper


def _ankle_folds(m: Materials, y: float) -> tuple[Stroke, ...]:
    paths = [line((30, y + 3 * row), (42, y + 2.4 + 3 * row), (53, y - 1 + 4 * row)) for row in range(3)]
    return tuple(
        Stroke(path, 2.0, m.near(2.4, 0.6) * (1 if row % 2 else -1)) for row, path in enumerate(paths)
    )


_SHAFT = knots(
    "17,76! 15.4,60 18,44 17.4,15! 33,13.6 49,15.4! 50,34 54,48 64,57 78,62 88,67 92,73.4 "
    "91,78! 54,79 40,77.5"
)
_SOLE = knots("15.6,75! 40,77 60,78.4 92.6,76.4! 93.6,79.6 86,82 56,82.6 40,80.4 38,88! 16.4,88!")


def _upper(m: Materials, knots: list[Knot], y: float) -> Panel:
    vamp = tuple(
        Stroke(line((x, 60), (x + 2, 66), (x, 73)), 1.6, d) for x, d in ((62, 1.6), (66, -1.4), (70, 1.2))
    )
    return Panel(spline(knots), m.cloth, edge=5.5, puff=16, folds=_ankle_folds(m, y) + vamp)


def _mouth(m: Materials, left: float, right: float, y: float) -> Panel:
    knots: list[Knot] = [
        (left, y, 1),
        ((left + right) / 2, y - 3.0),
        (right, y, 1),
        ((left + right) / 2, y + 2.0),
    ]
    return Panel(spline(knots), m.lining, edge=0.6, puff=-2, tone=0.6)


def chelsea_boots(m: Materials) -> Layers:
    """An ankle boot with elastic sides and a pull tab."""
    gore = knots("28,16.5! 40,16.5! 39.6,34 37,48.5 33,49.5 29.4,38")
    elastic = Fabric(lighter(m.cloth.colour, -0.35), m.lining.weave, crumple=0)
    seams = [*seam(line((34.4, 49.5), (40, 62), (40, 77)), m.cloth.colour, 0.6)]
    tab = Panel(ribbon(line((17, 20), (16, 9), (21, 10), (21, 19)), 2.4), m.cloth, edge=0.8, puff=3)
    base: Layers = [tab, _mouth(m, 17.6, 48.8, 15.2), _upper(m, _SHAFT, 46), *seams]
    ribs = [
        Line(line((x, 17), (x + 0.6, 46)), 0.3, lighter(m.cloth.colour, -0.6), 0.5) for x in (31, 33, 35, 37)
    ]
    rim = topstitch(line((18.4, 17), (33, 15.6), (48, 17.2)), lighter(m.cloth.colour, 0.25), 0.4)
    return [
        *base,
        Panel(spline(gore), elastic, edge=0.8, puff=-2, lift=0.1),
        *ribs,
        *rim,
        Panel(spline(_SOLE), m.trim, edge=1.2, puff=5, lift=0.35),
    ]


def heeled_boots(m: Materials) -> Layers:
    """An ankle boot on a block heel, zipped at the side."""
    shaft = knots(
        "17.5,60! 16.4,48 18.4,34 16.6,11! 32,9.6 48,11.4! 48.6,30 53,44 64,56 78,64.6 90,72 "
        "94.4,78 93,80.6! 70,81 56,77 40,67 28,62.4"
    )
    sole = knots("17,59! 30,62 42,67.6 57,77.4 72,80.4 94.6,79! 94.6,82 70,83.6 55,80 40,70.6 28,66 18,64")
    block = knots("17,58! 37,64.6! 34.6,74 34.6,86.6! 19,86.6! 18.8,72")
    zip_line = zipper(line((31.4, 13), (31.6, 34), (33, 56)), 1.6, m.cloth, m.metal)
    sides = seam(line((32, 58), (40, 66)), m.cloth.colour, 0.5)
    base: Layers = [
        _mouth(m, 17, 47.8, 11.2),
        Panel(spline(block), m.trim, edge=2, puff=7),
        Panel(spline(sole), m.trim, edge=0.7, puff=3),
    ]
    return [*base, _upper(m, shaft, 40), *zip_line, *sides]


def lace_up_boots(m: Materials) -> Layers:
    """A laced boot on a lugged sole."""
    lugs = knots("14.6,74! 40,76.4 60,77.4 93.4,75! 95,79 92.6,85! 54,86 46,83 40,83 38,88.4! 15,88.4!")
    tongue = knots("40,16! 42,8 50,7.6 53.6,12! 53,34 58,50! 46,44")
    layers: Layers = [
        _mouth(m, 17.6, 46, 15),
        Panel(spline(tongue), m.cloth, edge=2, puff=6, tone=0.92),
        _upper(m, _SHAFT, 46),
    ]
    for path in (
        line((43, 16), (43.6, 36), (48, 50), (57, 59), (60, 76)),
        line((17, 42), (28, 44), (34, 60), (34, 76)),
        line((74, 61), (71, 69), (73, 78)),
    ):
        layers += [*seam(path, m.cloth.colour, 0.6), *topstitch(moved(path, 0.9, 0.0), pale_thread(m), 0.5)]
    lower = along(line((44.4, 19), (45, 36), (50, 49), (57, 55.6)), 7)
    upper = along(line((51.6, 18), (52.4, 34), (57, 47), (64, 54)), 7)
    lace = Fabric(lighter(m.cloth.colour, -0.45), crumple=0)
    layers += [
        Panel(ribbon(line(tuple(a), tuple(b)), 1.2), lace, edge=0.6, puff=4, lift=0.5)
        for a, b in zip(lower, upper, strict=True)
    ]
    notches = [
        Line(line((x, 83), (x, 87.6)), 1.0, lighter(m.trim.colour, -0.6), 0.7)
        for x in (19, 24, 29, 34, 58, 64, 70, 76, 82, 88)
    ]
    return [*layers, Panel(spline(lugs), m.trim, edge=1.6, puff=6, lift=0.35), *notches]


def pale_thread(m: Materials) -> tuple[float, float, float]:
    """Thread a little paler than the leather."""
    return lighter(m.cloth.colour, 0.3)


def tall_boots(m: Materials) -> Layers:
    """A knee-high boot on a low block heel."""
    shaft = knots(
        "33,80! 32.4,72 34,62 30.6,36 31,6! 41,5 52,6! 52.4,36 50,58 54,68 62,75 72,79.6 "
        "78,85 77.6,88! 56,88.6 44,84.6"
    )
    sole = knots("32.6,79! 44,84 56,87.8 78.4,87! 78.4,89.6 56,91 43,87 42.4,94! 34,94!")
    folds = tuple(
        Stroke(line((35, y), (42, y + 1.6), (49, y - 1)), 1.8, d)
        for y, d in ((56, 2.2), (60, -2.0), (64, 2.0), (30, 1.0))
    )
    upper = Panel(spline(shaft), m.cloth, edge=5, puff=15, folds=folds)
    lines = [
        *seam(line((44, 7), (44, 40), (43, 64), (46, 84)), m.cloth.colour, 0.45),
        *topstitch(line((31.6, 8.4), (41, 7.6), (51.6, 8.6)), pale_thread(m), 0.4),
    ]
    return [_mouth(m, 31.4, 51.6, 6), upper, *lines, Panel(spline(sole), m.trim, edge=0.9, puff=4, lift=0.3)]
