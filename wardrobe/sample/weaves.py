"""Weaves: what a cloth looks like from near.

A weave reads the cloth's own coordinates, in pixels across and along, and answers with a tone (times the
colour, about 1) and a height in pixels.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from wardrobe.sample.fields import Field, Random, blur, noise


@dataclass(frozen=True)
class Texture:
    """One weave over one panel: `tone` multiplies the colour, `height` is in pixels; both (height, width)."""

    tone: Field
    height: Field


Weave = Callable[[Field, Field, Random], Texture]


def _speckle(rng: Random, like: Field, strength: float, softness: float = 0.0) -> Field:
    grains = rng.standard_normal(like.shape).astype(np.float32)
    return blur(grains, softness) * np.float32(strength)


def smooth(across: Field, along: Field, rng: Random) -> Texture:
    """Jersey, poplin, crepe: almost nothing to see."""
    return Texture(1 + _speckle(rng, across, 0.012), np.zeros_like(across))


def silky(across: Field, along: Field, rng: Random) -> Texture:
    """Satin and viscose: no grain at all."""
    return Texture(np.ones_like(across), np.zeros_like(across))


def twill(across: Field, along: Field, rng: Random) -> Texture:
    """Denim and gabardine: fine diagonals, uneven yarn."""
    yarn = np.sin((across + along) * np.float32(2.1))
    slub = noise(rng, (across.shape[0], across.shape[1]), (9, 1.6))
    tone = 1 + 0.035 * yarn + 0.035 * slub + _speckle(rng, across, 0.03)
    return Texture(tone.astype(np.float32), 0.12 * yarn)


def fine_twill(across: Field, along: Field, rng: Random) -> Texture:
    """Suiting and trench cloth."""
    yarn = np.sin((across + along) * np.float32(2.6))
    return Texture(1 + 0.018 * yarn + _speckle(rng, across, 0.015), 0.04 * yarn)


def rib(across: Field, along: Field, rng: Random) -> Texture:
    """Ribbed cuffs and hems."""
    ridge = np.sin(across * np.float32(1.25))
    return Texture(1 + 0.03 * ridge + _speckle(rng, across, 0.02), 0.26 * ridge)


def knit(across: Field, along: Field, rng: Random) -> Texture:
    """Stocking stitch: columns of small Vs."""
    return _stitches(across, along, rng, wale=5.0, course=4.0, depth=0.5)


def chunky_knit(across: Field, along: Field, rng: Random) -> Texture:
    """A thick hand-knitted stitch."""
    return _stitches(across, along, rng, wale=9.0, course=6.5, depth=1.1)


def _stitches(across: Field, along: Field, rng: Random, wale: float, course: float, depth: float) -> Texture:
    column = np.abs((across / wale) % 1.0 - 0.5) * 2
    wave = np.sin((along / course + column * 0.55) * np.float32(2 * np.pi))
    height = (depth * (0.6 * np.sin(column * np.pi) + 0.4 * wave)).astype(np.float32)
    fuzz = _speckle(rng, across, 0.05, 0.8)
    return Texture((1 + 0.05 * wave - 0.10 * (column < 0.16) + fuzz).astype(np.float32), height)


def cable(across: Field, along: Field, rng: Random) -> Texture:
    """Cables between columns of plain stitches."""
    plain = knit(across, along, rng)
    place = ((across / 44.0) % 1.0 - 0.5) * 2
    swing = np.sin(along * np.float32(0.16)) * 0.22
    ropes = np.exp(-(((place - swing) / 0.2) ** 2)) + np.exp(-(((place + swing) / 0.2) ** 2))
    height = plain.height + 2.6 * ropes.astype(np.float32)
    return Texture((plain.tone * (0.97 + 0.05 * ropes)).astype(np.float32), height)


def wool(across: Field, along: Field, rng: Random) -> Texture:
    """Felted coat wool: a soft nap."""
    return Texture(1 + _speckle(rng, across, 0.14, 0.8), _speckle(rng, across, 0.16, 0.8))


def tweed(across: Field, along: Field, rng: Random) -> Texture:
    """Herringbone with flecks."""
    column = np.abs((across / 11.0) % 1.0 - 0.5) * 11.0
    bone = np.sign(np.sin((along + column * 1.6) * np.float32(1.15)))
    flecks = _speckle(rng, across, 0.16, 0.7)
    return Texture((1 + 0.09 * bone + flecks).astype(np.float32), _speckle(rng, across, 0.2, 0.8))


def corduroy(across: Field, along: Field, rng: Random) -> Texture:
    """Fine wales, soft and deep."""
    ridge = np.abs(np.sin(across * np.float32(0.75)))
    return Texture((0.9 + 0.14 * ridge + _speckle(rng, across, 0.03)).astype(np.float32), 1.2 * ridge)


def linen(across: Field, along: Field, rng: Random) -> Texture:
    """Slubs both ways."""
    shape = (across.shape[0], across.shape[1])
    slub = noise(rng, shape, (1.5, 12)) + noise(rng, shape, (12, 1.5))
    return Texture(1 + 0.014 * slub + _speckle(rng, across, 0.02), 0.05 * slub)


def leather(across: Field, along: Field, rng: Random) -> Texture:
    """A fine grain of pebbles."""
    shape = (across.shape[0], across.shape[1])
    grain = noise(rng, shape, (3, 3))
    return Texture(1 + 0.014 * grain + 0.015 * noise(rng, shape, (60, 60)), 0.028 * grain)


def suede(across: Field, along: Field, rng: Random) -> Texture:
    """A brushed nap with lighter strokes."""
    shape = (across.shape[0], across.shape[1])
    return Texture(
        1 + 0.022 * noise(rng, shape, (30, 20)) + _speckle(rng, across, 0.05, 0.6), _speckle(rng, across, 0.3)
    )


def straw(across: Field, along: Field, rng: Random) -> Texture:
    """Woven straw: rows of small plaits."""
    row = np.floor(along / 5.0)
    plait = np.sin((across / 6.0 + 0.5 * row) * np.float32(2 * np.pi))
    edge = np.abs((along / 5.0) % 1.0 - 0.5) * 2
    tone = 1 + 0.10 * plait - 0.16 * (edge > 0.75) + _speckle(rng, across, 0.06, 0.5)
    return Texture(tone.astype(np.float32), (0.7 * plait + 1.2 * (1 - edge**2)).astype(np.float32))


def canvas(across: Field, along: Field, rng: Random) -> Texture:
    """Plain-woven cotton duck."""
    weft = np.sin(across * np.float32(2.2)) * np.sin(along * np.float32(2.2))
    return Texture(1 + 0.04 * weft + _speckle(rng, across, 0.025), 0.15 * weft)


def quilted(across: Field, along: Field, rng: Random) -> Texture:
    """Down in horizontal channels, puckered at the seams."""
    bulge, seam = _channels(along / np.float32(34.0))
    shape = (across.shape[0], across.shape[1])
    pucker = noise(rng, shape, (16, 7)) * (1 - bulge) * 1.5 + noise(rng, shape, (12, 24)) * 0.8
    return Texture((1 - 0.35 * seam).astype(np.float32), (11 * bulge + pucker).astype(np.float32))


def diamond(across: Field, along: Field, rng: Random) -> Texture:
    """Quilting in diamonds, as on bags and light jackets."""
    first, seam = _channels((across + along) / np.float32(26.0))
    second, other = _channels((across - along) / np.float32(26.0))
    return Texture((1 - 0.25 * np.maximum(seam, other)).astype(np.float32), (5 * np.minimum(first, second)))


def _channels(phase: Field) -> tuple[Field, Field]:
    place = np.abs(phase % 1.0 - 0.5) * 2
    bulge: Field = np.sqrt(np.maximum(1 - place**2, 0.0)).astype(np.float32)
    seam: Field = np.exp(-(((1 - place) / 0.05) ** 2)).astype(np.float32)
    return bulge, seam
