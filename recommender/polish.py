"""Improves found looks one place at a time until no single change helps."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from recommender.beam_search import candidate_values
from recommender.look_space import Aim, LookSpace

Rows = NDArray[np.intp]
MOST_ROUNDS = 4
# A change has to be worth more than rounding.
LEAST_GAIN = 1e-5


def polish(space: LookSpace, aim: Aim, looks: Rows) -> tuple[Rows, Vectors]:
    """Change single items for better ones, in turn: (looks, places) -> (looks, places), (looks,) sums."""
    looks = looks.copy()
    worth = space.with_fixed + aim.bonus
    for _ in range(MOST_ROUNDS):
        before = looks.copy()
        for place in range(looks.shape[1]):
            _improve(space, worth, looks, place)
        if (looks == before).all():
            break
    return looks, look_totals(space, aim.bonus, looks)


def _improve(space: LookSpace, worth: Vectors, looks: Rows, place: int) -> None:
    candidates = space.places[place]
    values = candidate_values(space, worth, np.delete(looks, place, axis=1), candidates)
    here = np.searchsorted(candidates, looks[:, place])
    line = np.arange(len(looks))
    best = np.argmax(values, axis=1)
    better = values[line, best] > values[line, here] + LEAST_GAIN
    looks[better, place] = candidates[best[better]]


def look_totals(space: LookSpace, bonus: Vectors, looks: Rows) -> Vectors:
    """The sum of pair scores and bonuses of whole looks: (looks, places) -> (looks,)."""
    totals = np.float32(space.fixed) + (space.with_fixed + bonus)[looks].sum(axis=1, dtype=np.float32)
    for one, other in combinations(range(looks.shape[1]), 2):
        totals = totals + np.diagonal(space.rows.between(looks[:, one], looks[:, other]))
    totals_32: Vectors = totals.astype(np.float32)
    return totals_32
