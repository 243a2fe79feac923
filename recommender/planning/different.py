"""Says which looks are different: the one place where that is decided."""

from collections.abc import Sequence

import numpy as np

from compatibility.item_types import ITEM_TYPES, UNSURE, Slot
from recommender.planning.look_list import BOTTOM, OUTERWEAR, SHOES, UPPER
from recommender.planning.look_set import Rows


def look_keys(rows: Rows, types: Sequence[str]) -> Rows:
    """A number for each look (looks, 4) of a table with these types, equal for the same: -> (looks,).

    Looks are different when top, bottom or dress differ, when the shoes are of another type (trainers or
    heels), or the outerwear of another family (none, jacket or coat). Another pair of the same type makes
    no other look: counting that would give a wardrobe of ten trainers ten times the looks. Counting only
    the clothes would fill every capsule with tops over one pair of shoes. "Same" is a true
    equivalence ("at most k pieces shared" is none), so that looks can be counted, and a count is a coverage.
    """
    clothes = (rows[:, UPPER] + 1) * (len(types) + 1) + rows[:, BOTTOM] + 1
    kinds = look_kinds(rows, types)
    return np.asarray(clothes * KINDS**2 + kinds[:, 0] * KINDS + kinds[:, 1], np.intp)


def look_kinds(rows: Rows, types: Sequence[str]) -> Rows:
    """The kind of shoes and of outerwear of each look, as numbers, 0 for no outerwear: -> (looks, 2)."""
    kinds = np.append(np.asarray([kind_of(name) for name in types], np.intp), 0)
    return np.asarray(kinds[rows[:, [SHOES, OUTERWEAR]]], np.intp)


# What shoes count as is their type, what outerwear counts as is its family.
_NAMES = [*ITEM_TYPES, *dict.fromkeys(each.family for each in ITEM_TYPES.values())]
KINDS = len(_NAMES) + 1


def kind_of(name: str) -> int:
    """The number of a type's kind: shoes by type, outerwear by family."""
    if name == UNSURE:
        return 0
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
