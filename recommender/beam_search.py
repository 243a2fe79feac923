"""Grows looks place by place, keeping the best few at every step."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from recommender.look_space import LookSpace, Taste

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class Beams:
    """Looks under way: `chosen` (beams, places so far), `totals` (beams,), and `reach` (beams, pool): what
    each item of the pool would add by its pairs with the items chosen so far."""

    chosen: Rows
    totals: Vectors
    reach: Vectors


def beam_search(space: LookSpace, taste: Taste, beams: int, order: Sequence[int]) -> tuple[Rows, Vectors]:
    """The best looks met when places are filled in this order: (looks, places) in place order, (looks,) sums.

    Every candidate of every place is scored against every beam; nothing is left to an approximate index.
    """
    width = len(space.with_fixed)
    grown = Beams(
        np.empty((1, 0), np.intp), np.full(1, space.fixed, np.float32), np.zeros((1, width), np.float32)
    )
    for step, place in enumerate(order):
        grown = _grow(space, taste, grown, space.places[place], beams, last=step == len(order) - 1)
    return grown.chosen[:, np.argsort(order)], grown.totals


def _grow(space: LookSpace, taste: Taste, grown: Beams, place: Rows, beams: int, last: bool) -> Beams:
    totals = grown.totals[:, None] + (space.with_fixed + taste.bonus)[place] + grown.reach[:, place]
    totals[_clashes(space, grown.chosen, place)] = -np.inf
    flat = best_first(totals.ravel(), beams)
    parents, choices = np.divmod(flat, len(place))
    items = place[choices]
    chosen = np.column_stack([grown.chosen[parents], items])
    # After the last place nothing is left to reach for.
    reach = grown.reach if last else grown.reach[parents] + space.rows.of(items)
    return Beams(chosen, totals.ravel()[flat], reach)


def _clashes(space: LookSpace, chosen: Rows, place: Rows) -> NDArray[np.bool_]:
    """Whether a candidate's group is in the beam already: (beams, candidates)."""
    groups = space.exclusive[place]
    clash = np.zeros((len(chosen), len(place)), bool)
    if (groups >= 0).any():
        for column in chosen.T:
            clash |= (space.exclusive[column][:, None] == groups) & (groups >= 0)
    return clash


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
