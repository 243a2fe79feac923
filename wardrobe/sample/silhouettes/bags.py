"""Handbags, tote bags, backpacks, clutches."""

from dataclasses import replace

from wardrobe.sample.curves import (
    MIDDLE,
    Curve,
    Knot,
    along,
    box,
    ellipse,
    flip,
    line,
    moved,
    ribbon,
    spline,
    symmetric,
)
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Materials, Panel, Stroke
from wardrobe.sample.silhouettes.drape import hanging
from wardrobe.sample.silhouettes.trims import Layers, buckle, seam, stud, topstitch, zipper


def _thread(m: Materials) -> tuple[float, float, float]:
    return lighter(m.cloth.colour, -0.45 if sum(m.cloth.colour) > 0.8 else 0.3)


def handbag(m: Materials) -> Layers:
    """A structured top-handle bag with a flap and a clasp."""
    body: list[Knot] = [(MIDDLE, 41), (78, 41, 1), (81.5, 60), (84, 83), (81, 87, 1), (MIDDLE, 88)]
    flap: list[Knot] = [(MIDDLE, 39.6), (76, 39.6), (78.6, 42, 1), (78.8, 54), (74, 63), (MIDDLE, 66)]
    handle = line((33, 42), (34.5, 24), (42, 13), (50, 10.4), (58, 13), (65.5, 24), (67, 42))
    rear = Panel(ribbon(moved(handle, 0.0, -3.0), 3.0), m.cloth, edge=1.5, puff=7, tone=0.7)
    rim = line((22.4, 45), (23, 55), (28, 62.4), (50, 64.6), (72, 62.4), (77, 55), (77.6, 45))
    layers: Layers = [
        rear,
        Panel(symmetric(body), m.cloth, edge=3.4, puff=10),
        Panel(symmetric(flap), m.cloth, edge=2.2, puff=7, lift=0.5),
    ]
    layers += [
        *topstitch(rim, _thread(m), 0.55),
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
    body = box(14, 42, 86, 87, 4)
    flap: list[Knot] = [(MIDDLE, 41), (84, 41), (86.4, 44, 1), (86, 62), (82, 70, 1), (MIDDLE, 71.5)]
    chain = line((15.5, 45), (17, 28), (32, 11), (50, 6.4), (68, 11), (83, 28), (84.5, 45))
    layers: Layers = _chain(m, chain, 44)
    layers += [
        Panel(body, m.cloth, edge=3.4, puff=9),
        Panel(symmetric(flap), m.cloth, edge=2.4, puff=8, lift=0.5),
    ]
    rim = line((16, 46), (16.4, 60), (19.4, 68.6, 1), (50, 70), (80.6, 68.6, 1), (83.6, 60), (84, 46))
    lock = Panel(
        ellipse(50, 70, 5, 4), m.metal, edge=1.4, puff=7, lift=0.6, holes=(ellipse(50, 70, 2.6, 1.8),)
    )
    return [*layers, *topstitch(rim, _thread(m), 0.5), lock]


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
    outline: list[Knot] = [
        (24, 30),
        (27, 17),
        (38, 8.4),
        (MIDDLE, 6),
        (62, 8.4),
        (73, 17),
        (76, 30),
        (84, 46),
        (86, 66),
        (78, 83),
        (50, 88),
        (22, 83),
        (14, 66),
        (16, 46),
    ]
    gap: list[Knot] = [
        (31, 33),
        (33.4, 21),
        (41, 13.6),
        (50, 12),
        (59, 13.6),
        (66.6, 21),
        (69, 33),
        (62, 43),
        (50, 46.5),
        (38, 43),
    ]
    folds = hanging(m, 26, 48, 88, 7, 1.6)
    bag = Panel(spline(outline), m.cloth, edge=4, puff=12, folds=folds, holes=(spline(gap),))
    return [
        bag,
        *topstitch(line((33, 38), (40, 46), (50, 48.6), (60, 46), (67, 38)), _thread(m), 0.5),
        *_tassel(m),
    ]


def _tassel(m: Materials) -> Layers:
    return [
        stud(68, 46, 1.2, m.metal),
        Panel(ribbon(line((68, 47), (68.6, 58)), 2.4), m.cloth, edge=0.8, puff=5, lift=0.5),
    ]


def tote_bag(m: Materials) -> Layers:
    """An open shopper with two long handles."""
    top, wide = 42.0, m.near(35, 2)
    body: list[Knot] = [
        (MIDDLE, top),
        (MIDDLE + wide, top - 0.6, 1),
        (MIDDLE + wide - 4, 70),
        (MIDDLE + wide - 7, 92, 1),
        (MIDDLE, 93),
    ]
    mouth: list[Knot] = [(MIDDLE, top - 2.4), (MIDDLE + wide, top - 0.6, 1), (MIDDLE, top + 1.4)]
    handle = line((35, 52), (36.5, 28), (41, 12), (50, 7), (59, 12), (63.5, 28), (65, 52))
    rear = Panel(ribbon(moved(handle, 0.0, -2.4), 2.6), m.trim, edge=1.2, puff=5, tone=0.72)
    inside = Panel(symmetric(mouth), m.lining, edge=0.6, puff=-2, tone=0.6)
    front = Panel(symmetric(body), m.cloth, edge=2.6, puff=7, folds=hanging(m, 28, 56, 92, 5, 1.2))
    hem = line((MIDDLE - wide + 0.4, top + 2.6), (50, top + 4), (MIDDLE + wide - 0.4, top + 2.6))
    tabs = [Panel(box(x - 2.4, 50, x + 2.4, 58, 0.8), m.trim, edge=0.8, puff=4, lift=0.4) for x in (35, 65)]
    return [
        rear,
        inside,
        front,
        *topstitch(hem, _thread(m), 0.5),
        Panel(ribbon(handle, 2.8), m.trim, edge=1.3, puff=6, lift=0.45),
        *tabs,
    ]


def basket_bag(m: Materials) -> Layers:
    """A woven straw basket with leather handles."""
    body: list[Knot] = [(MIDDLE, 44), (88, 43, 1), (84, 66), (74, 88), (MIDDLE, 91)]
    handle = line((36, 54), (37.5, 32), (42, 20), (50, 16.5), (58, 20), (62.5, 32), (64, 54))
    rear = Panel(ribbon(moved(handle, 0.0, -3.0), 2.2), m.trim, edge=1, puff=5, tone=0.75)
    rim = ribbon(line((12, 43.6), (50, 45.4), (88, 43.6)), 3.4)
    shell = Panel(symmetric(body), m.cloth, edge=3.4, puff=12)
    tabs = [Panel(ellipse(x, 55, 2.2, 3.2), m.trim, edge=0.8, puff=4, lift=0.4) for x in (36, 64)]
    return [
        rear,
        shell,
        Panel(rim, m.cloth, edge=1, puff=5, lift=0.3, grain=2),
        Panel(ribbon(handle, 2.4), m.trim, edge=1.1, puff=6, lift=0.45),
        *tabs,
    ]


def backpack(m: Materials) -> Layers:
    """A day pack: grab handle, zipped top, front pocket, straps at the sides."""
    body: list[Knot] = [
        (MIDDLE, 12),
        (64, 13),
        (74, 22),
        (77, 40),
        (78.5, 74),
        (76, 88),
        (68, 92),
        (MIDDLE, 93),
    ]
    strap = Panel(
        ribbon(line((30, 24), (20, 40), (17.4, 62), (21, 86)), 5.2), m.cloth, edge=2, puff=7, tone=0.8
    )
    grab = ribbon(line((43.5, 15), (44.4, 6.4), (50, 4.4), (55.6, 6.4), (56.5, 15)), 2.8)
    pocket: list[Knot] = [(MIDDLE, 56), (70, 56, 1), (72.5, 66), (72.5, 86), (66, 89.6), (MIDDLE, 90)]
    arch = line((26, 52), (27.6, 34), (36, 21), (50, 17.6), (64, 21), (72.4, 34), (74, 52))
    layers: Layers = [
        strap,
        replace(strap, outline=flip(strap.outline)),
        Panel(grab, m.trim, edge=1.2, puff=6),
    ]
    layers += [
        Panel(symmetric(body), m.cloth, edge=6, puff=18, folds=hanging(m, 22, 30, 56, 4, 1.2)),
        *zipper(arch, 2.0, m.trim, m.metal),
    ]
    layers += [
        Panel(symmetric(pocket), m.cloth, edge=3.2, puff=10, lift=0.5),
        *zipper(line((31, 61), (50, 61.6), (69, 61)), 2.0, m.trim, m.metal),
    ]
    patch = Panel(box(45, 71, 55, 78, 0.8), m.trim, edge=0.8, puff=3, lift=0.35)
    sides = [
        *seam(line((26, 56), (25, 88)), m.cloth.colour, 0.5),
        *seam(line((74, 56), (75, 88)), m.cloth.colour, 0.5),
    ]
    return [*layers, patch, *sides]


def flap_backpack(m: Materials) -> Layers:
    """A leather rucksack with a buckled flap."""
    body: list[Knot] = [(MIDDLE, 24), (70, 26), (75, 44), (79, 84), (74, 91), (MIDDLE, 92)]
    flap: list[Knot] = [(MIDDLE, 17), (64, 17.6), (72, 24), (74, 40), (70, 54), (MIDDLE, 57)]
    pocket: list[Knot] = [(MIDDLE, 64), (68, 64, 1), (69.6, 84), (64, 87.6), (MIDDLE, 88)]
    strap = Panel(
        ribbon(line((33, 24), (22, 40), (18.6, 62), (22, 86)), 4.6), m.cloth, edge=1.8, puff=6, tone=0.8
    )
    grab = ribbon(line((44, 19), (45, 9), (50, 7), (55, 9), (56, 19)), 2.4)
    rim = line((28, 30), (28.6, 42), (32, 51.6), (50, 54.6), (68, 51.6), (71.4, 42), (72, 30))
    layers: Layers = [
        strap,
        replace(strap, outline=flip(strap.outline)),
        Panel(grab, m.cloth, edge=1.1, puff=6),
    ]
    layers += [
        Panel(symmetric(body), m.cloth, edge=5, puff=14, folds=_slouch(m)),
        Panel(symmetric(pocket), m.cloth, edge=2.4, puff=7, lift=0.4),
    ]
    layers += [Panel(symmetric(flap), m.cloth, edge=3.4, puff=10, lift=0.5), *topstitch(rim, _thread(m), 0.5)]
    for x in (39, 61):
        layers += [
            Panel(box(x - 1.7, 44, x + 1.7, 69, 0.8), m.cloth, edge=0.9, puff=4, lift=0.45),
            *buckle(x, 61, 4.6, 5.0, m.metal),
        ]
    return layers


def _slouch(m: Materials) -> tuple[Stroke, ...]:
    return tuple(
        Stroke(line((x, 58), (x + m.near(0, 2), 75), (x + m.near(0, 3), 90)), 3, d)
        for x, d in ((29, 2.0), (71, -2.0), (75, 2.0))
    )


def clutch(m: Materials) -> Layers:
    """An envelope clutch with a clasp."""
    body = box(10, 33, 90, 74, 2.4)
    flap: list[Knot] = [(MIDDLE, 31.6), (88, 31.6), (90.4, 34, 1), (88, 44, 1), (MIDDLE, 61, 1)]
    rim = line((13, 43.4), (50, 59, 1), (87, 43.4))
    layers: Layers = [
        Panel(body, m.cloth, edge=2.6, puff=8),
        Panel(symmetric(flap), m.cloth, edge=1.8, puff=6, lift=0.5),
        *topstitch(rim, _thread(m), 0.4),
    ]
    return [*layers, Panel(ellipse(50, 57.6, 2.8, 2.8), m.metal, edge=1.6, puff=7, lift=0.6)]


def frame_clutch(m: Materials) -> Layers:
    """An evening clutch with a metal frame and a kiss lock, gathered below it."""
    body: list[Knot] = [(MIDDLE, 36), (84, 35, 1), (90, 48), (90, 66), (82, 74), (MIDDLE, 76)]
    gathers = tuple(
        Stroke(line((x, 38), (x + (x - 50) * 0.06, 58), (x + (x - 50) * 0.08, 75)), 1.8, 2.2)
        for x in range(18, 84, 4)
    )
    frame = ribbon(line((15, 35.4), (50, 34.6), (85, 35.4)), 3.4)
    locks = [Panel(ellipse(x, 31.6, 2.0, 2.2), m.metal, edge=1.6, puff=8, lift=0.5) for x in (48.2, 51.8)]
    return [
        Panel(symmetric(body), m.cloth, edge=3.6, puff=11, folds=gathers, softness=0.6),
        Panel(frame, m.metal, edge=1.2, puff=7, lift=0.5),
        *locks,
    ]
