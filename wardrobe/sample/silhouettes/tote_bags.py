"""Tote bags and baskets."""

from wardrobe.sample.curves import (
    MIDDLE,
    Knot,
    box,
    ellipse,
    knots,
    line,
    moved,
    ribbon,
    symmetric,
)
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.drape import hanging
from wardrobe.sample.silhouettes.trims import Layers, bag_thread, topstitch


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
        *topstitch(hem, bag_thread(m), 0.5),
        Panel(ribbon(handle, 2.8), m.trim, edge=1.3, puff=6, lift=0.45),
        *tabs,
    ]


def basket_bag(m: Materials) -> Layers:
    """A woven straw basket with leather handles."""
    body = knots("50,44 88,43! 84,66 74,88 50,91")
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
