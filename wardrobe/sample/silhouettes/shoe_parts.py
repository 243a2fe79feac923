"""What shoes share: the inside that shows, and the creases of the vamp."""

from collections.abc import Sequence

from wardrobe.sample.curves import Knot, line, spline
from wardrobe.sample.panel import Materials, Panel, Stroke


def inside(m: Materials, opening: Sequence[Knot]) -> Panel:
    """The lining of the far side, in shadow."""
    return Panel(spline(opening), m.lining, edge=0.8, puff=-3, tone=0.65)


def vamp_folds(m: Materials, places: Sequence[float], depth: float) -> tuple[Stroke, ...]:
    """Creases where the foot bends."""
    paths = [line((x, 52 + (x - 60) * 0.3), (x + m.near(2, 1), 58), (x + 1, 64)) for x in places]
    return tuple(Stroke(path, 1.4, depth * (1 if row % 2 else -1)) for row, path in enumerate(paths))
