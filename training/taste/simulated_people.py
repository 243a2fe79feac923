"""People made up for measuring: each has a hidden taste over traits and answers by it, not always alike."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from recommender.taste.item_traits import Row

Floats = NDArray[np.float64]
# The share of traits that a person cares about, and how much: the deviation of the log-odds.
CARES, STRENGTH = 0.25, 1.5


@dataclass(frozen=True)
class TraitMatrix:
    """How much each item has of each trait: `names` (traits,), `shares` (items, traits)."""

    names: tuple[str, ...]
    shares: Floats

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "TraitMatrix":
        """The matrix of items' traits."""
        names = tuple(sorted({name for row in rows for name, _ in row}))
        place = {name: column for column, name in enumerate(names)}
        shares = np.zeros((len(rows), len(names)))
        for line, row in zip(shares, rows, strict=True):
            for name, share in row:
                line[place[name]] = share
        return cls(names, shares)


@dataclass(frozen=True)
class Person:
    """`taste` is what a whole trait adds to the log-odds of liking (traits,); `likes` the result (items,)."""

    taste: Floats
    likes: Floats


def simulated_person(items: TraitMatrix, chance: np.random.Generator) -> Person:
    """Somebody who cares for some traits, and likes about half of all items."""
    count = len(items.names)
    cares = chance.random(count) < CARES
    taste = np.where(cares, chance.normal(0.0, STRENGTH, count), 0.0)
    scores = items.shares @ taste
    return Person(taste, expit(scores - np.median(scores)))
