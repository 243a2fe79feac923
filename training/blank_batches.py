"""Draws what one step of fitting learns from: blanks to fill, and outfits thrown together."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.negatives import NegativePools
from compatibility.pair_list import PairList, pairs_with_answers, pairs_within

Outfits = Sequence[tuple[int, ...]]


@dataclass(frozen=True)
class Batch:
    """One step: `blanks` has a group per answer, `outfits` first the worn, then as many thrown together.

    The right answer is in column 0; `void` (questions, answers) marks drawn ones that are in the outfit too.
    """

    blanks: PairList
    void: NDArray[np.bool_]
    outfits: PairList


class BlankBatches:
    """Goes through every item of every outfit once an epoch, in an order of the seed and the epoch."""

    def __init__(self, outfits: Outfits, groups: Sequence[Hashable], size: int, negatives: int) -> None:
        self._outfits = outfits
        self._blanks = [(row, place) for row, outfit in enumerate(outfits) for place in range(len(outfit))]
        self._pools = NegativePools([item for outfit in outfits for item in outfit], groups)
        self._size, self._negatives = size, negatives

    def __len__(self) -> int:
        return -(-len(self._blanks) // self._size)

    def epoch(self, seed: int, epoch: int) -> Iterator[Batch]:
        """The batches of one epoch."""
        random = np.random.default_rng([seed, epoch])
        order = random.permutation(len(self._blanks))
        for start in range(0, len(order), self._size):
            yield self._batch(order[start : start + self._size], random)

    def _batch(self, chosen: NDArray[np.int64], random: np.random.Generator) -> Batch:
        blanks = [self._blanks[number] for number in chosen]
        right = np.array([self._outfits[row][place] for row, place in blanks], np.int64)
        drawn = self._pools.draw(np.repeat(right[:, None], self._negatives, axis=1), random)
        answers = np.concatenate([right[:, None], drawn], axis=1)
        rests = [self._outfits[row][:place] + self._outfits[row][place + 1 :] for row, place in blanks]
        worn = [self._outfits[row] for row in dict.fromkeys(row for row, _ in blanks)]
        thrown = [self._pools.draw(np.array(outfit, np.int64), random).tolist() for outfit in worn]
        return Batch(
            blanks=pairs_with_answers(rests, answers),
            void=_void(answers, [self._outfits[row] for row, _ in blanks]),
            outfits=pairs_within([*worn, *thrown]),
        )


def _void(answers: NDArray[np.int64], outfits: Outfits) -> NDArray[np.bool_]:
    """Which answers, but for the right one, are in the outfit that the question comes from."""
    pairs = zip(answers, outfits, strict=True)
    void = np.stack([np.isin(row, np.array(outfit)) for row, outfit in pairs])
    void[:, 0] = False
    return void
