"""Ballet flats and sandals, flat and heeled."""

from wardrobe.sample.curves import Curve, Knot, ellipse, knots, line, ribbon, spline
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Line, Materials, Panel
from wardrobe.sample.silhouettes.trims import Layers, buckle, seam


def _block() -> Curve:
    return spline(knots("10.4,40! 29,51! 27.4,62 27.6,79.4! 11.4,79.4! 12,60"))


def _strap(m: Materials, x: float, y: float, width: float, height: float) -> list[Panel]:
    """A strap over the foot that leaves the sole at x, y: its far half in shadow, its near half upon it."""
    top = y - height
    over: list[Knot] = [
        (x + width * 0.7, top + 0.8),
        (x + width * 1.45, top - 0.2),
        (x + width * 2.1, top + height * 0.35),
    ]
    over += [
        (x + width * 2.2, y - 1, 1),
        (x + width * 1.75, y - 1, 1),
        (x + width * 1.55, top + height * 0.5),
    ]
    over += [(x + width * 1.1, top + height * 0.32)]
    near: list[Knot] = [(x, y, 1), (x + width * 0.12, y - height * 0.55), (x + width * 0.6, top, 1)]
    near += [
        (x + width * 1.1, top - 0.8),
        (x + width * 1.6, top + 0.2, 1),
        (x + width * 1.16, y - height * 0.5),
        (x + width, y, 1),
    ]
    return [
        Panel(spline(over), m.cloth, edge=1.4, puff=4, tone=0.62, lift=0.3),
        Panel(spline(near), m.cloth, edge=1.8, puff=6, lift=0.45),
    ]


def heeled_sandals(m: Materials) -> Layers:
    """A heeled sandal: toe strap, ankle strap, block heel."""
    sole = knots(
        "10,42! 22,45 34,53 47,65 60,73.6 74,75.4 93,75! 94,77.4 72,79.4 57,77 44,68 30,56.6 18,50 11,48"
    )
    far = Panel(ribbon(line((12, 42), (10, 30), (12, 21)), 3.4), m.cloth, edge=1, puff=4, tone=0.8)
    back = knots("10,44! 9,37 13,33.4! 19,38 23,47.4! 16,47")
    ankle = Panel(
        ellipse(19, 19.5, 10.5, 3.0, 8), m.cloth, edge=1.0, puff=4, holes=(ellipse(19, 18.9, 9.2, 1.5, 8),)
    )
    return [
        Panel(_block(), m.cloth, edge=2.2, puff=8),
        Panel(spline(sole), m.trim, edge=0.9, puff=3, lift=0.2),
        far,
        Panel(spline(back), m.cloth, edge=2.4, puff=8),
        Panel(ribbon(line((12.6, 36), (11.6, 26), (11, 20)), 3.0), m.cloth, edge=1, puff=4),
        ankle,
        *buckle(24, 21.6, 3.0, 3.4, m.metal),
        *_strap(m, 46, 66, 6, 17),
        *_strap(m, 66, 76.4, 8, 15),
    ]


def ballet_flats(m: Materials) -> Layers:
    """A round-toed flat with a small bow."""
    upper = knots(
        "9.4,67! 8.6,56 11.6,48.4 15,48.6 24,57.4 38,61.5 54,60.5 64,56.5! 74,56.8 86,60 "
        "93.6,65 93,69.4! 60,70.6 30,70"
    )
    inner = knots("11.6,49.4! 22,52 44,55 62,55.4 66,56.8! 54,62 38,63.4 24,59.6")
    sole = knots("8.6,66.6! 40,69 70,69.6 94,67.4! 94,70.4 80,72.2 50,72.4 24,72 24,74! 9.4,74!")
    toe = (
        [Line(line((76.4, 57), (74, 63), (75.4, 69.6)), 0.5, lighter(m.cloth.colour, -0.5), 0.5, groove=True)]
        if m.chance(0.4)
        else []
    )
    rim = ribbon(line((13, 48.4), (24, 57.8), (38, 62), (54, 61), (64, 57)), 1.0)
    return [
        Panel(spline(inner), m.lining, edge=0.8, puff=-3, tone=0.72),
        Panel(spline(upper), m.cloth, edge=4.4, puff=14),
        *toe,
        Panel(rim, m.cloth, edge=0.5, puff=4, lift=0.3),
        Panel(spline(sole), m.trim, edge=0.8, puff=3, lift=0.3),
        *_little_bow(m),
    ]


def _little_bow(m: Materials) -> Layers:
    left = spline(knots("67,56.6 62.4,53.6 61.6,57 63,59.4"))
    right = spline(knots("67,56.6 71.6,54 73,57 71,59.6"))
    return [
        *(Panel(loop, m.cloth, edge=1, puff=5, lift=0.45) for loop in (left, right)),
        Panel(ellipse(67, 56.9, 1.1, 1.3), m.cloth, edge=0.8, puff=4, lift=0.4),
    ]


def sandals(m: Materials) -> Layers:
    """A flat leather sandal: crossed straps and a buckled strap about the heel."""
    bed = knots("7,66! 24,65 44,66.6 64,67.6 84,65.4 94.4,64.4! 95,68 86,72.4 50,73.6 12,73.4 6.4,70")
    top = knots("7.4,66.4! 24,62.4 46,64 66,65 84,61.6 94,64! 70,69 40,68.6")
    straps = [*_strap(m, 46, 68, 7.5, 19), *_strap(m, 68, 68.4, 8.5, 14)]
    heel = knots("8.4,66! 8,55 11,46.4! 16,46.8! 18,56 25,68! 16,70")
    ankle = ribbon(line((12, 49), (24, 44.6), (37, 42.6), (48, 47.4)), 4.0)
    far = ribbon(line((12, 48), (24, 40.4), (38, 38.6), (50, 46)), 3.4)
    return [
        Panel(far, m.cloth, edge=1.2, puff=4, tone=0.7),
        Panel(spline(top), m.lining, edge=1.4, puff=3),
        *straps,
        Panel(spline(heel), m.cloth, edge=2.2, puff=7),
        Panel(ankle, m.cloth, edge=1.4, puff=6, lift=0.45),
        *buckle(31, 43.4, 4.4, 5.2, m.metal),
        Panel(spline(bed), m.trim, edge=1.8, puff=6, lift=0.25),
        *seam(line((7, 69.4), (50, 70.6), (94, 67.6)), m.trim.colour, 0.5),
    ]


def slides(m: Materials) -> Layers:
    """Sandals with two wide buckled bands on a moulded cork bed."""
    bed = knots("6,63! 14,65 34,68 54,66 74,66.4 94.6,62! 95.4,68 88,73 50,74.4 12,74.6 5.4,70")
    bands = [*_strap(m, 34, 70, 11, 20), *_strap(m, 62, 70, 11, 16)]
    layers: Layers = [
        Panel(
            spline(knots("6,63.6! 30,61 60,62 94,62.6! 60,70 30,71")),
            m.lining,
            edge=1.6,
            puff=3,
        )
    ]
    layers += bands
    layers += [*buckle(72, 58.4, 4.6, 5.4, m.metal), *buckle(44, 55.6, 4.6, 5.4, m.metal)]
    return [
        *layers,
        Panel(spline(bed), m.trim, edge=2.0, puff=7, lift=0.25),
        *seam(line((6, 70.6), (50, 71.6), (95, 68.4)), m.trim.colour, 0.6),
    ]
