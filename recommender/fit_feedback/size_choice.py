"""Which size people like this one take in a garment."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.fit_feedback.wearer import CUPS, Wearer

# What a body is measured by: log of the weight, height, bust and cup.
MEASURES = 4
# The features of a size: how usual it is here, how like its wearers' four measures are, how near it is to
# the sizes taken before, and whether it is one of them.
FEATURES = 1 + MEASURES + 2

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class SizeChoice:
    """A conditional logit over sizes (McFadden, 1974); S sizes, I items, C categories.

    `wearers` (S, MEASURES) is the mean body of those who take a size, `spread` (MEASURES,) how far bodies lie
    around it; `usual` (C + 1, S) the share of each size in a category, the last row in all; `counts` (I, S)
    how often an item was taken in a size, worth `strength` wearers of its category; `shift` (I,) how much
    heavier than usual an item's wearers are in the same size. `weights` (FEATURES,) are fitted.
    """

    sizes: NDArray[np.int32]
    wearers: NDArray[np.float32]
    spread: NDArray[np.float32]
    usual: NDArray[np.float32]
    categories: Mapping[str, int]
    counts: NDArray[np.float32]
    shift: NDArray[np.float32]
    items: Mapping[str, int]
    strength: float
    weights: NDArray[np.float32]

    def probabilities(
        self, item: str | None, category: str, wearer: Wearer, shift: float | None = None
    ) -> Floats:
        """How likely this wearer takes each size: -> (S,); `shift` stands in for that of a known item."""
        logits = self.features(item, category, wearer, shift) @ self.weights.astype(np.float64)
        powers = np.exp(logits - logits.max())
        return np.asarray(powers / powers.sum())

    def features(self, item: str | None, category: str, wearer: Wearer, shift: float | None = None) -> Floats:
        """-> (S, FEATURES); what is not known of the body makes no difference."""
        usual = np.log(self.shares(item, category))[:, None]
        return np.hstack(
            [usual, self._unlike(wearer, self._shift(item) if shift is None else shift), self._before(wearer)]
        )

    def shares(self, item: str | None, category: str) -> Floats:
        """How often each size is taken of this item, drawn towards its category: -> (S,)."""
        usual = np.asarray(self.usual[self.categories.get(category, len(self.categories))], np.float64)
        row = self.items.get(item) if item is not None else None
        if row is None:
            return usual
        said = self.counts[row] + self.strength * usual
        return np.asarray(said / said.sum())

    def _shift(self, item: str | None) -> float:
        row = self.items.get(item) if item is not None else None
        return 0.0 if row is None else float(self.shift[row])

    def _unlike(self, wearer: Wearer, shift: float) -> Floats:
        """Squared distance from the wearers of each size, measure by measure: -> (S, MEASURES)."""
        body = measures(wearer)
        body[0] -= shift
        apart = (body - self.wearers) / self.spread
        return np.asarray(np.where(np.isnan(apart), 0.0, -0.5 * apart**2))

    def _before(self, wearer: Wearer) -> Floats:
        """Squared distance from the mean of earlier sizes, and the share that was this size: -> (S, 2)."""
        places = [place for size in wearer.earlier if (place := self.place(size)) is not None]
        if not places:
            return np.zeros((len(self.sizes), 2))
        scale = self.wearers[:, 0].astype(np.float64)
        apart = (scale - scale[places].mean()) / float(self.spread[0])
        same = np.bincount(places, minlength=len(self.sizes)) / len(places)
        return np.stack([-0.5 * apart**2, same], axis=1)

    def place(self, size: int) -> int | None:
        """Where a size stands among `sizes`, which rise; None for one that nobody took."""
        place = int(np.searchsorted(self.sizes, size))
        return place if place < len(self.sizes) and self.sizes[place] == size else None


def measures(wearer: Wearer) -> Floats:
    """A body in numbers, NaN where untold: -> (MEASURES,)."""
    cup = CUPS.index(wearer.cup) if wearer.cup in CUPS else None
    weight = None if wearer.weight is None else np.log(wearer.weight)
    told = (weight, wearer.height, wearer.bust, cup)
    return np.array([np.nan if value is None else value for value in told], np.float64)
