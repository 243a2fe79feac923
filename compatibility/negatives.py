"""Draws items that could have stood in another's place: same family, same season."""

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

Items = NDArray[np.int64]


class NegativePools:
    """Pools of interchangeable items, by group (family and season).

    The season is bookkeeping: it keeps negatives hard and fair, and never reaches a model.
    """

    def __init__(self, items: Sequence[int], groups: Sequence[Hashable]) -> None:
        """`items` may be drawn; `groups` has an entry for every item number that will be asked about."""
        numbers = {group: number for number, group in enumerate(dict.fromkeys(groups))}
        self._group = np.array([numbers[group] for group in groups], np.int64)
        pools: list[list[int]] = [[] for _ in numbers]
        for item in sorted(set(items)):
            pools[self._group[item]].append(item)
        self._size = np.array([len(pool) for pool in pools], np.int64)
        self._start = np.concatenate([[0], np.cumsum(self._size)[:-1]]).astype(np.int64)
        self._items = np.array([item for pool in pools for item in pool], np.int64)

    def draw(self, wanted: Items, random: np.random.Generator) -> Items:
        """One random item of the same group for each item asked about, of any shape; possibly itself.

        Raises ValueError for an item whose group has nothing to draw.
        """
        groups = self._group[wanted]
        if (self._size[groups] == 0).any():
            empty = int(wanted[self._size[groups] == 0].ravel()[0])
            raise ValueError(f"item {empty}: nothing of its family and season may be drawn")
        places = (random.random(wanted.shape) * self._size[groups]).astype(np.int64)
        drawn: Items = self._items[self._start[groups] + places]
        return drawn
