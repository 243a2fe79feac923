"""Narrows a wardrobe down to the items that a capsule may choose from."""

from collections.abc import Iterator, Sequence

import numpy as np

from compatibility.item_types import Slot
from recommender.planning.different import kind_of
from recommender.planning.look_set import LookSet, Rows
from recommender.planning.pieces import part_of

# How many of each part are tried for a capsule of up to USUAL items; of shoes and outerwear, of each kind.
TRIED = {Slot.TOP: 26, Slot.BOTTOM: 22, Slot.DRESS: 8}
TRIED_OF_KIND = {Slot.FOOTWEAR: 2, Slot.OUTERWEAR: 3}
USUAL = 30


def capsule_pool(types: Sequence[str], looks: Sequence[LookSet], count: int) -> frozenset[int]:
    """Rows of the items that are in the most looks, part by part, the contexts taking turns.

    A small wardrobe is tried whole. Of 200 items the 80 that are left hold nearly all that greedy takes from
    all (docs/planning.md), and leave a third of the looks to count.
    """
    times = max(1.0, count / USUAL)
    uses = [np.bincount(each.rows.ravel() + 1, minlength=each.count + 1)[1:] for each in looks]
    groups: dict[tuple[Slot, int], list[int]] = {}
    for row, part in enumerate(part_of(types)):
        if part is not None:
            kind = kind_of(types[row]) if part in TRIED_OF_KIND else 0
            groups.setdefault((part, kind), []).append(row)
    tried = {part: round(most * times) for part, most in {**TRIED, **TRIED_OF_KIND}.items()}
    return frozenset(row for (part, _), rows in groups.items() for row in _most_used(rows, uses, tried[part]))


def _most_used(rows: Sequence[int], uses: Sequence[Rows], count: int) -> Iterator[int]:
    """The most used row of each context in turn, each row once."""
    orders = [sorted((row for row in rows if use[row]), key=lambda row: -use[row]) for use in uses]
    taken: dict[int, None] = {}
    for place in range(len(rows)):
        for order in orders:
            if place < len(order) and len(taken) < count:
                taken.setdefault(order[place])
    yield from taken
