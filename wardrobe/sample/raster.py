"""From curves to pixels: coverage of an outline and soft maps of strokes, within a window of the picture."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from wardrobe.sample.curves import Curve, along
from wardrobe.sample.fields import Field, blur
from wardrobe.sample.panel import Line, Stroke

SIDE = 512
UNIT = SIDE / 100
_SUPERSAMPLING = 3
_MARGIN = 14


@dataclass(frozen=True)
class Window:
    """The part of the picture that a piece needs: pixels, right and bottom excluded."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def shape(self) -> tuple[int, int]:
        return self.bottom - self.top, self.right - self.left

    @property
    def slices(self) -> tuple[slice, slice]:
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def local(self, curve: Curve, scale: float) -> list[tuple[float, float]]:
        """A curve in this window's own pixels, times `scale`."""
        points = (curve * UNIT - (self.left, self.top)) * scale
        return [(float(x), float(y)) for x, y in points]


def window_around(curve: Curve) -> Window:
    """The window of a curve with room for its shadow; at least one pixel, whatever lies outside."""
    low = np.floor(curve.min(axis=0) * UNIT).astype(int) - _MARGIN
    high = np.ceil(curve.max(axis=0) * UNIT).astype(int) + _MARGIN
    left, top = np.clip(low, 0, SIDE - 2)
    right, bottom = np.clip(high, (left + 2, top + 2), SIDE)
    return Window(int(left), int(top), int(right), int(bottom))


def coverage(outline: Curve, holes: Sequence[Curve], window: Window) -> Field:
    """The share of each pixel that lies inside the outline and outside its holes: 0 to 1."""
    height, width = window.shape
    sheet = Image.new("L", (width * _SUPERSAMPLING, height * _SUPERSAMPLING))
    pen = ImageDraw.Draw(sheet)
    pen.polygon(window.local(outline, _SUPERSAMPLING), fill=255)
    for hole in holes:
        pen.polygon(window.local(hole, _SUPERSAMPLING), fill=0)
    return _reduced(sheet)


def line_coverage(line: Line, window: Window) -> Field:
    """The share of each pixel that a line covers, stitch by stitch when it is dashed."""
    height, width = window.shape
    sheet = Image.new("L", (width * _SUPERSAMPLING, height * _SUPERSAMPLING))
    pen = ImageDraw.Draw(sheet)
    thickness = max(1, round(line.width * UNIT * _SUPERSAMPLING))
    for piece in _stitches(line):
        pen.line(window.local(piece, _SUPERSAMPLING), fill=255, width=thickness, joint="curve")
    return _reduced(sheet)


def _stitches(line: Line) -> list[Curve]:
    if not line.dash:
        return [line.path]
    length = float(np.hypot(*np.diff(line.path, axis=0).T).sum())
    count = max(2, 2 * round(length / line.dash / 2))
    points = along(line.path, count + 1)
    return [points[start : start + 2] for start in range(0, count, 2)]


def _reduced(sheet: Image.Image) -> Field:
    small = sheet.reduce(_SUPERSAMPLING)
    return np.asarray(small, np.float32) / np.float32(255)


def soft_map(strokes: Sequence[Stroke], softness: float, window: Window) -> Field:
    """Strokes as a smooth field of their depths; `softness` is the width of their slopes in units."""
    height, width = window.shape
    total = np.zeros((height, width), np.float32)
    if not strokes:
        return total
    for sign in (1.0, -1.0):
        sheet = Image.new("F", (width, height))
        pen = ImageDraw.Draw(sheet)
        for stroke in strokes:
            if stroke.depth * sign > 0:
                pen.polygon(window.local(stroke.outline(), 1), fill=stroke.depth)
        total += np.asarray(sheet, np.float32)
    return blur(total, softness * UNIT)
