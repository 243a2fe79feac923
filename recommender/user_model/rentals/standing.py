"""Where every item stands on a day: how it is going, how new it is, what it is rented for."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.user_model.rentals.likeness import likeness
from recommender.user_model.rentals.weekly_counts import Ints, WeeklyCounts
from recommender.user_model.user_model import Floats

# In days. Longer ones explain the past better and find less of what comes: see docs/user-model.md.
HALF_LIVES = (10, 30, 90)
GOING = tuple(f"going_{life}" for life in HALF_LIVES)
FOR_OCCASION = ("occasion_year", "occasion_now", "occasion_category")
TERMS = (*GOING, "newness", "quiet", *FOR_OCCASION)

_YEAR, _NOW = 365, 60
# An item's occasions count once it has so many rentals; its category speaks before.
_OCCASION_HOLD = 5.0
_FEW = 0.05
# No item is newer, or longer quiet, than this many days.
_DAYS = (3, 3000)


@dataclass(frozen=True)
class Standing:
    """What all people share on one day.

    `general` (terms, items) are the terms that no occasion changes; `by_occasion` (occasions, 3, items) those
    of FOR_OCCASION; `categories` (occasions, categories) the shares of categories among rentals for each,
    `category_shares` (categories,) among all; `known` (items,) says what had been rented before.
    """

    general: Floats
    by_occasion: Floats
    categories: Floats
    category_shares: Floats
    known: NDArray[np.bool_]


def standing(counts: WeeklyCounts, category_of: Ints, categories: int, day: int) -> Standing:
    """As of that day: reads only weeks of `counts` that ended before it."""
    past = counts.before(day)
    going = [np.log(past.faded(day, life).sum(axis=1) + _FEW) for life in HALF_LIVES]
    first, last = past.since(day)
    year, now = past.faded(day, _YEAR), past.faded(day, _NOW)
    steady = likeness(year, category_of, categories, _OCCASION_HOLD)
    lately = likeness(now, category_of, categories, _OCCASION_HOLD)
    shares, of_occasion = _category_shares(year, category_of, categories)
    return Standing(
        np.stack([*going, _log_days(first), _log_days(last)]),
        np.stack([steady.items.T, lately.items.T, steady.categories[category_of].T], axis=1),
        of_occasion,
        shares,
        np.isfinite(first),
    )


def _log_days(days: Floats) -> Floats:
    return np.log(np.clip(days, *_DAYS)).astype(np.float32)


def _category_shares(counts: Floats, category_of: Ints, categories: int) -> tuple[Floats, Floats]:
    """Shares of categories in the whole (categories,), and for each occasion, drawn towards the whole."""
    by_category = np.zeros((categories, counts.shape[1]), np.float32)
    np.add.at(by_category, category_of, counts)
    whole = by_category.sum(axis=1) + 0.01
    whole /= whole.sum()
    return whole, ((by_category.T + 20 * whole) / (by_category.T.sum(axis=1, keepdims=True) + 20))
