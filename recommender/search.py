"""Finds the best look of one template: all of them when they are few, a beam when they are many."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from recommender.beam_search import beam_search, best_first
from recommender.exhaustive_search import exhaustive_search
from recommender.look_space import Found, LookSpace, Taste
from recommender.polish import polish

Rows = NDArray[np.intp]

# Up to here adding up every look is exact and takes a few milliseconds.
FEW_LOOKS = 100_000
POLISHED = 8


def best_look(space: LookSpace, taste: Taste, beams: int, few_looks: int = FEW_LOOKS) -> Found | None:
    """The best look of a space for a taste, ties to the lowest rows; None when every look is refused."""
    if space.looks <= few_looks:
        return exhaustive_search(space, taste)
    looks, totals = _searched(space, taste, beams)
    refused = taste.refuses(looks)
    looks, totals = looks[~refused], totals[~refused]
    if not len(looks):
        return None
    best = min(range(len(looks)), key=lambda row: (-round(float(totals[row]), 5), tuple(looks[row])))
    return Found(tuple(int(row) for row in looks[best]), float(totals[best]))


def _searched(space: LookSpace, taste: Taste, beams: int) -> tuple[Rows, Vectors]:
    """Beams in several orders, since the place filled first is judged by the least; the best polished."""
    found = [beam_search(space, taste, beams, order) for order in _orders(space)]
    looks = np.concatenate([looks for looks, _ in found])
    totals = np.concatenate([totals for _, totals in found])
    polished, polished_totals = polish(space, taste, looks[best_first(totals, POLISHED)])
    return np.concatenate([looks, polished]), np.concatenate([totals, polished_totals])


def _orders(space: LookSpace) -> list[tuple[int, ...]]:
    """Head to foot, and from the middle on and round: more orders were not worth their time."""
    count = len(space.places)
    return [tuple((start + step) % count for step in range(count)) for start in sorted({0, count // 2})]
