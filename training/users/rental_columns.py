"""Rentals as columns of numbers, and the names that the numbers stand for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.user_model.rentals.rental import Rental, occasion_row
from recommender.user_model.rentals.weekly_counts import Ints
from training.users.rentals import Rentals


@dataclass(frozen=True)
class Names:
    """Every item with its category: `category_of` (items,) counts categories from 0."""

    items: tuple[str, ...]
    categories: tuple[str, ...]
    category_of: Ints


@dataclass(frozen=True)
class Columns:
    """Rentals sorted by day, all columns (rows,); see `occasion_row`."""

    person: Ints
    item: Ints
    day: NDArray[np.int64]
    occasion: Ints

    def where(self, rows: NDArray[np.bool_]) -> "Columns":
        """Only these rows."""
        return Columns(self.person[rows], self.item[rows], self.day[rows], self.occasion[rows])


def names_of(rows: Sequence[Rental]) -> Names:
    """Items and categories in the order of their names; an item is of the category it mostly was given."""
    said: dict[str, Counter[str]] = {}
    for row in rows:
        said.setdefault(row.item, Counter())[row.category] += 1
    items = tuple(sorted(said))
    chosen = [min(said[item].items(), key=lambda one: (-one[1], one[0]))[0] for item in items]
    categories, category_of = np.unique(chosen, return_inverse=True)
    return Names(items, tuple(categories.tolist()), category_of.astype(np.intp))


def columns_of(rentals: Rentals, names: Names) -> Columns:
    """Look every row's item and occasion up; raises KeyError for an item without a name."""
    items = {item: place for place, item in enumerate(names.items)}
    return Columns(
        rentals.people,
        np.array([items[row.item] for row in rentals.rows], np.intp),
        rentals.days,
        np.array([occasion_row(row.occasion) for row in rentals.rows], np.intp),
    )
