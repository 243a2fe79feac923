"""How often each item was rented, week by week and for what: a question reads only weeks before its day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import Tensors
from recommender.user_model.user_model import Floats

WEEK = 7
Ints = NDArray[np.intp]

_PARTS = ("item", "week", "occasion", "count")


@dataclass(frozen=True)
class WeeklyCounts:
    """Four columns (entries,), sorted by week: `count` rentals of `item` for `occasion` in `week`.

    Weeks count from 1970-01-01; of `items` items and `occasions` occasions, each counted from 0. Nothing in
    it tells who rented.
    """

    item: NDArray[np.uint32]
    week: NDArray[np.uint16]
    occasion: NDArray[np.uint8]
    count: NDArray[np.uint16]
    items: int
    occasions: int

    @classmethod
    def of(
        cls,
        item: Sequence[int] | Ints,
        day: Sequence[int] | Ints,
        occasion: Sequence[int] | Ints,
        items: int,
        occasions: int,
    ) -> "WeeklyCounts":
        """Count rentals, given as three columns (rentals,) in any order."""
        week = np.asarray(day, np.int64) // WEEK
        place = (week * items + np.asarray(item, np.int64)) * occasions + np.asarray(occasion, np.int64)
        entries, count = np.unique(place, return_counts=True)
        of_item = entries // occasions
        return cls(
            (of_item % items).astype(np.uint32),
            (of_item // items).astype(np.uint16),
            (entries % occasions).astype(np.uint8),
            count.astype(np.uint16),
            items,
            occasions,
        )

    @classmethod
    def read(cls, tensors: Tensors, items: int, occasions: int) -> "WeeklyCounts":
        """From what `tensors` made; raises KeyError for a part that is missing."""
        item, week, occasion, count = (tensors[f"weekly_{name}"] for name in _PARTS)
        return cls(item, week, occasion, count, items, occasions)

    def tensors(self) -> Tensors:
        """What an artifact keeps of it."""
        return {f"weekly_{name}": getattr(self, name) for name in _PARTS}

    def before(self, day: int) -> "WeeklyCounts":
        """Only the weeks that ended before that day began."""
        end = int(np.searchsorted(self.week, day // WEEK))
        return replace(self, **{name: getattr(self, name)[:end] for name in _PARTS})

    def faded(self, day: int, half_life: float) -> Floats:
        """Counts, each week worth half after so many days: -> (items, occasions)."""
        age = day - (self.week.astype(np.float64) + 0.5) * WEEK
        weights = self.count * np.exp2(-age / half_life)
        place = self.item.astype(np.intp) * self.occasions + self.occasion
        total = np.bincount(place, weights, self.items * self.occasions)
        return total.reshape(self.items, self.occasions).astype(np.float32)

    def since(self, day: int) -> tuple[Floats, Floats]:
        """Days since the weeks of each item's first and last rental: -> twice (items,), inf without any."""
        first, last = np.full(self.items, np.inf), np.full(self.items, -np.inf)
        np.minimum.at(first, self.item, self.week * float(WEEK))
        np.maximum.at(last, self.item, self.week * float(WEEK))
        since_first = np.where(np.isinf(first), np.inf, day - first)
        return since_first.astype(np.float32), (day - last).astype(np.float32)
