"""Clutches."""

from wardrobe.sample.curves import (
    ellipse,
    knots,
    line,
    ribbon,
    symmetric,
)
from wardrobe.sample.panel import Materials, Panel, Stroke
from wardrobe.sample.silhouettes.trims import Layers


def frame_clutch(m: Materials) -> Layers:
    """An evening clutch with a metal frame and a kiss lock, gathered below it."""
    body = knots("50,36 84,35! 90,48 90,66 82,74 50,76")
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
