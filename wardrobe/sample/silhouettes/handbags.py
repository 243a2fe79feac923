"""Handbags and shoulder bags."""

from wardrobe.sample.curves import (
    Curve,
    along,
    box,
    ellipse,
    knots,
    line,
    moved,
    ribbon,
    spline,
    symmetric,
)
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.drape import hanging
from wardrobe.sample.silhouettes.trims import Layers, bag_thread, stud, topstitch


def handbag(m: Materials) -> Layers:
    """A structured top-handle bag with a flap and a clasp."""
    body = knots("50,41 78,41! 81.5,60 84,83 81,87! 50,88")
    flap = knots("50,39.6 76,39.6 78.6,42! 78.8,54 74,63 50,66")
    handle = line((33, 42), (34.5, 24), (42, 13), (50, 10.4), (58, 13), (65.5, 24), (67, 42))
    rear = Panel(ribbon(moved(handle, 0.0, -3.0), 3.0), m.cloth, edge=1.5, puff=7, tone=0.7)
    rim = line((22.4, 45), (23, 55), (28, 62.4), (50, 64.6), (72, 62.4), (77, 55), (77.6, 45))
    layers: Layers = [
        rear,
        Panel(symmetric(body), m.cloth, edge=3.4, puff=10),
        Panel(symmetric(flap), m.cloth, edge=2.2, puff=7, lift=0.5),
    ]
    layers += [
        *topstitch(rim, bag_thread(m), 0.55),
        Panel(ribbon(handle, 3.4), m.cloth, edge=1.7, puff=8, lift=0.4),
    ]
    rings = [
        Panel(
            ellipse(x, 43.4, 2.4, 2.8),
            m.metal,
            edge=0.8,
            puff=5,
            lift=0.5,
            holes=(ellipse(x, 43.4, 1.3, 1.7),),
        )
        for x in (33, 67)
    ]
    clasp = [
        Panel(box(45.6, 60, 54.4, 69.4, 1.2), m.metal, edge=1.2, puff=7, lift=0.6),
        Panel(box(49.1, 62.6, 50.9, 67, 0.8), m.trim, edge=0.4, puff=2),
    ]
    return [*layers, *rings, *clasp]


def shoulder_bag(m: Materials) -> Layers:
    """A flap bag on a chain, sometimes quilted."""
    body = box(18, 50, 82, 90, 4)
    flap = knots("50,49 80,49 82.4,52! 82,67 78,74! 50,75.5")
    chain = line((20, 53), (22, 34), (34, 12), (50, 5), (66, 12), (78, 34), (80, 53))
    layers: Layers = _chain(m, chain, 44)
    layers += [
        Panel(body, m.cloth, edge=3.4, puff=9),
        Panel(symmetric(flap), m.cloth, edge=2.4, puff=8, lift=0.5),
    ]
    rim = line((20, 54), (20.4, 65), (23.4, 72.6, 1), (50, 74), (76.6, 72.6, 1), (79.6, 65), (80, 54))
    lock = Panel(
        ellipse(50, 74, 4.6, 3.6), m.metal, edge=1.4, puff=7, lift=0.6, holes=(ellipse(50, 74, 2.4, 1.6),)
    )
    return [*layers, *topstitch(rim, bag_thread(m), 0.5), lock]


def _chain(m: Materials, path: Curve, links: int) -> Layers:
    layers: Layers = []
    for place, (x, y) in enumerate(along(path, links)):
        wide = place % 2 == 0
        layers.append(
            Panel(
                ellipse(float(x), float(y), 1.5 if wide else 1.0, 1.3),
                m.metal,
                edge=0.6,
                puff=5,
                lift=0.3,
                holes=(ellipse(float(x), float(y), 0.7, 0.5),) if wide else (),
            )
        )
    return layers


def hobo_bag(m: Materials) -> Layers:
    """A soft half-moon bag with one wide strap."""
    outline = knots("24,30 27,17 38,8.4 50,6 62,8.4 73,17 76,30 84,46 86,66 78,83 50,88 22,83 14,66 16,46")
    gap = knots("31,33 33.4,21 41,13.6 50,12 59,13.6 66.6,21 69,33 62,43 50,46.5 38,43")
    folds = hanging(m, 26, 48, 88, 7, 1.6)
    bag = Panel(spline(outline), m.cloth, edge=4, puff=12, folds=folds, holes=(spline(gap),))
    return [
        bag,
        *topstitch(line((33, 38), (40, 46), (50, 48.6), (60, 46), (67, 38)), bag_thread(m), 0.5),
        *_tassel(m),
    ]


def _tassel(m: Materials) -> Layers:
    return [
        stud(68, 46, 1.2, m.metal),
        Panel(ribbon(line((68, 47), (68.6, 58)), 2.4), m.cloth, edge=0.8, puff=5, lift=0.5),
    ]
