"""Audits what the parts of a data set share: whatever is in two parts may have been learned by heart."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from training.features import Progress
from training.readers.outfit_data import SPLITS, OutfitData

# Two sketches this near, as a share of their lengths, show one photograph: encoding it anew or scaling it
# costs 0.003 to 0.02, another black pair of trousers or another white shirt is 0.028 away and more.
NEAR = 0.022
EXAMPLES = 5
ROWS_AT_ONCE = 512

Pair = tuple[str, str]


def leakage(data: OutfitData, sketches: Vectors, progress: Progress) -> dict[str, Any]:
    """What each two parts share: -> {"train and test": {"items": {"count", "examples"}, ...}, ...}.

    `items` stand in both parts, `models` (one garment in any colour) and `outfits` (the same items) too;
    `pictures` are two items with nearly the same photograph. `sketches`: (items, dim) of `PictureSketch`.
    """
    parts = {split: part_rows(data, split) for split in SPLITS}
    pairs = [pair for pair in combinations(SPLITS, 2) if all(len(parts[split]) for split in pair)]
    found = {}
    for number, (one, other) in enumerate(pairs):
        progress("Looking for leaks", number, len(pairs))
        found[f"{one} and {other}"] = {
            "items": _told(_shared(parts, one, other, lambda row: data.items[row].code)),
            "models": _told(_shared(parts, one, other, lambda row: data.items[row].model)),
            "outfits": _told(_same_outfits(data, one, other)),
            "pictures": _told(_near_pictures(data, sketches, parts[one], parts[other])),
        }
    progress("Looking for leaks", len(pairs), len(pairs))
    return found


def part_rows(data: OutfitData, split: str) -> list[int]:
    """Every item that a part knows: of its outfits, its questions and its examples."""
    worn = {row for outfit in data.outfits.get(split, ()) for row in outfit.items}
    return sorted(worn | data.rows_of(split))


def _shared(
    parts: Mapping[str, Sequence[int]], one: str, other: str, name: Callable[[int], str]
) -> list[str]:
    both = {name(row) for row in parts[one]} & {name(row) for row in parts[other]}
    return sorted(both - {""})


def _same_outfits(data: OutfitData, one: str, other: str) -> list[Pair]:
    """Outfits of exactly the same items, by their ids in either part."""
    worn = {frozenset(outfit.items): outfit.id for outfit in data.outfits.get(one, ())}
    return [
        (worn[frozenset(outfit.items)], outfit.id)
        for outfit in data.outfits.get(other, ())
        if frozenset(outfit.items) in worn
    ]


def _near_pictures(
    data: OutfitData, sketches: Vectors, one: Sequence[int], other: Sequence[int]
) -> list[Pair]:
    """Codes of different items with nearly the same picture, one of either part."""
    pairs = near_rows(sketches[list(one)], sketches[list(other)])
    return [
        (data.items[one[left]].code, data.items[other[right]].code)
        for left, right in pairs.tolist()
        if one[left] != other[right]
    ]


def near_rows(left: Vectors, right: Vectors) -> NDArray[np.int64]:
    """Rows of nearly equal sketches: (left, dim), (right, dim) -> (pairs, 2).

    |x - y|^2 <= NEAR^2 (|x|^2 + |y|^2); a block of rows at a time, so that memory stays small.
    """
    lengths = np.square(right).sum(axis=1)
    found = []
    for start in range(0, len(left), ROWS_AT_ONCE):
        block = left[start : start + ROWS_AT_ONCE]
        sums = np.square(block).sum(axis=1)[:, None] + lengths
        near = np.argwhere(sums - 2.0 * (block @ right.T) <= NEAR**2 * sums)
        found.append(near + np.array([start, 0]))
    return np.concatenate(found) if found else np.empty((0, 2), np.int64)


def _told(found: Sequence[Any]) -> dict[str, Any]:
    return {"count": len(found), "examples": list(found[:EXAMPLES])}
