"""Picks some looks out of many to show them."""

from collections.abc import Iterator

import numpy as np

from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.context_fits import ContextFits
from recommender.planning.good_looks import Asked
from recommender.planning.look_list import BOTTOM, UPPER, LookList
from recommender.planning.look_set import NOTHING
from recommender.planning.look_words import planned_look
from recommender.planning.planned_look import PlannedLook
from recommender.planning.worth import worth


def shown_looks(
    items: ItemTable, looks: LookList, scorer: PairScorer, asked: Asked, most: int
) -> Iterator[PlannedLook]:
    """The best looks with their reasons, no two in the same clothes."""
    items, looks = _alone(items, looks)
    chances = scorer.outfit_probability(looks.means)
    fits = ContextFits(items, asked.context).of(looks.rows)
    worths = worth(items, looks.rows, chances, fits, asked.taste)
    seen: set[tuple[int, int]] = set()
    for number in np.argsort(-np.round(worths.pulls, 4), kind="stable").tolist():
        rows = looks.rows[number]
        clothes = (int(rows[UPPER]), int(rows[BOTTOM]))
        if clothes not in seen and len(seen) < most:
            seen.add(clothes)
            worn = [row for row in rows.tolist() if row != NOTHING]
            yield planned_look(
                items, worn, scorer, float(worths.values[number]), asked.context, len(seen) - 1
            )


def _alone(items: ItemTable, looks: LookList) -> tuple[ItemTable, LookList]:
    """The looks with no more items than they hold, so that nothing is asked of a whole shop."""
    used = np.unique(looks.rows[looks.rows != NOTHING])
    place = np.full(len(items) + 1, NOTHING, np.intp)
    place[used] = np.arange(len(used))
    return items.rows(used), LookList(place[looks.rows], looks.means)
