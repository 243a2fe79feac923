"""Grows looks place by place, keeping the best few at every step."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from recommender.look_space import Aim, LookSpace

Rows = NDArray[np.intp]


def beam_search(space: LookSpace, aim: Aim, beams: int, order: Sequence[int]) -> tuple[Rows, Vectors]:
    """The best looks met when places are filled in this order: (looks, places) in place order, (looks,) sums.

    Every candidate of every place is scored against every beam; nothing is left to an approximate index.
    """
    worth = space.with_fixed + aim.bonus
    chosen, totals = np.empty((1, 0), np.intp), np.full(1, space.fixed, np.float32)
    reserves = reserves_after(space, order)
    for place, reserve in zip(order, reserves, strict=True):
        candidates = space.places[place]
        grown = totals[:, None] + candidate_values(space, worth, chosen, candidates, reserve)
        best = best_first(grown.ravel(), beams)
        parents, choices = np.divmod(best, len(candidates))
        chosen, totals = np.column_stack([chosen[parents], candidates[choices]]), grown.ravel()[best]
    return chosen[:, np.argsort(order)], totals


def reserves_after(space: LookSpace, order: Sequence[int]) -> list[int]:
    """What has to be kept back at each step for the cheapest items of the places still to come."""
    if space.purse is None:
        return [0] * len(order)
    cheapest = [int(space.purse.costs[space.places[place]].min(initial=space.purse.most)) for place in order]
    return [sum(cheapest[step + 1 :]) for step in range(len(order))]


def candidate_values(
    space: LookSpace, worth: Vectors, chosen: Rows, candidates: Rows, reserve: int = 0
) -> Vectors:
    """What each candidate adds to looks under way: (looks, places so far) -> (looks, candidates).

    `worth` (pool,) is what an item adds by itself; minus infinity stands where a group would come twice, and
    where the money would not last (with `reserve` kept back).
    """
    values = np.tile(worth[candidates], (len(chosen), 1))
    groups = space.exclusive[candidates]
    grouped = bool((groups >= 0).any())
    for column in chosen.T:
        values += space.rows.between(column, candidates)
        if grouped:
            values[(space.exclusive[column][:, None] == groups) & (groups >= 0)] = -np.inf
    if space.purse is not None:
        spent = space.purse.costs[chosen].sum(axis=1, dtype=np.intp)
        values[spent[:, None] + space.purse.costs[candidates] + reserve > space.purse.most] = -np.inf
    return values


def best_first(totals: Vectors, count: int) -> Rows:
    """Positions of the highest finite totals, best first, ties to the lower position."""
    if count < len(totals):
        # Everything that ties with the last one kept stays in until ties are settled by position.
        least = np.partition(totals, len(totals) - count)[len(totals) - count]
        kept = np.flatnonzero((totals >= least) & np.isfinite(totals))
    else:
        kept = np.flatnonzero(np.isfinite(totals))
    best: Rows = kept[np.argsort(-totals[kept], kind="stable")][:count]
    return best
