"""Draws blanks of outfits for a few items, with the right item or another one in each."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from compatibility.negatives import Items, NegativePools
from compatibility.pair_list import PairList
from training.outfit_batches import Outfits

OUTFITS = 6
WRONG = 3
INTRUSIONS = 3


@dataclass(frozen=True)
class Filled:
    """An item in the blank of an outfit, and the items that it joins there."""

    item: int
    others: tuple[int, ...]


class Blanks:
    """The outfits of a data set as fill-in-the-blank questions about chosen items.

    A wrong item is a random one of the same group (family and season) as the right one.
    """

    def __init__(self, outfits: Outfits, groups: Sequence[Hashable]) -> None:
        self._outfits = outfits
        self._of_item: dict[int, list[int]] = {}
        for number, outfit in enumerate(outfits):
            for item in outfit:
                self._of_item.setdefault(item, []).append(number)
        self._pools = NegativePools(sorted(self._of_item), groups)

    def items(self) -> Items:
        """All items that stand in an outfit."""
        return np.array(sorted(self._of_item), np.int64)

    def drawn(self, about: Items, random: np.random.Generator) -> tuple[list[Filled], list[Filled]]:
        """Blanks about these items, rightly filled and wrongly: an item is asked for, or intrudes."""
        worn: list[Filled] = []
        thrown: list[Filled] = []
        for item in about.tolist():
            asked = self._asked(item, random)
            worn += asked
            thrown += [Filled(wrong, one.others) for one in asked for wrong in self._others(item, random)]
            for _ in range(min(len(asked), INTRUSIONS) + 1):
                self._intrude(item, worn, thrown, random)
        return worn, thrown

    def _asked(self, item: int, random: np.random.Generator) -> list[Filled]:
        numbers = random.permutation(self._of_item[item])[:OUTFITS].tolist()
        return [Filled(item, others) for number in numbers if (others := self._without(number, item))]

    def _others(self, item: int, random: np.random.Generator) -> list[int]:
        drawn: list[int] = self._pools.draw(np.full(WRONG, item), random).tolist()
        return drawn

    def _intrude(
        self, item: int, worn: list[Filled], thrown: list[Filled], random: np.random.Generator
    ) -> None:
        right = int(self._pools.draw(np.array([item]), random)[0])
        number = int(random.choice(self._of_item[right]))
        others = self._without(number, right)
        if others and item not in self._outfits[number]:
            worn.append(Filled(right, others))
            thrown.append(Filled(item, others))

    def _without(self, number: int, item: int) -> tuple[int, ...]:
        return tuple(other for other in self._outfits[number] if other != item)


def filled_pairs(filled: Sequence[Filled]) -> PairList:
    """Each item with all that it joins: a group is one filled blank."""
    sizes = [len(one.others) for one in filled]
    return PairList(
        left=np.repeat(np.array([one.item for one in filled], np.int64), sizes),
        right=np.array([other for one in filled for other in one.others], np.int64),
        group=np.repeat(np.arange(len(filled)), sizes),
        groups=len(filled),
    )
