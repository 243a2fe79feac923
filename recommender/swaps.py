"""Offers the next best item for each place of a look."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import PairScorer
from recommender.beam_search import candidate_values
from recommender.blend import Parts
from recommender.diversity import PoolLikeness
from recommender.leaning import Leaning
from recommender.look_space import LookSpace

Rows = NDArray[np.intp]
MOST_SWAPS = 3


@dataclass(frozen=True)
class Favour:
    """What a look of `count` items is made of, where more than compatibility counts."""

    leaning: Leaning
    parts: Parts
    count: int

    def gains(self, chances: Vectors, now: int, others: Rows) -> Vectors:
        """What the score gains by each other item, given the compatibility with it: -> (others,)."""
        return self.leaning.gains(self.parts, chances, now, others, self.count)


@dataclass(frozen=True)
class RowSwap:
    """Another item for one place, both as rows of the pool, and what the score would gain."""

    place: int
    row: int
    gain: float


def row_swaps(
    space: LookSpace,
    look: Sequence[int],
    others: Sequence[Rows],
    likeness: PoolLikeness,
    scorer: PairScorer,
    favour: Favour | None = None,
) -> tuple[RowSwap, ...]:
    """Up to three other items for every place of the look, best first, none that looks like one offered.

    `others` holds what may come instead, by place. `gain` is the score with the other item less the score
    now: below 0 for a step down, above 0 where the look gave up a little to differ from another one.
    """
    chosen = np.asarray([look], np.intp)
    total = _total(space, chosen)
    found: list[RowSwap] = []
    for place, row in enumerate(look):
        candidates = np.append(others[place], row)
        kept = np.delete(chosen, place, axis=1)
        worth = candidate_values(space, space.with_fixed, kept, candidates)[0]
        chances = scorer.outfit_probability((total + worth - worth[-1]) / np.float32(space.pairs))
        gains = chances - chances[-1] if favour is None else favour.gains(chances, row, candidates)
        order = worth if favour is None else np.where(np.isfinite(worth), gains, -np.inf)
        for choice in _next_best(candidates, order, likeness):
            found.append(RowSwap(place, int(candidates[choice]), float(gains[choice])))
    return tuple(found)


def _total(space: LookSpace, chosen: Rows) -> Vectors:
    total = np.float32(space.fixed) + space.with_fixed[chosen[0]].sum()
    among = space.rows.between(chosen[0], chosen[0])
    total_32: Vectors = np.asarray(total + np.triu(among, 1).sum(), np.float32)
    return total_32


def _next_best(candidates: Rows, worth: Vectors, likeness: PoolLikeness) -> list[int]:
    """Places in `candidates` of the best that differ from the last one (the item now) and from each other."""
    seen = [int(candidates[-1])]
    offered: list[int] = []
    for choice in np.argsort(-np.round(worth, 5), kind="stable"):
        if len(offered) == MOST_SWAPS or not np.isfinite(worth[choice]):
            break
        if not likeness.twins(int(candidates[choice]), seen):
            offered.append(int(choice))
            seen.append(int(candidates[choice]))
    return offered
