"""Outlines: smooth curves through a few knots.

Coordinates are hundredths of the picture's side: (50, 50) is its middle, y grows downwards. A knot is
(x, y), or (x, y, 1) for a corner; between knots a curve is a cubic Hermite spline.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Curve = NDArray[np.float64]
Knot = tuple[float, ...]
MIDDLE = 50.0
_STEPS = 12


def knots(text: str) -> list[Knot]:
    """Read knots from "x,y x,y! x,y", where ! marks a corner."""
    words = [(word.rstrip("!").split(","), word.endswith("!")) for word in text.split()]
    return [(float(x), float(y), 1.0) if corner else (float(x), float(y)) for (x, y), corner in words]


def spline(through: Sequence[Knot], closed: bool = True) -> Curve:
    """Draw a smooth line through knots: -> (points, 2)."""
    points = np.array([knot[:2] for knot in through], float)
    corners = np.array([len(knot) > 2 for knot in through])
    if not closed:
        corners[[0, -1]] = True
    legs = np.roll(points, -1, axis=0) - points
    headings = _unit(np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0))
    last = len(through) if closed else len(through) - 1
    parts = [_leg(points, legs, headings, corners, row) for row in range(last)]
    tail = [] if closed else [points[-1:]]
    return np.concatenate([*parts, *tail])


def _leg(points: Curve, legs: Curve, headings: Curve, corners: NDArray[np.bool_], row: int) -> Curve:
    following = (row + 1) % len(points)
    length = float(np.hypot(*legs[row]))
    leaving = legs[row] if corners[row] else headings[row] * length
    arriving = legs[row] if corners[following] else headings[following] * length
    t = np.linspace(0.0, 1.0, _STEPS, endpoint=False)[:, None]
    start = (2 * t**3 - 3 * t**2 + 1) * points[row] + (t**3 - 2 * t**2 + t) * leaving
    end = (3 * t**2 - 2 * t**3) * points[following] + (t**3 - t**2) * arriving
    curve: Curve = start + end
    return curve


def _unit(vectors: Curve) -> Curve:
    lengths = np.hypot(vectors[:, 0], vectors[:, 1])
    unit: Curve = vectors / np.maximum(lengths, 1e-9)[:, None]
    return unit


def mirror(half: Sequence[Knot]) -> list[Knot]:
    """The same knots on the other side of the middle, in reverse order."""
    return [(2 * MIDDLE - knot[0], *knot[1:]) for knot in reversed(half)]


def symmetric(half: Sequence[Knot]) -> Curve:
    """Close a half (its right side; its first and last knots lie on the middle) with its mirror image."""
    return spline([*half, *mirror(half)[1:-1]])


def flip(curve: Curve) -> Curve:
    """The curve seen in a mirror that stands in the middle."""
    mirrored: Curve = curve * np.array([-1.0, 1.0]) + np.array([2 * MIDDLE, 0.0])
    return mirrored


def ellipse(x: float, y: float, across: float, down: float, turn: float = 0.0) -> Curve:
    """An ellipse by its centre, its half axes and its turn in degrees."""
    angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    return turned(np.stack([x + across * np.cos(angle), y + down * np.sin(angle)], axis=1), turn, (x, y))


def box(left: float, top: float, right: float, bottom: float, radius: float = 0.0) -> Curve:
    """A rectangle, its corners rounded by `radius`."""
    angle = np.linspace(0, np.pi / 2, 8)
    arc = np.stack([np.cos(angle), np.sin(angle)], axis=1) * radius
    centres = [(right - radius, bottom - radius), (left + radius, bottom - radius)]
    centres += [(left + radius, top + radius), (right - radius, top + radius)]
    quarter = np.array([[0.0, 1.0], [-1.0, 0.0]])
    turns = [np.linalg.matrix_power(quarter, step) for step in range(4)]
    return np.concatenate([arc @ turn + centre for turn, centre in zip(turns, centres, strict=True)])


def turned(curve: Curve, degrees: float, about: tuple[float, float]) -> Curve:
    """The curve turned clockwise, as seen, about a point."""
    angle = np.deg2rad(degrees)
    rotation = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    result: Curve = (curve - about) @ rotation + about
    return result


def scaled(curve: Curve, factor: float, about: tuple[float, float]) -> Curve:
    """The curve made larger or smaller about a point."""
    result: Curve = (curve - about) * factor + about
    return result


def moved(curve: Curve, right: float, down: float) -> Curve:
    """The curve shifted."""
    shifted: Curve = curve + np.array([right, down])
    return shifted


def line(*through: Knot) -> Curve:
    """An open smooth line through knots."""
    return spline(through, closed=False)


def ribbon(path: Curve, width: float, taper: Callable[[Curve], Curve] | None = None) -> Curve:
    """The outline of a band of `width` along an open path; `taper` scales it along the way (0 to 1)."""
    heading = _unit(np.gradient(path, axis=0))
    side = np.stack([-heading[:, 1], heading[:, 0]], axis=1) * width / 2
    if taper is not None:
        side = side * taper(np.linspace(0.0, 1.0, len(path)))[:, None]
    return np.concatenate([path + side, (path - side)[::-1]])


def pointed(along: Curve) -> Curve:
    """A taper that runs out at both ends, as a fold does."""
    width: Curve = np.sin(np.pi * np.clip(along, 0.02, 0.98)) ** 0.7
    return width


def along(path: Curve, count: int, start: float = 0.0, end: float = 1.0) -> Curve:
    """Evenly spaced points on a path, between two shares of its length: -> (count, 2)."""
    steps = np.hypot(*np.diff(path, axis=0).T)
    travelled = np.concatenate([[0.0], np.cumsum(steps)])
    wanted = np.linspace(start, end, count) * travelled[-1]
    return np.stack([np.interp(wanted, travelled, path[:, axis]) for axis in (0, 1)], axis=1)
