"""A number of different looks that no few items of a wardrobe can exceed."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from recommender.planning.different import BARE
from recommender.planning.look_set import NOTHING, Rows


def capsule_bound(clothes: Sequence[Rows], kinds: Sequence[Rows], count: int) -> int:
    """The most that `count` items could give, summed over contexts.

    By context, `clothes` (looks, 2) are top or dress and bottom of each look, `kinds` (looks, 2) its kinds of
    shoes and outerwear. A choice splits into
    tops, bottoms, dresses, shoes and outerwear. In one kind of shoes and outerwear no top has more looks than
    it has in the whole wardrobe, nor than there are bottoms, and the other way round; s pairs of shoes are
    at most the s best kinds. The best over all splits is the bound.
    """
    shoes, over_or_bare = (np.unique(np.concatenate(kinds)[:, place]).tolist() for place in (0, 1))
    outer = [kind for kind in over_or_bare if kind != BARE]
    worn = [(*some, BARE) for size in range(len(outer) + 1) for some in combinations(outer, size)]
    tables = {
        (shoe, over): _table(clothes, kinds, shoe, over, count) for shoe in shoes for over in (*outer, BARE)
    }
    best = 0
    for some in worn:
        by_shoe = np.asarray([sum(tables[shoe, over] for over in some) for shoe in shoes])
        # Bare feet and no outerwear cost no item.
        best = max(best, _best(by_shoe, count - len(some) + 1 + (shoes == [BARE])))
    return best


def _best(by_shoe: Rows, count: int) -> int:
    """The best split of `count` items into shoes and the rest: by_shoe (kinds, tops, bottoms, dresses)."""
    best = 0
    for pairs in range(1, min(len(by_shoe), count) + 1):
        tops, bottoms = np.indices(by_shoe.shape[1:3])
        dresses = count - pairs - tops - bottoms
        split = np.where(dresses < 0, 0, by_shoe[:, tops, bottoms, np.maximum(dresses, 0)])
        best = max(best, int(np.sort(split, axis=0)[-pairs:].sum(axis=0).max()))
    return best


def _table(clothes: Sequence[Rows], kinds: Sequence[Rows], shoe: int, over: int, count: int) -> Rows:
    """The most looks in one kind of shoes and outerwear: -> (tops + 1, bottoms + 1, dresses + 1)."""
    separates = np.zeros((count + 1, count + 1), np.intp)
    dresses = np.zeros(count + 1, np.intp)
    for each, own in zip(clothes, kinds, strict=True):
        worn = np.unique(each[(own[:, 0] == shoe) & (own[:, 1] == over)], axis=0)
        pairs = worn[worn[:, 1] != NOTHING]
        separates += np.minimum(_reach(pairs[:, 0], count), _reach(pairs[:, 1], count).T)
        dresses += np.minimum(np.arange(count + 1), len(worn) - len(pairs))
    table: Rows = separates[:, :, None] + dresses
    return table


def _reach(items: Rows, count: int) -> Rows:
    """How many pairs the first n items can have with m partners each, the most paired first: -> (n, m)."""
    pairs = np.sort(np.unique(items, return_counts=True)[1])[::-1][:count]
    most = np.minimum(pairs[:, None], np.arange(count + 1))
    reach = np.zeros((count + 1, count + 1), np.intp)
    reach[1 : len(pairs) + 1] = most.cumsum(axis=0)
    reach[len(pairs) + 1 :] = reach[len(pairs)]
    return reach
