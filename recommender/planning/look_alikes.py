"""Finds items that nobody could tell apart in a look: two black t-shirts."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from recommender.looks import ItemTable
from recommender.planning.look_set import Rows

# Cosine of the scorer's embeddings, within one type and one name of colour. Black t-shirts of one owner in
# closet-photos are 0.93 to 0.98 alike, different t-shirts of a colour mostly below 0.9.
ALIKE = 0.93


def stand_ins(items: ItemTable, owned: int) -> Rows:
    """For each item the one that stands in for it: itself, or the first that looks the same: -> (items,).

    The first is the first by id; the first `owned` rows come before all others, so that a shop never changes
    what looks the same in a wardrobe. Items of which no colour is known stand for themselves.
    """
    found = np.arange(len(items))
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in sorted(range(len(items)), key=lambda row: (row >= owned, items.ids[row])):
        if items.colours[row]:
            groups[items.types[row], items.colours[row][0][1]].append(row)
    for rows in groups.values():
        if len(rows) > 1:
            found[rows] = _leaders(items, rows)
    return found


def _leaders(items: ItemTable, rows: Sequence[int]) -> Rows:
    """Each row's first look-alike among those that stand for themselves, in the order given."""
    vectors = items.embedded.embeddings[list(rows)]
    units = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    alike = units @ units.T >= ALIKE
    leads: list[int] = []
    leader = np.asarray(rows, np.intp)
    for place in range(len(rows)):
        before = [other for other in leads if alike[place, other]]
        if before:
            leader[place] = rows[before[0]]
        else:
            leads.append(place)
    return leader
