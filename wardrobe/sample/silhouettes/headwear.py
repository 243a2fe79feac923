"""Caps and hats."""

from wardrobe.sample.curves import box, ellipse, knots, line, moved, ribbon, spline
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Line, Materials, Panel, Stroke
from wardrobe.sample.silhouettes.trims import Layers, seam, topstitch


def cap(m: Materials) -> Layers:
    """A six-panel baseball cap with its peak to the right."""
    crown = knots("9,69! 9.4,54 15,38 28,27 43,24.4 56,28.6 66,40 70,55 70.6,67! 40,71.5")
    peak = knots("44,68! 56,61 70,58 85,61 97,72.5! 84,70.8 68,71 52,73!")
    dark = lighter(m.cloth.colour, -0.35)
    seams = [
        line((43, 24.6), (33, 42), (31, 70)),
        line((43, 24.6), (57, 39), (62, 60)),
        line((42, 24.6), (20, 40), (15, 70)),
    ]
    layers: Layers = [Panel(spline(crown), m.cloth, edge=7, puff=18)]
    for path in seams:
        layers += seam(path, m.cloth.colour, 0.5)
        layers += [
            *topstitch(moved(path, 0.9, 0.2), dark, 0.4),
            *topstitch(moved(path, -0.9, 0.2), dark, 0.4),
        ]
    layers += [Line(ellipse(x, y, 0.9, 0.9), 0.5, dark, 0.6) for x, y in ((48, 35), (25, 40))]
    layers += [
        Panel(ellipse(43, 24.4, 2.2, 1.4), m.cloth, edge=1, puff=4),
        Panel(spline(peak), m.trim, edge=3, puff=8, lift=0.5),
    ]
    for share in (0.0, 1.9, 3.8):
        rim = line((52, 66 + share), (66, 60.4 + share), (80, 61.6 + share), (91 - share, 67.4 + share * 0.8))
        layers += topstitch(rim, lighter(m.trim.colour, -0.35), 0.45)
    return layers


def fedora(m: Materials) -> Layers:
    """A felt hat: pinched crown, ribbon, wide brim."""
    brim = knots("4,64 18,60 36,62 64,62 82,60 96,64 88,71 68,75.6 50,76.6 32,75.6 12,71")
    crown = knots("25,66! 26.4,48 31,32 38,26.4 47,28.6 53,29.4 62,26.4 69,32 73.6,48 75,66! 50,71")
    dent = (
        Stroke(line((36, 30), (46, 42), (50, 52)), 5, -5.0),
        Stroke(line((60, 30), (63, 42), (62, 50)), 3.4, -3.5),
    )
    band = ribbon(line((25.2, 59.4), (50, 64.4), (74.8, 59.4)), 7.4)
    rim = line((6, 65), (28, 73), (50, 75), (72, 73), (94, 65))
    knot = Panel(box(25.6, 56.6, 30.4, 65, 1), m.trim, edge=0.9, puff=4, lift=0.4)
    layers: Layers = [
        Panel(spline(brim), m.cloth, edge=3.4, puff=9),
        Panel(spline(crown), m.cloth, edge=7, puff=20, folds=dent, softness=1.6, lift=0.5),
    ]
    return [*layers, Panel(band, m.trim, edge=1, puff=4, lift=0.3), knot, *seam(rim, m.cloth.colour, 0.3)]


def sun_hat(m: Materials) -> Layers:
    """A straw boater with a flat crown and a ribbon."""
    brim = ellipse(50, 66, 46, 9.6)
    crown = knots("27,64! 28.4,44 31,39.6 50,37.6 69,39.6 71.6,44 73,64! 50,70")
    band = ribbon(line((27.2, 60), (50, 65.4), (72.8, 60)), 8)
    layers: Layers = [
        Panel(brim, m.cloth, edge=3, puff=8),
        Panel(spline(crown), m.cloth, edge=5, puff=16, lift=0.5),
    ]
    return [
        *layers,
        Panel(band, m.trim, edge=1, puff=4, lift=0.3),
        *topstitch(ellipse(50, 66, 43.6, 8.4), lighter(m.cloth.colour, -0.4), 0.4),
    ]
