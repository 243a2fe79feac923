"""Caps, hats, beanies."""

from wardrobe.sample.curves import MIDDLE, box, ellipse, knots, line, moved, ribbon, spline, symmetric
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Line, Materials, Panel, Stroke
from wardrobe.sample.silhouettes.trims import Layers, seam, stud, topstitch


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


def bucket_hat(m: Materials) -> Layers:
    """A soft hat with a sloping, stitched brim."""
    crown = knots("27,56! 29.6,38 32,29.6 50,26.6 68,29.6 70.4,38 73,56! 50,60")
    brim = knots("50,57 73,53.4! 80,63 90,74 50,81.6")
    layers: Layers = [
        Panel(spline(crown), m.cloth, edge=5, puff=15),
        Panel(symmetric(brim), m.cloth, edge=3, puff=9, lift=0.3),
    ]
    for row in range(5):
        y, half = 60.4 + row * 3.8, 25.4 + row * 2.7
        path = line(
            (MIDDLE - half, y - 2.2 - row * 0.4),
            (MIDDLE, y + 1.2 + row * 0.5),
            (MIDDLE + half, y - 2.2 - row * 0.4),
        )
        layers += topstitch(path, lighter(m.cloth.colour, -0.35), 0.45)
    return [
        *layers,
        *seam(line((31.4, 33), (50, 30.4), (68.6, 33)), m.cloth.colour, 0.5),
        stud(34.5, 45, 0.9, m.metal),
        stud(38.5, 46, 0.9, m.metal),
    ]


def beanie(m: Materials) -> Layers:
    """A knitted beanie with a turned-up rib, sometimes with a pompom."""
    dome = knots("50,14 63,16.6 76,28 82,46 84,68! 50,70")
    cuff = knots("50,65 84.4,63! 86,73 85,84! 50,87")
    crown = tuple(
        Stroke(line((50 + x * 0.2, 14), (50 + x * 0.7, 22), (50 + x, 34)), 3.0, -2.0)
        for x in (-18, -7, 7, 18)
    )
    layers: Layers = [Panel(symmetric(dome), m.cloth, edge=6, puff=14, folds=crown)]
    layers.append(Panel(symmetric(cuff), m.trim, edge=2.6, puff=7, lift=0.4))
    return layers + (_pompom(m) if m.chance(0.3) else [])


def _pompom(m: Materials) -> Layers:
    tufts = [
        ellipse(50 + m.rng.uniform(-4, 4), 13 + m.rng.uniform(-4, 4), m.near(4.2, 1), m.near(4.2, 1))
        for _ in range(14)
    ]
    return [Panel(tuft, m.lining, edge=2, puff=6, lift=0.15) for tuft in tufts]
