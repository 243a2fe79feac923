"""Trims: seams, stitches, buttons, zips, pockets and labels."""

import numpy as np

from wardrobe.sample.curves import Curve, along, box, ellipse, ribbon, spline, turned
from wardrobe.sample.palette import Rgb, lighter
from wardrobe.sample.panel import Fabric, Layer, Line, Materials, Panel

Layers = list[Layer]


def seam(path: Curve, colour: Rgb, opacity: float = 0.4) -> list[Line]:
    """A pressed seam in a darker shade of the cloth."""
    return [Line(path, 0.28, lighter(colour, -0.62), opacity, groove=True)]


def topstitch(path: Curve, colour: Rgb, opacity: float = 0.85) -> list[Line]:
    """A row of visible stitches."""
    return [Line(path, 0.24, colour, opacity, dash=0.75)]


def button(x: float, y: float, radius: float, fabric: Fabric) -> Layers:
    """A four-hole button, dished."""
    rim = Panel(ellipse(x, y, radius, radius), fabric, edge=radius * 0.5, puff=4, lift=0.6)
    holes = [
        Line(
            spline([(x + dx - 0.05, y + dy), (x + dx + 0.05, y + dy)], closed=False),
            0.26,
            (0.1, 0.09, 0.08),
            0.7,
        )
        for dx in (-0.28 * radius, 0.28 * radius)
        for dy in (-0.28 * radius, 0.28 * radius)
    ]
    return [rim, *holes]


def buttons(path: Curve, count: int, radius: float, fabric: Fabric) -> Layers:
    """Buttons evenly spaced along a path."""
    return [layer for x, y in along(path, count) for layer in button(float(x), float(y), radius, fabric)]


def stud(x: float, y: float, radius: float, metal: Fabric) -> Panel:
    """A metal stud, rivet or shank button."""
    return Panel(ellipse(x, y, radius, radius), metal, edge=radius, puff=5, lift=0.6)


def zipper(path: Curve, width: float, tape: Fabric, metal: Fabric) -> Layers:
    """A zip: tape, teeth and a pull at its upper end."""
    x, y = path[0]
    teeth = Line(path, width * 0.42, metal.colour, 0.95, dash=0.42)
    track = Line(path, width * 0.5, lighter(metal.colour, -0.45), 0.9)
    pull = Panel(box(x - 0.6, y + 0.3, x + 0.6, y + 3.4, 0.5), metal, edge=0.5, puff=4, lift=0.6)
    return [Panel(ribbon(path, width), tape, edge=0.4, puff=1, lift=0.3), track, teeth, pull]


def patch_pocket(left: float, top: float, right: float, bottom: float, fabric: Fabric, thread: Rgb) -> Layers:
    """A pocket sewn on, with a pointed foot."""
    middle, inset = (left + right) / 2, 0.6
    outline = _shield(left, top, right, bottom, middle)
    inner = _shield(left + inset, top + 1.6, right - inset, bottom - inset, middle)
    return [
        Panel(outline, fabric, edge=0.7, puff=2.5, lift=0.25),
        *topstitch(np.concatenate([inner, inner[:1]]), thread, 0.5),
    ]


def _shield(left: float, top: float, right: float, bottom: float, middle: float) -> Curve:
    foot = bottom - (bottom - top) * 0.14
    return np.array([(left, top), (right, top), (right, foot), (middle, bottom), (left, foot)], float)


def flap(x: float, y: float, width: float, height: float, fabric: Fabric, turn: float = 0.0) -> Layers:
    """A pocket flap; x, y is the middle of its upper edge."""
    outline = turned(box(x - width / 2, y, x + width / 2, y + height, min(1.0, height / 3)), turn, (x, y))
    slit = turned(spline([(x - width / 2, y), (x + width / 2, y)], closed=False), turn, (x, y))
    return [Panel(outline, fabric, edge=0.7, puff=2.5, lift=0.4), *seam(slit, fabric.colour, 0.6)]


def label(x: float, y: float, colour: Rgb) -> Layers:
    """The woven label inside a neck."""
    cloth = Fabric(lighter(colour, 0.85) if sum(colour) < 1.5 else (0.16, 0.16, 0.17), crumple=0)
    return [Panel(box(x - 2.2, y, x + 2.2, y + 1.5), cloth, edge=0.3, puff=1, lift=0.2, tone=0.9)]


def drawstring(path: Curve, fabric: Fabric, metal: Fabric) -> Layers:
    """A cord with a metal tip."""
    tip = path[-1]
    return [
        Panel(ribbon(path, 0.8), fabric, edge=0.4, puff=4, lift=0.5),
        Panel(box(tip[0] - 0.4, tip[1] - 0.4, tip[0] + 0.4, tip[1] + 1.4, 0.3), metal, edge=0.4, puff=3),
    ]


def buckle(x: float, y: float, width: float, height: float, metal: Fabric) -> Layers:
    """A square buckle with its pin."""
    outer = box(x - width / 2, y - height / 2, x + width / 2, y + height / 2, 0.9)
    thick = min(width, height) * 0.2
    hole = box(
        x - width / 2 + thick, y - height / 2 + thick, x + width / 2 - thick, y + height / 2 - thick, 0.5
    )
    pin = ribbon(spline([(x - width / 2 + thick / 2, y), (x + width / 2, y)], closed=False), thick * 0.7)
    return [
        Panel(outer, metal, edge=thick * 0.6, puff=6, lift=0.6, holes=(hole,)),
        Panel(pin, metal, edge=thick * 0.5, puff=5, lift=0.4),
    ]


def bag_thread(m: Materials) -> Rgb:
    """Stitches on leather goods: darker on pale leather, paler on dark."""
    return lighter(m.cloth.colour, -0.45 if sum(m.cloth.colour) > 0.8 else 0.3)
