"""Jumpsuits."""

from wardrobe.sample.curves import (
    MIDDLE,
    Curve,
    Knot,
    line,
    ribbon,
    spline,
    symmetric,
)
from wardrobe.sample.panel import Materials, Panel
from wardrobe.sample.silhouettes.bodice import (
    Cut,
    Sleeve,
    half_neckline,
    inside_back,
    sleeves,
)
from wardrobe.sample.silhouettes.drape import from_armpit
from wardrobe.sample.silhouettes.legs import Leg, legs
from wardrobe.sample.silhouettes.trims import Layers, seam


def jumpsuit(m: Materials) -> Layers:
    """A wide-legged jumpsuit with a belt, with short sleeves or none."""
    leg = Leg(
        waist=11, hip=14.5, top=38, crotch=56, knee=(1.6, 16.5), hem=(1.6, m.near(18.5, 1.5)), length=96
    )
    half: list[Knot] = [
        *half_neckline(_JUMPER),
        (62.4, 6.6, 1),
        (61.8, 14),
        (64.4, 20, 1),
        (61.6, 40, 1),
        (MIDDLE, 41),
    ]
    top = Panel(symmetric(half), m.cloth, edge=2.0, puff=5, folds=from_armpit(m, (64.4, 20), 0.9), lift=0.25)
    arms = sleeves(_JUMPER, m) if m.chance(0.5) else []
    base: Layers = [*inside_back(_JUMPER, m), *arms, *legs(leg, m, 1.1), top]
    return base + _jumpsuit_front(m)


_JUMPER = Cut(
    neck=7,
    drop=17,
    vee=True,
    top=4,
    slope=2.6,
    shoulder=12.4,
    armpit=20,
    chest=14.4,
    sleeve=Sleeve(reach=19, end=24, cuff=4.6),
)


def _jumpsuit_front(m: Materials) -> Layers:
    y = 40.0
    band = ribbon(line((38.2, y), (50, y + 0.7), (61.8, y)), 3.4)
    wrap = line((57, 4), (50, 20), (42, y))
    crotch = seam(line((50.2, 42), (50.2, 56)), m.cloth.colour, 0.6)
    tails: list[Curve] = [
        line((53, y), (54.6, y + 9), (54, y + 17)),
        line((53, y), (51.4, y + 8), (51.8, y + 14)),
    ]
    straps = [Panel(ribbon(tail, 1.8), m.cloth, edge=0.8, puff=4, lift=0.4) for tail in tails]
    knot = Panel(
        spline([(51, y - 1.6), (55, y - 1.6), (55, y + 2.4), (51, y + 2.4)]),
        m.cloth,
        edge=1,
        puff=5,
        lift=0.45,
    )
    folds: Layers = [*seam(wrap, m.cloth.colour, 0.7), *crotch]
    return [*folds, Panel(band, m.cloth, edge=0.8, puff=4, lift=0.4), *straps, knot]
