"""Shrinks a wardrobe item by item, giving up the fewest looks each time."""

import numpy as np

from recommender.planning.coverage import Coverage
from recommender.planning.look_set import Mask, Rows

# While many items are left, so many at once go as one in this many.
STEP = 16
GONE = -1


class Peel:
    """What is left of the looks while items go: looks by item and key, and by key."""

    def __init__(self, coverage: Coverage) -> None:
        self._looks, self._keys = coverage.rows, coverage.keys
        self._with_item = np.zeros((coverage.count + 1, coverage.total), np.int32)
        np.add.at(self._with_item, (self._looks, self._keys[:, None]), 1)
        self._of_key = np.bincount(self._keys, minlength=coverage.total).astype(np.int32)

    def least(self, free: Mask, count: int) -> list[int]:
        """The free items whose loss costs the fewest different looks, ties to those in the fewest looks."""
        lost = np.count_nonzero(self._with_item[:-1] == self._of_key, axis=1)
        order = np.lexsort([-np.arange(len(free)), self._with_item[:-1].sum(axis=1), lost, ~free])
        return [int(item) for item in order[: min(count, int(free.sum()))]]

    def take(self, item: int) -> None:
        """Let an item go, and all looks with it."""
        gone = (self._looks == item).any(axis=1)
        looks, keys = self._looks[gone], self._keys[gone]
        np.subtract.at(self._with_item, (looks, keys[:, None]), 1)
        np.subtract.at(self._of_key, keys, 1)
        self._of_key[self._of_key == 0] = GONE
        self._looks, self._keys = self._looks[~gone], self._keys[~gone]


def peeled(coverage: Coverage, fixed: Mask) -> dict[int, Mask]:
    """What is left (items,) at every size that is passed on the way, from the items of any look to the fixed.

    Charikar (APPROX 2000) peels a graph to its densest part this way, with at least half its density; looks
    are the edges here.
    """
    peel, left = Peel(coverage), _in_any_look(coverage.rows, coverage.count) | fixed
    found = {int(left.sum()): left.copy()}
    while (left & ~fixed).any():
        for item in peel.least(left & ~fixed, max(1, int(left.sum()) // STEP)):
            left[item] = False
            peel.take(item)
        found[int(left.sum())] = left.copy()
    return found


def _in_any_look(rows: Rows, count: int) -> Mask:
    used = np.zeros(count + 1, bool)
    used[rows.ravel()] = True
    return used[:count]
