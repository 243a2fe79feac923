"""Caps, hats, beanies."""

from wardrobe.sample.curves import MIDDLE, Knot, box, ellipse, line, ribbon, spline, symmetric
from wardrobe.sample.palette import lighter
from wardrobe.sample.panel import Line, Materials, Panel, Stroke
from wardrobe.sample.silhouettes.trims import Layers, seam, stud, topstitch


def cap(m: Materials) -> Layers:
    """A six-panel baseball cap with its peak to the right."""
    crown: list[Knot] = [(9, 66, 1), (9.6, 50), (16, 34), (30, 24), (44, 22.6), (56, 27), (64, 38), (68, 52), (69, 64, 1), (40, 70)]
    peak: list[Knot] = [(50, 62, 1), (62, 55.4), (76, 54), (90, 60), (95, 68.4), (90, 71.4), (76, 68), (60, 68), (50, 70, 1)]
    under: list[Knot] = [(52, 69, 1), (66, 66), (82, 66.6), (94.6, 69), (88, 73.4), (70, 71.6), (52, 71.6, 1)]
    back: list[Knot] = [(9, 64, 1), (24, 66), (24, 70), (9.4, 70, 1)]
    dark = lighter(m.cloth.colour, -0.35)
    seams = [line((42, 22.8), (33, 40), (31, 68)), line((42, 22.8), (56, 38), (61, 66)), line((40, 22.8), (20, 36), (14, 66))]
    layers: Layers = [Panel(spline(under), m.trim, edge=1, puff=3, tone=0.66), Panel(spline(crown), m.cloth, edge=7, puff=20)]
    for path in seams:
        layers += [*seam(path, m.cloth.colour, 0.5), *topstitch(path + (0.8, 0.2), dark, 0.4), *topstitch(path - (0.8, -0.2), dark, 0.4)]
    eyes = [Line(ellipse(x, y, 0.9, 0.9), 0.5, dark, 0.6) for x, y in ((47, 33), (25, 37))]
    layers += [*eyes, Panel(ellipse(42, 22.6, 2.2, 1.5), m.cloth, edge=1, puff=4), Panel(spline(back), m.cloth, edge=1, puff=4, lift=0.3)]
    layers.append(Panel(spline(peak), m.trim, edge=3.4, puff=9, lift=0.5))
    for share in (0.0, 1.8, 3.6):
        layers += topstitch(line((56, 62 + share), (68, 57 + share), (80, 57.4 + share), (90, 63.4 + share)), lighter(m.trim.colour, -0.35), 0.45)
    return layers


def fedora(m: Materials) -> Layers:
    """A felt hat: pinched crown, ribbon, wide brim."""
    brim: list[Knot] = [(4, 64), (18, 60), (36, 62), (64, 62), (82, 60), (96, 64), (88, 71), (68, 75.6), (50, 76.6), (32, 75.6), (12, 71)]
    crown: list[Knot] = [(25, 66, 1), (26.4, 48), (31, 32), (38, 26.4), (47, 28.6), (53, 29.4), (62, 26.4), (69, 32), (73.6, 48), (75, 66, 1), (50, 71)]
    dent = (Stroke(line((36, 30), (46, 42), (50, 52)), 5, -5.0), Stroke(line((60, 30), (63, 42), (62, 50)), 3.4, -3.5))
    band = ribbon(line((25.2, 59.4), (50, 64.4), (74.8, 59.4)), 7.4)
    rim = line((6, 65), (28, 73), (50, 75), (72, 73), (94, 65))
    knot = Panel(box(25.6, 56.6, 30.4, 65, 1), m.trim, edge=0.9, puff=4, lift=0.4)
    layers: Layers = [Panel(spline(brim), m.cloth, edge=3.4, puff=9), Panel(spline(crown), m.cloth, edge=7, puff=20, folds=dent, softness=1.6, lift=0.5)]
    return [*layers, Panel(band, m.trim, edge=1, puff=4, lift=0.3), knot, *seam(rim, m.cloth.colour, 0.3)]


def sun_hat(m: Materials) -> Layers:
    """A straw boater with a flat crown and a ribbon."""
    brim = ellipse(50, 66, 46, 9.6)
    crown: list[Knot] = [(27, 64, 1), (28.4, 44), (31, 39.6), (50, 37.6), (69, 39.6), (71.6, 44), (73, 64, 1), (50, 70)]
    band = ribbon(line((27.2, 60), (50, 65.4), (72.8, 60)), 8)
    layers: Layers = [Panel(brim, m.cloth, edge=3, puff=8), Panel(spline(crown), m.cloth, edge=5, puff=16, lift=0.5)]
    return [*layers, Panel(band, m.trim, edge=1, puff=4, lift=0.3), *topstitch(ellipse(50, 66, 43.6, 8.4), lighter(m.cloth.colour, -0.4), 0.4)]


def bucket_hat(m: Materials) -> Layers:
    """A soft hat with a sloping, stitched brim."""
    crown: list[Knot] = [(27, 56, 1), (29.6, 38), (32, 29.6), (50, 26.6), (68, 29.6), (70.4, 38), (73, 56, 1), (50, 60)]
    brim: list[Knot] = [(MIDDLE, 57), (73, 53.4, 1), (80, 63), (90, 74), (MIDDLE, 81.6)]
    layers: Layers = [Panel(spline(crown), m.cloth, edge=5, puff=15), Panel(symmetric(brim), m.cloth, edge=3, puff=9, lift=0.3)]
    for row in range(5):
        y, half = 60.4 + row * 3.8, 25.4 + row * 2.7
        path = line((MIDDLE - half, y - 2.2 - row * 0.4), (MIDDLE, y + 1.2 + row * 0.5), (MIDDLE + half, y - 2.2 - row * 0.4))
        layers += topstitch(path, lighter(m.cloth.colour, -0.35), 0.45)
    return [*layers, *seam(line((31.4, 33), (50, 30.4), (68.6, 33)), m.cloth.colour, 0.5), stud(34.5, 45, 0.9, m.metal), stud(38.5, 46, 0.9, m.metal)]


def beanie(m: Materials) -> Layers:
    """A knitted beanie with a turned-up rib, sometimes with a pompom."""
    dome: list[Knot] = [(MIDDLE, 17), (62, 19.6), (74, 32), (79, 50), (80, 68, 1), (MIDDLE, 70)]
    cuff: list[Knot] = [(MIDDLE, 64), (80.6, 62, 1), (82, 72), (81, 84.6, 1), (MIDDLE, 87)]
    ribs = tuple(Stroke(line((50 + x * 0.25, 18), (50 + x * 0.85, 40), (50 + x, 66)), 2.6, 2.0) for x in range(-26, 30, 7))
    layers: Layers = [Panel(symmetric(dome), m.cloth, edge=7, puff=18, folds=ribs), Panel(symmetric(cuff), m.trim, edge=3, puff=9, lift=0.4)]
    return layers + (_pompom(m) if m.chance(0.3) else [])


def _pompom(m: Materials) -> Layers:
    tufts = [ellipse(50 + m.rng.uniform(-4, 4), 13 + m.rng.uniform(-4, 4), m.near(4.2, 1), m.near(4.2, 1)) for _ in range(14)]
    return [Panel(tuft, m.lining, edge=2, puff=6, lift=0.15) for tuft in tufts]
