"""Finds the best look by adding up every one of them."""

from itertools import combinations
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from recommender.look_space import Aim, Found, LookSpace, Purse

Rows = NDArray[np.intp]
Number = TypeVar("Number", np.float32, np.intp)


def exhaustive_search(space: LookSpace, aim: Aim) -> Found | None:
    """The best look of all, ties to the first candidates; None when no look is left.

    The sums of all looks stand in one array (candidates of place 1, of place 2, ...), so this is for small
    wardrobes, where it is both exact and faster than a beam.
    """
    totals = all_totals(space, aim)
    if totals.size == 0 or not np.isfinite(totals).any():
        return None
    best = np.unravel_index(int(np.argmax(np.round(totals, 5))), totals.shape)
    rows = tuple(int(place[choice]) for place, choice in zip(space.places, best, strict=True))
    return Found(rows, float(totals[best]))


def all_totals(space: LookSpace, aim: Aim) -> Vectors:
    """The sum of pair scores and bonuses of every look; minus infinity where a look is not allowed."""
    totals = _sums(space, aim.bonus)
    for twin in aim.twins:
        totals[np.ix_(*[twin[place] for place in space.places])] = -np.inf
    if space.purse is not None:
        totals[_costs(space, space.purse) > space.purse.most] = -np.inf
    return totals if aim.floor is None else _without_clashes(space, totals, aim.floor)


def _sums(space: LookSpace, bonus: Vectors) -> Vectors:
    totals = np.full([len(place) for place in space.places], space.fixed, np.float32)
    for axis, place in enumerate(space.places):
        totals += _along(space.with_fixed[place] + bonus[place], (axis,), totals.ndim)
    for first, second in combinations(range(totals.ndim), 2):
        totals += _along(_pair_terms(space, first, second), (first, second), totals.ndim)
    return totals


def _costs(space: LookSpace, purse: Purse) -> Rows:
    costs = np.zeros([len(place) for place in space.places], np.intp)
    for axis, place in enumerate(space.places):
        costs += _along(purse.costs[place], (axis,), costs.ndim)
    return costs


def _without_clashes(space: LookSpace, totals: Vectors, floor: float) -> Vectors:
    """The totals with clashing looks ruled out, as long as others are left."""
    together = _sums(space, np.zeros_like(space.with_fixed)) >= floor
    return np.where(together, totals, -np.inf) if np.isfinite(totals[together]).any() else totals


def _pair_terms(space: LookSpace, first: int, second: int) -> Vectors:
    left, right = space.places[first], space.places[second]
    terms: Vectors = space.rows.between(left, right)
    group = space.exclusive
    clash = (group[left][:, None] == group[right][None, :]) & (group[left][:, None] >= 0)
    return np.where(clash, np.float32(-np.inf), terms)


def _along(terms: NDArray[Number], axes: tuple[int, ...], dimensions: int) -> NDArray[Number]:
    shape = [1] * dimensions
    for axis, length in zip(axes, terms.shape, strict=True):
        shape[axis] = length
    return terms.reshape(shape)
