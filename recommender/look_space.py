"""All looks that one template allows, as numbers for the search."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from recommender.pair_rows import PairRows

Rows = NDArray[np.intp]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Purse:
    """What the items that fill a look may cost together; no look of the space costs more.

    `costs` (pool,) and `most` count the smallest coin, so that sums are exact.
    """

    costs: Rows
    most: int

    def pays(self, chosen: Rows) -> Mask:
        """Which of the looks it is enough for: (looks, places) -> (looks,)."""
        enough: Mask = self.costs[chosen].sum(axis=1) <= self.most
        return enough


@dataclass(frozen=True)
class LookSpace:
    """Places to fill and what each choice is worth; a look takes one candidate per place.

    `places` holds the candidates (rows of the pool, rising) per place; `with_fixed` (pool,) is each item's
    sum of pair scores with the items that are in every look, `fixed` the sum among those. `exclusive`
    (pool,) numbers groups of which a look may hold one (-1: no group): accessories of one family. `purse`
    is there where money is short.
    The sum over all pairs of a look divided by `pairs` is its mean pair score.
    """

    places: tuple[Rows, ...]
    with_fixed: Vectors
    fixed: float
    pairs: int
    exclusive: Rows
    rows: PairRows
    purse: Purse | None = None

    @property
    def looks(self) -> int:
        """How many looks there are, were nothing exclusive."""
        return int(np.prod([float(len(place)) for place in self.places]))


@dataclass(frozen=True)
class Aim:
    """What one search is after, beside the pair scores.

    `bonus` (pool,) is added to the sum for every item chosen (liking and fit add here, diversity takes
    away). A look is refused when all its items are twins of one shown look's; `twins` holds one mask (pool,)
    per shown look. Looks whose pair scores alone do not add up to `floor` clash: they count only where no
    other look is left, whatever their bonus.
    """

    bonus: Vectors
    twins: tuple[Mask, ...] = ()
    floor: float | None = None

    def refuses(self, chosen: Rows) -> Mask:
        """Which of the looks are no different from one shown: (looks, places) -> (looks,)."""
        refused = np.zeros(len(chosen), bool)
        for twin in self.twins:
            refused |= twin[chosen].all(axis=1)
        return refused


@dataclass(frozen=True)
class Found:
    """One filled look: rows of the pool by place, and its sum of pair scores and bonuses."""

    rows: tuple[int, ...]
    total: float
