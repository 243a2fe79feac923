"""How much more a thing is for one kind of person or occasion than things are in general."""

from typing import NamedTuple

import numpy as np

from recommender.user_model.rentals.weekly_counts import Ints
from recommender.user_model.user_model import Floats

# A category counts as so many rentals before it differs from the whole.
CATEGORY_HOLD = 20.0
_LEAST = 1e-4


class Likeness(NamedTuple):
    """Log ratios of shares, 0 where nothing sets it apart: (items, groups) and (categories, groups)."""

    items: Floats
    categories: Floats


def likeness(counts: Floats, category_of: Ints, categories: int, hold: float) -> Likeness:
    """From rentals per item and group (items, groups), each item's share drawn towards its category's.

    `hold` is how many rentals an item's category counts for; the category's own share is drawn towards that
    of the whole, so that a rare item says nothing loud (Laplace's rule with an informed prior).
    """
    whole = counts.sum(axis=0) + 1e-9
    whole = whole / whole.sum()
    by_category = np.zeros((categories, counts.shape[1]), np.float32)
    np.add.at(by_category, category_of, counts)
    in_category = (by_category + CATEGORY_HOLD * whole) / (
        by_category.sum(axis=1, keepdims=True) + CATEGORY_HOLD
    )
    shares = (counts + hold * in_category[category_of]) / (counts.sum(axis=1, keepdims=True) + hold)
    return Likeness(
        np.log(shares / whole + _LEAST).astype(np.float32),
        np.log(in_category / whole + _LEAST).astype(np.float32),
    )
