"""Chooses the items that make the most different looks."""

import numpy as np

from recommender.planning.coverage import Coverage
from recommender.planning.look_set import LookSet, Mask
from recommender.planning.peeling import peeled

# Up to this size both ways are improved; beyond, only the better one.
SMALL = 12


def choose_items(coverage: Coverage, count: int, fixed: Mask, welcome: Mask) -> Mask:
    """At most `count` items (items,), the fixed ones among them, that make many different looks.

    Size by size: the better of the last choice with the best item more, and of what peeling left at this
    size, improved by exchanging single items
    until none gains. So one item more never makes fewer looks.
    No method is known to come within a constant factor of the best choice: with tops and bottoms alone this
    is the densest k-subgraph. With all other parts held, a part's own choice by greedy is the best for tops,
    bottoms and dresses (each look has one, so their looks add up) and within 1 - 1/e for shoes and
    outerwear (coverage; Nemhauser, Wolsey and Fisher, 1978; for capsules Hsiao and Grauman, CVPR 2018).
    """
    left = peeled(coverage, fixed)
    chosen = fixed.copy()
    for size in range(int(fixed.sum()) + 1, count + 1):
        if coverage.of(chosen) == coverage.total:
            break
        ways = [_with_one_more(coverage, chosen, welcome)]
        if size in left:
            ways.append(left[size])
        if size > SMALL:
            ways = [max(ways, key=coverage.of)]
        chosen = max((_exchanged(coverage, way, fixed, welcome) for way in ways), key=coverage.of)
    return _of_use(coverage, chosen, fixed)


def _of_use(coverage: Coverage, chosen: Mask, fixed: Mask) -> Mask:
    """The chosen items that any of their looks holds, and the fixed ones."""
    rows = coverage.rows[coverage.missing(chosen) == 0]
    used = np.zeros(coverage.count + 1, bool)
    used[rows.ravel()] = True
    return np.asarray(used[: coverage.count] | fixed, bool)


def _with_one_more(coverage: Coverage, chosen: Mask, welcome: Mask) -> Mask:
    free = welcome & ~chosen
    if not free.any():
        return chosen
    grown = chosen.copy()
    grown[coverage.best_addition(chosen, free)] = True
    return grown


def _exchanged(coverage: Coverage, chosen: Mask, fixed: Mask, welcome: Mask) -> Mask:
    """The choice after the best exchange, again and again until none gains."""
    better = chosen.copy()
    while (found := coverage.best_exchange(better, fixed, welcome & ~better)) is not None:
        better[found.leaves], better[found.comes] = False, True
    return better


def cheapest_look(looks: LookSet, fixed: Mask) -> Mask | None:
    """The items (items,) of the look that adds the fewest to the fixed ones, ties to the best."""
    if not len(looks):
        return None
    added = (~np.append(fixed, True))[looks.rows].sum(axis=1)
    held = np.zeros(looks.count, bool)
    held[list(looks.look(int(np.argmin(added))))] = True
    return held
