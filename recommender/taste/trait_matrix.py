"""The traits of a whole table, read once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.kept_by_table import KeptByTable
from recommender.looks import ItemTable
from recommender.taste.item_traits import item_traits

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class TraitMatrix:
    """Which item has how much of which trait: an entry of `rows`, `traits` (numbers of `names`), `shares`."""

    names: tuple[str, ...]
    rows: Rows
    traits: Rows
    shares: NDArray[np.float64]
    items: int

    def sums(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """The weighted traits of each item added up: (names,) -> (items,)."""
        return np.asarray(np.bincount(self.rows, self.shares * weights[self.traits], self.items), np.float64)


def trait_matrix(items: ItemTable) -> TraitMatrix:
    """The traits of a table, read once for as long as the table lives."""
    return _KEPT.of(items)


def _read(items: ItemTable) -> TraitMatrix:
    columns = zip(items.types, items.colours, items.traits, strict=True)
    found = [(row, *pair) for row, column in enumerate(columns) for pair in item_traits(*column)]
    number = {name: place for place, name in enumerate(dict.fromkeys(name for _, name, _ in found))}
    return TraitMatrix(
        tuple(number),
        np.array([row for row, _, _ in found], np.intp),
        np.array([number[name] for _, name, _ in found], np.intp),
        np.array([share for _, _, share in found], np.float64),
        len(items),
    )


_KEPT = KeptByTable(_read)
