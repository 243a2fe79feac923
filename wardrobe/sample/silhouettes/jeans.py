"""Jeans."""

from wardrobe.sample.curves import MIDDLE, flip, line, moved
from wardrobe.sample.palette import rgb
from wardrobe.sample.panel import Line, Materials, Stroke
from wardrobe.sample.silhouettes.legs import Leg, belt_loops, fly, legs, waistband
from wardrobe.sample.silhouettes.trims import Layers, seam, stud, topstitch


def jeans(m: Materials) -> Layers:
    """Five-pocket jeans with contrast stitching, rivets and worn thighs: straight, wide or slim."""
    shape = int(m.rng.integers(3))
    knee, hem = (((2.4, 17.5), (2.8, 17.0)), ((2.0, 18.5), (2.0, 20.0)), ((2.8, 16.6), (3.4, 15.8)))[shape]
    leg = Leg(hip=16.6, knee=knee, hem=hem)
    thigh = MIDDLE + (knee[0] + knee[1]) / 2
    worn = Stroke(line((thigh, 30), (thigh, 62)), 7.5, 0.32), Stroke(line((thigh, 62), (thigh, 88)), 5, 0.12)
    side = Stroke(line((MIDDLE + leg.hip - 0.5, 20), (MIDDLE + hem[1] - 0.3, 94)), 3, -0.2)
    return [*legs(leg, m, 1.2, (*worn, side)), *_five_pockets(leg, m), *_jean_hems(leg)]


def _five_pockets(leg: Leg, m: Materials) -> Layers:
    thread, colour = rgb("mustard"), m.cloth.colour
    scoop = line(
        (MIDDLE + 5.6, leg.top + 4.6), (MIDDLE + 8.2, leg.top + 11), (MIDDLE + leg.hip - 1.6, leg.top + 12.6)
    )
    layers: Layers = [*fly(leg, colour, thread)]
    for turn in (lambda curve: curve, flip):
        layers += [*seam(turn(scoop), colour, 0.8), *topstitch(moved(turn(scoop), 0.0, 0.8), thread, 0.7)]
    layers += [*waistband(leg, m.cloth, m.lining), *belt_loops(leg, m.cloth)]
    band = line(
        (MIDDLE - leg.waist, leg.top + 2.6), (MIDDLE, leg.top + 4.0), (MIDDLE + leg.waist, leg.top + 2.6)
    )
    rivets = [stud(MIDDLE + x, leg.top + 5.4, 0.42, m.metal) for x in (-5.8, 5.8)]
    return [*layers, *topstitch(band, thread, 0.7), *rivets, stud(MIDDLE + 1.0, leg.top + 2.6, 1.05, m.metal)]


def _jean_hems(leg: Leg) -> list[Line]:
    hem = line((MIDDLE + leg.hem[0] + 0.2, leg.length - 2.2), (MIDDLE + leg.hem[1] - 0.2, leg.length - 1.8))
    return [*topstitch(hem, rgb("mustard"), 0.6), *topstitch(flip(hem), rgb("mustard"), 0.6)]
