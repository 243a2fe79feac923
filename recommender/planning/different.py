"""Says which looks are different: the one place where that is decided."""

import numpy as np

from recommender.planning.look_list import BOTTOM, OUTERWEAR, UPPER
from recommender.planning.look_set import NOTHING, Rows


def look_keys(rows: Rows, count: int) -> Rows:
    """A number for each look (looks, 4) of a table of `count` items, equal for the same: -> (looks,).

    Looks are different when top, bottom or dress differ, or when one is worn under outerwear and the other
    is not. Other shoes, or another coat over the same clothes, are the same look in other shoes: counting
    those would let one wardrobe of three shoes have three times the looks. That "same" is a true equivalence
    ("at most k pieces shared" is none), so that looks can be counted, and a count is a coverage.
    """
    clothes = (rows[:, UPPER] + 1) * (count + 1) + rows[:, BOTTOM] + 1
    return np.asarray(clothes * 2 + (rows[:, OUTERWEAR] != NOTHING), np.intp)


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
