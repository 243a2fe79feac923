"""Draws what one step of fitting learns from: worn outfits, and each of them thrown together anew."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

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
        """The batches of one epoch."""
        random = np.random.default_rng([seed, epoch])
        order = random.permutation(len(self._outfits))
        for start in range(0, len(order), self._size):
            yield self._batch(order[start : start + self._size], random)

    def _batch(self, chosen: NDArray[np.int64], random: np.random.Generator) -> Batch:
        worn = [self._outfits[row] for row in chosen]
        thrown = [self._pools.draw(np.array(outfit, np.int64), random).tolist() for outfit in worn]
        return Batch(pairs_within(worn), pairs_within(thrown))
