"""Finds the same picture, or nearly the same, in several rows of a feed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from compatibility.encoders.encoder import Vectors
from wardrobe.audit.catalogue_row import FIELDS, CatalogueRow, Seen

SIDE = 8
# Pictures are nearly the same when so few of the 64 bits differ and the vectors are so near.
MOST_BITS = 4
LEAST_COSINE = 0.97
BLOCK = 1024


@dataclass(frozen=True)
class Alike:
    """Rows that show the same (`exact`) or nearly the same picture, and the fields in which they differ."""

    rows: tuple[int, ...]
    exact: bool
    differ: tuple[str, ...]


def sketch(picture: Image.Image) -> int:
    """A perceptual hash of 64 bits: whether each cell of 8 x 8 is darker than its right neighbour."""
    small = picture.convert("L").resize((SIDE + 1, SIDE), Image.Resampling.BOX)
    cells = np.asarray(small, np.int16)
    return int.from_bytes(np.packbits(cells[:, :-1] < cells[:, 1:]).tobytes(), "big")


def alike_rows(rows: Sequence[CatalogueRow], seen: Sequence[Seen], vectors: Vectors) -> tuple[Alike, ...]:
    """Groups of the same picture first, then pairs of nearly the same: `vectors` are (rows, dim)."""
    same = defaultdict(list)
    for number, each in enumerate(seen):
        same[each.content].append(number)
    exact = [Alike(tuple(group), True, _differ(rows, group)) for group in same.values() if len(group) > 1]
    near = [
        Alike(pair, False, _differ(rows, pair))
        for pair in _near(vectors, np.array([each.sketch for each in seen], np.uint64))
        if seen[pair[0]].content != seen[pair[1]].content
    ]
    return (*exact, *near)


def _near(vectors: Vectors, sketches: NDArray[np.uint64]) -> list[tuple[int, int]]:
    """Pairs of rows that both measures call alike, in blocks so that a large feed fits in memory."""
    lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    unit = vectors / lengths
    pairs = []
    for start in range(0, len(unit), BLOCK):
        left, right = np.nonzero(unit[start : start + BLOCK] @ unit.T >= LEAST_COSINE)
        left = left + start
        bits = np.bitwise_count(sketches[left] ^ sketches[right])
        kept = (left < right) & (bits <= MOST_BITS)
        pairs += list(zip(left[kept].tolist(), right[kept].tolist(), strict=True))
    return pairs


def _differ(rows: Sequence[CatalogueRow], group: Sequence[int]) -> tuple[str, ...]:
    said = {field: {rows[row].words.get(field) for row in group} for field in FIELDS}
    return tuple(field for field, words in said.items() if len(words) > 1)
