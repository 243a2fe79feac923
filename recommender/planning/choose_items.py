"""Chooses the items that make the most different looks."""

from recommender.planning.coverage import Coverage
from recommender.planning.look_set import Mask
from recommender.planning.peeling import peeled


def choose_items(coverage: Coverage, count: int, fixed: Mask, welcome: Mask) -> Mask:
    """At most `count` items (items,), the fixed ones among them, that make many different looks.

    Size by size: the better of the last choice with the best item more, and of what peeling left at this
    size, each improved by exchanging single items until none gains. So one item more never makes fewer looks.
    No method is known to come within a constant factor of the best choice (with tops and bottoms alone
    this is the densest k-subgraph); with all other parts held, a part's own choice by greedy is the best
    for tops, bottoms and dresses (each look has one, so their looks add up) and within 1 - 1/e for
    shoes and outerwear (coverage; Nemhauser, Wolsey and Fisher, 1978; Hsiao and Grauman, CVPR 2018).
    """
    left = peeled(coverage, fixed)
    chosen = fixed.copy()
    for size in range(int(fixed.sum()) + 1, count + 1):
        ways = [_with_one_more(coverage, chosen, welcome)]
        if size in left:
            ways.append(left[size])
        chosen = max((_exchanged(coverage, way, fixed, welcome) for way in ways), key=coverage.of)
    return chosen


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
