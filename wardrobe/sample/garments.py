"""Draws the garments of the sample: a wardrobe of one person and the inventory of a small shop."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from wardrobe.sample.canvas import Canvas
from wardrobe.sample.ranges.bottoms import BOTTOMS, DRESSES
from wardrobe.sample.ranges.extras import ACCESSORIES, BAGS, FOOTWEAR, HEADWEAR
from wardrobe.sample.ranges.outerwear import OUTERWEAR
from wardrobe.sample.ranges.tops import TOPS
from wardrobe.sample.style import Style

STYLES: tuple[Style, ...] = (*TOPS, *BOTTOMS, *DRESSES, *OUTERWEAR, *FOOTWEAR, *BAGS, *HEADWEAR, *ACCESSORIES)
Piece = tuple[Style, str]


@dataclass(frozen=True)
class DrawnGarment:
    """A packshot that was drawn: 512 px on near-white paper, and what it shows."""

    picture: Image.Image
    type: str
    title: str
    colour: str
    external_id: str


def shop_pieces() -> tuple[Piece, ...]:
    """The shop's range: the first colour of every style, then the second, and so on."""
    rows = [(rank, place) for place, style in enumerate(STYLES) for rank in range(len(style.colours))]
    return tuple((STYLES[place], STYLES[place].colours[rank]) for rank, place in sorted(rows))


def draw(pieces: Sequence[Piece], seed: int) -> Iterator[DrawnGarment]:
    """Draw pieces one by one; a piece looks the same whatever is drawn before it."""
    for style, colour in pieces:
        title = style.title(colour)
        external_id = "".join(letter if letter.isalnum() else "-" for letter in title.lower())
        rng = np.random.default_rng([seed, zlib.crc32(external_id.encode())])
        canvas = Canvas(rng)
        canvas.lay(style.cut(style.materials(colour, rng)))
        yield DrawnGarment(canvas.finish(), style.type, title, colour, external_id)


def draw_shop(count: int = 240, seed: int = 2) -> Iterator[DrawnGarment]:
    """The inventory of the sample shop. Raises ValueError when the range has fewer than `count`."""
    return draw(_first(shop_pieces(), count), seed)


def _first(pieces: Sequence[Piece], count: int) -> Sequence[Piece]:
    if count > len(pieces):
        raise ValueError(f"the sample has {len(pieces)} garments, {count} were asked for")
    return pieces[:count]
