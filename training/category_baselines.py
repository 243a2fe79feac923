"""Raters of outfits that know nothing but the categories of the items, in the order of the outfit."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from training.readers.maryland import UNKNOWN

# categories of one outfit in its order -> score
CategoryRater = Callable[[Sequence[int]], float]
Table = NDArray[np.float64]


class CategoryCounts:
    """How often categories stand in training outfits: alone, two together, and one right after another.

    Row and column 0 stand for "not known", and count nothing: that a category is not told must not speak.
    """

    def __init__(self, outfits: Sequence[Sequence[int]]) -> None:
        names = sorted({category for outfit in outfits for category in outfit} - {UNKNOWN})
        self._row = {category: row for row, category in enumerate(names, start=1)}
        size = len(names) + 1
        self.alone: Table = np.zeros(size)
        self.together: Table = np.zeros((size, size))
        self.after: Table = np.zeros((size, size))
        for outfit in outfits:
            self._count(np.array(self.rows(outfit)))

    def rows(self, outfit: Sequence[int]) -> list[int]:
        """Row numbers of categories; 0 for one that training has not seen."""
        return [self._row.get(category, 0) for category in outfit]

    def _count(self, rows: NDArray[np.int64]) -> None:
        np.add.at(self.alone, rows, 1.0)
        np.add.at(self.together, (rows[:, None], rows[None, :]), 1.0 - np.eye(len(rows)))
        np.add.at(self.after, (rows[:-1], rows[1:]), 1.0)


def category_raters(counts: CategoryCounts) -> dict[str, CategoryRater]:
    """Every baseline by its name."""
    return {
        "chance": lambda outfit: 0.0,
        "category frequency": _mean_alone(counts, np.log1p(counts.alone)),
        "category pair frequency": _mean_pairs(counts, np.log1p(counts.together)),
        "category pair lift": _mean_pairs(counts, _lift(counts.together)),
        "category sequence": _mean_steps(counts, _steps(counts.after)),
    }


def _lift(together: Table) -> Table:
    """Pointwise mutual information (Church and Hanks, 1990), each pair seen once more than it was."""
    seen = together + 1.0
    seen[0] = seen[:, 0] = 0.0
    share = seen / seen.sum()
    single = np.maximum(share.sum(axis=1), 1e-12)
    lift: Table = np.log(np.maximum(share, 1e-12) / (single[:, None] * single[None, :]))
    return lift


def _steps(after: Table) -> Table:
    """log p(b | a before it) + log p(a | b after it): a first-order chain in both directions."""
    seen = after + 1.0
    seen[0] = seen[:, 0] = 0.0
    forwards = np.maximum(seen, 1e-12) / np.maximum(seen.sum(axis=1, keepdims=True), 1e-12)
    backwards = np.maximum(seen, 1e-12) / np.maximum(seen.sum(axis=0, keepdims=True), 1e-12)
    steps: Table = np.log(forwards) + np.log(backwards)
    return steps


def _mean_alone(counts: CategoryCounts, table: Table) -> CategoryRater:
    def rate(outfit: Sequence[int]) -> float:
        return _mean([table[row] for row in counts.rows(outfit) if row])

    return rate


def _mean_pairs(counts: CategoryCounts, table: Table) -> CategoryRater:
    def rate(outfit: Sequence[int]) -> float:
        rows = [row for row in counts.rows(outfit) if row]
        return _mean([table[one, other] for place, one in enumerate(rows) for other in rows[place + 1 :]])

    return rate


def _mean_steps(counts: CategoryCounts, table: Table) -> CategoryRater:
    def rate(outfit: Sequence[int]) -> float:
        rows = counts.rows(outfit)
        return _mean([table[one, other] for one, other in pairwise(rows) if one and other])

    return rate


def _mean(values: Sequence[float]) -> float:
    """NaN where nothing is known: the caller decides what that is worth."""
    return float(np.mean(values)) if values else float("nan")
