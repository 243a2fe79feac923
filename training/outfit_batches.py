"""Draws what one step of fitting learns from: worn outfits, and each of them thrown together anew."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from compatibility.negatives import NegativePools
from compatibility.pair_list import PairList, pairs_within

Outfits = Sequence[tuple[int, ...]]


@dataclass(frozen=True)
class Batch:
    """One step: the pairs of the worn outfits, and those of as many thrown together, place by place."""

    worn: PairList
    thrown: PairList


class OutfitBatches:
    """Goes through every outfit once an epoch, in an order that the seed and the epoch decide.

    A thrown-together outfit has a random item of the same family and season in every place.
    """

    def __init__(self, outfits: Outfits, groups: Sequence[Hashable], size: int) -> None:
        self._outfits, self._size = outfits, size
        self._pools = NegativePools([item for outfit in outfits for item in outfit], groups)

    def __len__(self) -> int:
        return -(-len(self._outfits) // self._size)

    def epoch(self, seed: int, epoch: int) -> Iterator[Batch]:
        """The batches of one epoch, pair by pair."""
        for worn, thrown in self.drawn(seed, epoch):
            yield Batch(pairs_within(worn), pairs_within(thrown))

    def drawn(self, seed: int, epoch: int) -> Iterator[tuple[Outfits, Outfits]]:
        """The batches of one epoch: (worn outfits, as many thrown together)."""
        random = np.random.default_rng([seed, epoch])
        order = random.permutation(len(self._outfits))
        for start in range(0, len(order), self._size):
            worn = [self._outfits[row] for row in order[start : start + self._size]]
            yield worn, self._thrown(worn, random)

    def _thrown(self, worn: Outfits, random: np.random.Generator) -> Outfits:
        # Drawn in one go: an epoch of small draws costs more than the fit of a small model.
        drawn = self._pools.draw(np.array([item for outfit in worn for item in outfit], np.int64), random)
        ends = np.cumsum([len(outfit) for outfit in worn])[:-1]
        return [tuple(part.tolist()) for part in np.split(drawn, ends)]
