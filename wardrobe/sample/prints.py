"""Prints: stripes, checks, dots and florals on a cloth.

A print paints over the cloth's colour. It reads the cloth's own coordinates, in pixels across and along.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wardrobe.sample.fields import Field, Random, blend
from wardrobe.sample.palette import Rgb

Colours = NDArray[np.float32]
Inks = NDArray[np.floating]
Print = Callable[[Colours, Field, Field, Random], Colours]


def _band(position: Field, period: float, share: float) -> Field:
    """1 inside a band, 0 outside, soft over a pixel."""
    distance = (np.abs((position / period) % 1.0 - 0.5) - (0.5 - share / 2)) * period
    soft: Field = np.clip(distance + 0.5, 0, 1).astype(np.float32)
    return soft


def _ink(base: Colours, colour: Rgb, share: Field) -> Colours:
    return blend(base, np.array(colour, np.float32), share)


@dataclass(frozen=True)
class Stripes:
    """Bands: horizontal as a Breton's, or upright as a pinstripe."""

    colour: Rgb
    period: float = 17.0
    share: float = 0.4
    upright: bool = False

    def __call__(self, base: Colours, across: Field, along: Field, rng: Random) -> Colours:
        return _ink(base, self.colour, _band(across if self.upright else along, self.period, self.share))


@dataclass(frozen=True)
class Diagonals:
    """The slanting stripes of a tie."""

    colours: Sequence[Rgb]
    period: float = 26.0

    def __call__(self, base: Colours, across: Field, along: Field, rng: Random) -> Colours:
        position = (along - across * 0.9).astype(np.float32)
        for place, colour in enumerate(self.colours):
            base = _ink(
                base, colour, _band(position + place * self.period * 0.31, self.period, 0.2 - 0.08 * place)
            )
        return base


@dataclass(frozen=True)
class Checks:
    """Crossing bands: gingham, tartan, windowpane, by their shares and colours."""

    colours: Sequence[tuple[Rgb, float, float]]
    period: float = 40.0
    opacity: float = 0.55

    def __call__(self, base: Colours, across: Field, along: Field, rng: Random) -> Colours:
        for colour, share, offset in self.colours:
            for position in (across, along):
                band = _band(position + np.float32(offset * self.period), self.period, share)
                base = _ink(base, colour, band * np.float32(self.opacity))
        return base


@dataclass(frozen=True)
class Dots:
    """Polka dots in staggered rows."""

    colour: Rgb
    period: float = 20.0
    radius: float = 3.4

    def __call__(self, base: Colours, across: Field, along: Field, rng: Random) -> Colours:
        row = np.floor(along / self.period)
        x = ((across / self.period + 0.5 * (row % 2)) % 1.0 - 0.5) * self.period
        y = ((along / self.period) % 1.0 - 0.5) * self.period
        share = np.clip(self.radius - np.hypot(x, y) + 0.5, 0, 1)
        return _ink(base, self.colour, share.astype(np.float32))


@dataclass(frozen=True)
class Florals:
    """Blossoms with five petals and a few leaves, scattered over a repeat."""

    petals: Sequence[Rgb]
    leaf: Rgb
    size: float = 9.0
    repeat: int = 104
    count: int = 17

    def __call__(self, base: Colours, across: Field, along: Field, rng: Random) -> Colours:
        for place in range(self.count):
            centre = _scattered(place, self.count, self.repeat, rng)
            x = _wrapped(across - centre[0], self.repeat)
            y = _wrapped(along - centre[1], self.repeat)
            base = self._blossom(base, x, y, place, rng)
        return base

    def _blossom(self, base: Colours, x: Field, y: Field, place: int, rng: Random) -> Colours:
        size, turn = self.size * rng.uniform(0.6, 1.25), rng.uniform(0, 6.3)
        near = np.hypot(x, y) < size * 2.2
        distance, angle = np.hypot(x[near], y[near]), np.arctan2(y[near], x[near]) + turn
        leaves = size * (0.3 + 1.15 * np.abs(np.cos(angle + 0.4)) ** 12)
        petals = size * (0.55 + 0.45 * np.abs(np.cos(angle * 2.5)) ** 0.7)
        heart = size * 0.26
        petal = np.array(self.petals[place % len(self.petals)], np.float32)
        shaded = petal * (0.78 + 0.3 * np.clip(distance / size, 0, 1))[:, None]
        spot = base[near]
        inks: tuple[tuple[Inks | float, Inks], ...] = (
            (leaves, np.array(self.leaf)),
            (petals, shaded),
            (heart, petal * 0.5 + 0.15),
        )
        for edge, ink in inks:
            spot = _mixed(spot, ink, np.clip(edge - distance + 0.5, 0, 1))
        base = base.copy()
        base[near] = spot
        return base


def _mixed(under: Colours, over: Inks, share: Inks) -> Colours:
    mixed: Colours = (under + (over - under) * share[:, None]).astype(np.float32)
    return mixed


def _scattered(place: int, count: int, repeat: int, rng: Random) -> tuple[float, float]:
    """Points that keep their distance: a golden-ratio lattice with a little disorder."""
    jitter = rng.uniform(-0.03, 0.03, 2)
    return ((place * 0.618 + jitter[0]) % 1.0) * repeat, (place / count + jitter[1]) * repeat


def _wrapped(offset: Field, repeat: int) -> Field:
    wrapped: Field = (offset + repeat / 2) % repeat - repeat / 2
    return wrapped
