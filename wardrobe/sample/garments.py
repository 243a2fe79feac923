"""Draws the garments of the sample: the wardrobe of one person and the inventory of a small shop."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from wardrobe.sample.canvas import Canvas
from wardrobe.sample.pieces import Piece, shop_pieces, wardrobe_pieces


@dataclass(frozen=True)
class DrawnGarment:
    """A packshot that was drawn: 512 px on near-white paper, and what it shows."""

    picture: Image.Image
    type: str
    title: str
    colour: str
    external_id: str


def draw(pieces: Iterable[Piece]) -> Iterator[DrawnGarment]:
    """Draw pieces one by one; a piece looks the same whatever is drawn before it."""
    for piece in pieces:
        rng = np.random.default_rng([zlib.crc32(piece.external_id.encode()), piece.take])
        canvas = Canvas(rng)
        canvas.lay(piece.style.cut(piece.style.materials(piece.colour, rng)))
        yield DrawnGarment(canvas.finish(), piece.style.type, piece.title, piece.colour, piece.external_id)


def draw_wardrobe(count: int = 40) -> Iterator[DrawnGarment]:
    """The wardrobe of one person. Raises ValueError when the sample has fewer than `count` garments."""
    return draw(first(wardrobe_pieces(), count))


def draw_shop(count: int = 240) -> Iterator[DrawnGarment]:
    """The inventory of the sample shop. Raises ValueError when the sample has fewer than `count` garments."""
    return draw(first(shop_pieces(), count))


def first(pieces: Sequence[Piece], count: int) -> Sequence[Piece]:
    """The first `count` pieces; raises ValueError when there are fewer."""
    if count > len(pieces):
        raise ValueError(f"the sample has {len(pieces)} garments, {count} were asked for")
    return pieces[:count]
