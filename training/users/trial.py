"""What is asked of everything that ranks: questions of people, and what they were found to take."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# How many things are recommended.
MOST = 20

Rows = NDArray[np.intp]
# For each question of a trial the things recommended, best first: at most MOST rows of its things.
Tops = Sequence[Rows]


@dataclass(frozen=True)
class Trial:
    """Questions whose answers are known: who asks, and which things that person then took.

    `people` (questions,) tells whose question it is, counted from 0: figures are means over people. `wanted`
    holds, per question, the rows of the things to be found, at least one. `things` is how many things there
    are in all: what is recommended is out of these.
    """

    people: NDArray[np.intp]
    wanted: Sequence[Rows]
    things: int

    def __post_init__(self) -> None:
        """Raise ValueError for a question without an answer, or without a person."""
        if len(self.people) != len(self.wanted):
            raise ValueError(f"{len(self.wanted)} questions, but {len(self.people)} of them have a person")
        if any(not len(rows) for rows in self.wanted):
            raise ValueError("every question needs something to be found")

    def __len__(self) -> int:
        return len(self.wanted)


def best_first(scores: NDArray[np.floating], most: int = MOST) -> Rows:
    """Rows of the highest scores, equals in the order they came, things at minus infinity left out."""
    most = min(most, len(scores))
    worst = np.partition(scores, len(scores) - most)[len(scores) - most]
    rows = np.flatnonzero((scores >= worst) & (scores > -np.inf))
    return rows[np.argsort(-scores[rows], kind="stable")][:most]
