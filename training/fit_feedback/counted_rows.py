"""Counts rentals by item, category, size and verdict."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.fit_feedback.size_choice import measures
from training.fit_feedback.rentals import FitRow

Floats = NDArray[np.float64]
# A share of the whole that every category's rates are drawn towards, in wearers.
FROM_ALL = 20.0


@dataclass(frozen=True)
class CountedRows:
    """Rows in columns; names in the order of their numbers. `bodies` (rows, MEASURES) has NaN where untold.

    `of_item` and `of_category` are numbers (rows,), `place` that of the size, `verdict` 0 to 2; `home` is the
    category of each item.
    """

    items: tuple[str, ...]
    categories: tuple[str, ...]
    sizes: NDArray[np.int32]
    of_item: NDArray[np.intp]
    of_category: NDArray[np.intp]
    place: NDArray[np.intp]
    verdict: NDArray[np.intp]
    bodies: Floats
    home: NDArray[np.intp]

    def by_item(self, column: NDArray[np.intp], kinds: int) -> Floats:
        """How often each kind occurs with each item: -> (items, kinds)."""
        return _table(self.of_item, column, len(self.items), kinds)

    def category_shares(self, column: NDArray[np.intp], kinds: int) -> Floats:
        """The share of each kind by category, the last row in all: -> (categories + 1, kinds)."""
        every = np.bincount(column, minlength=kinds) + 0.5
        every = every / every.sum()
        counts = _table(self.of_category, column, len(self.categories), kinds) + FROM_ALL * every
        return np.vstack([counts / counts.sum(axis=1, keepdims=True), every])


def count_rows(rows: Sequence[FitRow]) -> CountedRows:
    """Give items, categories and sizes their numbers."""
    items, of_item = np.unique([row.item for row in rows], return_inverse=True)
    categories, of_category = np.unique([row.category for row in rows], return_inverse=True)
    sizes, place = np.unique(np.array([row.size for row in rows], np.int32), return_inverse=True)
    home = np.zeros(len(items), np.intp)
    home[of_item] = of_category
    return CountedRows(
        items=tuple(items.tolist()),
        categories=tuple(categories.tolist()),
        sizes=sizes,
        of_item=of_item,
        of_category=of_category,
        place=place,
        verdict=np.array([row.verdict for row in rows], np.intp),
        bodies=np.stack([measures(row.wearer) for row in rows]),
        home=home,
    )


def _table(rows: NDArray[np.intp], columns: NDArray[np.intp], height: int, width: int) -> Floats:
    flat = np.bincount(rows * width + columns, minlength=height * width)
    return flat.reshape(height, width).astype(np.float64)
