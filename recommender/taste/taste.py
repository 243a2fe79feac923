"""What is known of one person's taste now: what serving needs, and nothing of what they did."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from recommender.looks import ItemTable
from recommender.taste.item_traits import Row, item_traits


@dataclass(frozen=True)
class Taste:
    """A person's liking of every trait, ready to be asked about items.

    `weights` says by how much the log-odds of liking an item rise when it has the whole of a trait
    (`colour:navy`), `others` the same for a trait that is not among them, by its field (`colour`);
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
        scores = np.zeros(len(items))
        if self.weights:
            columns = zip(items.types, items.colours, items.traits, strict=True)
            scores[:] = [self.score(item_traits(*column)) for column in columns]
        return (1 / (1 + np.exp(-scores))).astype(np.float32)

    def score(self, row: Row) -> float:
        """The log-odds that the person likes something with these traits."""
        return sum(self._weight(name) * share for name, share in row)

    def _weight(self, name: str) -> float:
        known = self.weights.get(name)
        return self.others.get(name.partition(":")[0], 0.0) if known is None else known


UNKNOWN = Taste()
