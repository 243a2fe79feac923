"""Finds the best look of one template: all of them when they are few, a beam when they are many."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from recommender.beam_search import beam_search, best_first
from recommender.exhaustive_search import exhaustive_search
from recommender.look_space import Aim, Found, LookSpace
from recommender.polish import look_totals, polish

Rows = NDArray[np.intp]

# Up to here adding up every look is exact and takes a few milliseconds.
FEW_LOOKS = 100_000
POLISHED = 8


def best_look(space: LookSpace, aim: Aim, beams: int, few_looks: int = FEW_LOOKS) -> Found | None:
    """The best look of a space for an aim, ties to the lowest rows; None when every look is refused."""
    if space.looks <= few_looks:
        return exhaustive_search(space, aim)
    looks, totals = _without_clashes(space, aim, beams, *_searched(space, aim, beams))
    if not len(looks):
        return None
    best = min(range(len(looks)), key=lambda row: (-round(float(totals[row]), 5), tuple(looks[row])))
    return Found(tuple(int(row) for row in looks[best]), float(totals[best]))


def _searched(space: LookSpace, aim: Aim, beams: int) -> tuple[Rows, Vectors]:
    """Beams in several orders, since the place filled first is judged by the least; the best polished."""
    found = [beam_search(space, aim, beams, order) for order in _orders(space)]
    looks = np.concatenate([looks for looks, _ in found])
    totals = np.concatenate([totals for _, totals in found])
    polished, polished_totals = polish(space, aim, looks[best_first(totals, POLISHED)])
    looks, totals = np.concatenate([looks, polished]), np.concatenate([totals, polished_totals])
    left = ~aim.refuses(looks)
    if space.purse is not None:
        left &= space.purse.pays(looks)
    return looks[left], totals[left]


def _without_clashes(
    space: LookSpace, aim: Aim, beams: int, looks: Rows, totals: Vectors
) -> tuple[Rows, Vectors]:
    """The found looks that go together; where none does, those that a search without bonuses finds.

    Where that finds none either, all stay: a clash is better than nothing.
    """
    if aim.floor is None:
        return looks, totals
    nothing = np.zeros_like(aim.bonus)
    good = look_totals(space, nothing, looks) >= aim.floor
    if not good.any():
        plain, plain_totals = _searched(space, Aim(nothing, aim.twins), beams)
        good = plain_totals >= aim.floor
        if not good.any():
            return looks, totals
        looks, totals = plain, look_totals(space, aim.bonus, plain)
    return looks[good], totals[good]


def _orders(space: LookSpace) -> list[tuple[int, ...]]:
    """Head to foot, and from the middle on and round: more orders were not worth their time."""
    count = len(space.places)
    return [tuple((start + step) % count for step in range(count)) for start in sorted({0, count // 2})]
