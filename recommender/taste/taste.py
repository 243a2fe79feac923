"""What is known of one person's taste now: what serving needs, and nothing of what they did."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from recommender.looks import ItemTable
from recommender.taste.common_traits import group_of
from recommender.taste.item_traits import Row
from recommender.taste.trait_matrix import trait_matrix


@dataclass(frozen=True)
class Taste:
    """A person's liking of every trait, ready to be asked about items.

    `weights` says by how much the log-odds of liking an item rise when it has the whole of a trait
    (`colour:navy`), `others` the same for a trait that is not among them, by its group (`colour`);
    `hidden` are ids of items that must never be suggested.
    """

    weights: Mapping[str, float] = field(default_factory=dict)
    others: Mapping[str, float] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether nothing at all is known: every item is as good as any other."""
        return not self.weights and not self.hidden

    def preference(self, items: ItemTable) -> NDArray[np.float32]:
        """The probability that the person likes each item: (items,) in 0 to 1; 0.5 where nothing is known."""
        if not self.weights:
            return np.full(len(items), 0.5, np.float32)
        matrix = trait_matrix(items)
        scores = matrix.sums(np.array([self._weight(name) for name in matrix.names]))
        return (1 / (1 + np.exp(-scores))).astype(np.float32)

    def score(self, row: Row) -> float:
        """The log-odds that the person likes something with these traits."""
        return sum(self._weight(name) * share for name, share in row)

    def _weight(self, name: str) -> float:
        known = self.weights.get(name)
        return self.others.get(group_of(name), 0.0) if known is None else known


UNKNOWN = Taste()
