"""Finds the best look by adding up every one of them."""

from itertools import combinations

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.look_space import Found, LookSpace, Taste


def exhaustive_search(space: LookSpace, taste: Taste) -> Found | None:
    """The best look of all, ties to the first candidates; None when no look is left.

    The sums of all looks stand in one array (candidates of place 1, of place 2, ...), so this is for small
    wardrobes, where it is both exact and faster than a beam.
    """
    totals = all_totals(space, taste)
    if totals.size == 0 or not np.isfinite(totals).any():
        return None
    best = np.unravel_index(int(np.argmax(np.round(totals, 5))), totals.shape)
    rows = tuple(int(place[choice]) for place, choice in zip(space.places, best, strict=True))
    return Found(rows, float(totals[best]))


def all_totals(space: LookSpace, taste: Taste) -> Vectors:
    """The sum of pair scores and bonuses of every look; minus infinity where a look is not allowed."""
    totals = np.full([len(place) for place in space.places], space.fixed, np.float32)
    for axis, place in enumerate(space.places):
        totals += _along(space.with_fixed[place] + taste.bonus[place], (axis,), totals.ndim)
    for first, second in combinations(range(totals.ndim), 2):
        totals += _along(_pair_terms(space, first, second), (first, second), totals.ndim)
    for twin in taste.twins:
        totals[np.ix_(*[twin[place] for place in space.places])] = -np.inf
    return totals


def _pair_terms(space: LookSpace, first: int, second: int) -> Vectors:
    left, right = space.places[first], space.places[second]
    terms: Vectors = space.rows.between(left, right)
    group = space.exclusive
    clash = (group[left][:, None] == group[right][None, :]) & (group[left][:, None] >= 0)
    return np.where(clash, np.float32(-np.inf), terms)


def _along(terms: Vectors, axes: tuple[int, ...], dimensions: int) -> Vectors:
    shape = [1] * dimensions
    for axis, length in zip(axes, terms.shape, strict=True):
        shape[axis] = length
    return terms.reshape(shape)
