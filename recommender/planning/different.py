"""Says which looks are different: the one place where that is decided."""

import numpy as np

from compatibility.item_types import ITEM_TYPES, UNSURE, Slot
from recommender.looks import ItemTable
from recommender.planning.look_alikes import stand_ins
from recommender.planning.look_list import BOTTOM, OUTERWEAR, SHOES, UPPER
from recommender.planning.look_set import NOTHING, Rows


class LookKeys:
    """Numbers the looks of one table of items; the first `owned` rows come first in everything.

    Looks are different when top, bottom or dress differ to the eye (see look_alikes), when the shoes are of
    another type (trainers or heels), or the outerwear of another family (none, jacket or coat). Another pair
    of the same type makes no other look: counting that would give a wardrobe of ten trainers ten times the
    looks. Counting only the clothes would fill every capsule with tops over one pair of shoes. "Same" is a
    true equivalence ("at most k pieces shared" is none), so that looks can be counted, and a count is a
    coverage.
    """

    def __init__(self, items: ItemTable, owned: int | None = None) -> None:
        self._stand_in = np.append(stand_ins(items, len(items) if owned is None else owned), NOTHING)
        self._kinds = np.append(np.asarray([kind_of(name) for name in items.types], np.intp), BARE)

    def of(self, rows: Rows) -> Rows:
        """A number for each look (looks, 4), equal for looks that are the same: -> (looks,)."""
        clothes, kinds = self.clothes(rows) + 1, self.kinds(rows)
        number = clothes[:, 0] * len(self._stand_in) + clothes[:, 1]
        return np.asarray((number * KINDS + kinds[:, 0]) * KINDS + kinds[:, 1], np.intp)

    def clothes(self, rows: Rows) -> Rows:
        """Top or dress, and bottom, each as the item that stands in for its look-alikes: -> (looks, 2)."""
        return np.asarray(self._stand_in[rows[:, [UPPER, BOTTOM]]], np.intp)

    def kinds(self, rows: Rows) -> Rows:
        """The kind of shoes and of outerwear of each look, as numbers, BARE for none: -> (looks, 2)."""
        return np.asarray(self._kinds[rows[:, [SHOES, OUTERWEAR]]], np.intp)


# What shoes count as is their type, what outerwear counts as is its family.
_NAMES = [*ITEM_TYPES, *dict.fromkeys(each.family for each in ITEM_TYPES.values())]
KINDS = len(_NAMES) + 1
BARE = 0


def kind_of(name: str) -> int:
    """The number of a type's kind: shoes by type, outerwear by family."""
    if name == UNSURE:
        return BARE
    each = ITEM_TYPES[name]
    return _NAMES.index(each.family if each.slot is Slot.OUTERWEAR else name) + 1


def best_of_each(keys: Rows) -> Rows:
    """The first look of every key, in the order given: (looks,) -> numbers of looks, rising."""
    return np.sort(np.unique(keys, return_index=True)[1])


def fairly_cut(keys: Rows, most: int) -> Rows:
    """The first of every key, then the second of every key ..., up to `most`: numbers of looks, rising.

    Cutting by value alone would leave the many looks of a few favourite clothes.
    """
    if len(keys) <= most:
        return np.arange(len(keys))
    order = np.argsort(keys, kind="stable")
    _, starts, counts = np.unique(keys[order], return_index=True, return_counts=True)
    turn = np.empty(len(keys), np.intp)
    turn[order] = np.arange(len(keys)) - np.repeat(starts, counts)
    return np.sort(np.argsort(turn, kind="stable")[:most])
