"""Everything that was asked of an item, filter by filter, and how well each item meets it."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from wardrobe.search.columns import ItemColumns
from wardrobe.search.filters import Filter, Level
from wardrobe.search.query_words import PriceBound
from wardrobe.search.told import within

Levels = NDArray[np.int8]


class Condition(Protocol):
    """One thing asked for; see Filter and PriceBound."""

    @property
    def name(self) -> str: ...

    @property
    def hard(self) -> bool: ...

    @property
    def implied(self) -> bool: ...


def levels_of(columns: ItemColumns, filters: Sequence[Filter], prices: Sequence[PriceBound]) -> Levels:
    """How well each item meets each filter, then each price: -> (conditions, items) of Level."""
    rows = [[each.level(words.values) for words in columns.words] for each in filters]
    rows += [_price_levels(columns, bound) for bound in prices]
    return np.array(rows, np.int8).reshape(len(rows), len(columns))


def _price_levels(columns: ItemColumns, bound: PriceBound) -> list[Level]:
    return [
        Level.SAYS if within(price, bound.side, bound.amount, bound.currency) else Level.OTHER
        for price in columns.prices
    ]
