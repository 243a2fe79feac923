"""Improves found looks one place at a time until no single change helps."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from recommender.look_space import LookSpace, Taste

Rows = NDArray[np.intp]
MOST_ROUNDS = 4
# A change has to be worth more than rounding.
LEAST_GAIN = 1e-5


def polish(space: LookSpace, taste: Taste, looks: Rows) -> tuple[Rows, Vectors]:
    """Change single items for better ones, in turn: (looks, places) -> (looks, places), (looks,) sums."""
    looks = looks.copy()
    worth = space.with_fixed + taste.bonus
    for _ in range(MOST_ROUNDS):
        before = looks.copy()
        for place in range(looks.shape[1]):
            _improve(space, worth, looks, place)
        if (looks == before).all():
            break
    return looks, look_totals(space, taste, looks)


def _improve(space: LookSpace, worth: Vectors, looks: Rows, place: int) -> None:
    candidates = space.places[place]
    values = choices_at(space, worth, looks, place, candidates)
    here = np.searchsorted(candidates, looks[:, place])
    line = np.arange(len(looks))
    best = np.argmax(values, axis=1)
    better = values[line, best] > values[line, here] + LEAST_GAIN
    looks[better, place] = candidates[best[better]]


def choices_at(space: LookSpace, worth: Vectors, looks: Rows, place: int, candidates: Rows) -> Vectors:
    """What each candidate for one place would add, the other places unchanged: -> (looks, candidates)."""
    others = np.delete(looks, place, axis=1)
    values = np.tile(worth[candidates], (len(looks), 1))
    groups = space.exclusive[candidates]
    for column in others.T:
        values += space.rows.of(column)[:, candidates]
        values[(space.exclusive[column][:, None] == groups) & (groups >= 0)] = -np.inf
    return values


def look_totals(space: LookSpace, taste: Taste, looks: Rows) -> Vectors:
    """The sum of pair scores and bonuses of whole looks: (looks, places) -> (looks,)."""
    totals = space.fixed + (space.with_fixed + taste.bonus)[looks].sum(axis=1)
    for place in range(looks.shape[1]):
        rows = space.rows.of(looks[:, place])
        for later in range(place + 1, looks.shape[1]):
            totals = totals + rows[np.arange(len(looks)), looks[:, later]]
    totals_32: Vectors = totals.astype(np.float32)
    return totals_32
