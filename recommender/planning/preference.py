"""What planning asks of a person's taste."""

from typing import Protocol

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.looks import ItemTable

# Nobody is advised to take what they like less than this.
DISLIKED = 0.35


class Preference(Protocol):
    """Whatever says how much a person likes items."""

    def preference(self, items: ItemTable) -> Vectors:
        """Liking of each item, 0 to 1, where 0.5 is nothing known: -> (items,)."""
        ...


def disliked(items: ItemTable, taste: Preference | None) -> frozenset[str]:
    """The ids of the items that a person would rather not have; none where nothing is known."""
    if taste is None:
        return frozenset()
    return frozenset(items.ids[row] for row in np.flatnonzero(taste.preference(items) < DISLIKED))
