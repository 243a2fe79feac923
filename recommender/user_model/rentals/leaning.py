"""What a person's own rentals say for and against each item."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from compatibility.artifact import Tensors
from recommender.user_model.rentals.rental import BANDS, Rental
from recommender.user_model.rentals.weekly_counts import Ints
from recommender.user_model.user_model import Floats

TERMS = ("size", "body_type", "age", "own_categories", "rented_together")
# What is likely before anything is known of a person counts as so many of their rentals.
_CATEGORY_HOLD = 3.0
# How much a rental for another occasion says about the categories wanted for this one.
_OTHER_OCCASION = 0.3
_TOGETHER_SCALE = 1000.0
_FLOATS = ("size", "body_type", "age", "nearness")


@dataclass(frozen=True)
class Tables:
    """Learned from who rented what: who is likely to rent an item, and what is rented together with it.

    `size`, `body_type` and `age` are (bands, items), see `likeness`. `neighbours` (items, k) are the items
    that the same people rented, `nearness` (items, k) how near they are, 0 where there are fewer than k.
    """

    size: Floats
    body_type: Floats
    age: Floats
    neighbours: Ints
    nearness: Floats

    @classmethod
    def read(cls, tensors: Tensors) -> "Tables":
        """From what `tensors` made; raises KeyError for a part that is missing."""
        size, body_type, age, nearness = (tensors[f"table_{name}"].astype(np.float32) for name in _FLOATS)
        return cls(size, body_type, age, tensors["table_neighbours"].astype(np.intp), nearness)

    def tensors(self) -> Tensors:
        """What an artifact keeps of it; half precision is enough."""
        floats = {f"table_{name}": getattr(self, name).astype(np.float16) for name in _FLOATS}
        return {**floats, "table_neighbours": self.neighbours.astype(np.uint32)}

    def by_person(self, history: Sequence[Rental]) -> Floats:
        """Terms `size` (mean over rentals), `body_type` and `age` (the latest told): -> (3, items)."""
        return np.stack([self._by(kind, history) for kind in BANDS])

    def _by(self, kind: str, history: Sequence[Rental]) -> Floats:
        table: Floats = getattr(self, kind)
        rows = [row for row in map(BANDS[kind].row, history) if row is not None]
        told = rows if kind == "size" else rows[-1:]
        return table[told].mean(axis=0) if told else np.zeros(table.shape[1], np.float32)

    def together(self, items: Ints) -> Floats:
        """Term `rented_together`: how near each item is to the rows given, summed: -> (items,)."""
        near = np.zeros(len(self.nearness), np.float32)
        np.add.at(near, self.neighbours[items], self.nearness[items])
        return np.asarray(np.log(_TOGETHER_SCALE * near + 1))


def own_categories(categories: Sequence[int], same_occasion: Sequence[bool], shares: Floats) -> Floats:
    """Log ratio of a person's share of each category to the usual one: -> (categories,), 0 for a stranger.

    `categories` and `same_occasion` tell of each earlier rental its category and whether it was for what is
    asked for now; `shares` (categories,) is what is usual for that.
    """
    weights = np.where(same_occasion, 1.0, _OTHER_OCCASION)
    own = np.bincount(np.array(categories, np.intp), weights, len(shares)) if len(categories) else 0 * shares
    held = (own + _CATEGORY_HOLD * shares) / (own.sum() + _CATEGORY_HOLD)
    return np.asarray(np.log(held / shares), np.float32)
