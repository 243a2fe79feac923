"""The candidates of all courses, with all that the search needs to know about them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.item_types import FAMILIES, ITEM_TYPES, UNSURE, ItemType, Slot
from compatibility.pair_scorer import PairScorer
from recommender.diversity import PoolLikeness
from recommender.leaning import Leaning, leaning
from recommender.look_space import LookSpace, Purse
from recommender.looks import ItemTable, LookQuery
from recommender.pair_rows import PairRows
from recommender.plan import Course
from recommender.purse import purse_for

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class SearchPool:
    """Candidates sorted by family, then id, so that no answer depends on the order in which they came.

    `index` are rows of the whole pool; `place_of` turns those back into rows of the search pool. `leaning`
    and `purse` are None where compatibility alone decides and money plays no part.
    """

    index: Rows
    place_of: Rows
    likeness: PoolLikeness
    exclusive: Rows
    rows: PairRows
    with_fixed: Vectors
    fixed: float
    fixed_count: int
    leaning: Leaning | None
    purse: Purse | None

    def space(self, course: Course) -> LookSpace:
        """All looks of one course."""
        count = self.fixed_count + len(course.places)
        return LookSpace(
            places=tuple(self.rows_of(place.candidates) for place in course.places),
            with_fixed=self.with_fixed,
            fixed=self.fixed,
            pairs=count * (count - 1) // 2,
            exclusive=self.exclusive,
            rows=self.rows,
            purse=self.purse,
        )

    def rows_of(self, pool_rows: Rows) -> Rows:
        """Rows of the search pool, rising, of rows of the whole pool."""
        return np.sort(self.place_of[pool_rows])


def search_pool(
    fixed: ItemTable, pool: ItemTable, courses: Sequence[Course], scorer: PairScorer, query: LookQuery
) -> SearchPool:
    """Gather what the courses may choose from and score it against the items that every look holds."""
    index = _in_order(pool, courses)
    place_of = np.full(len(pool), -1, np.intp)
    place_of[index] = np.arange(len(index))
    embedded = pool.embedded.rows(index)
    types = [ITEM_TYPES[pool.types[row]] for row in index.tolist()]
    slots = _slot_numbers(types)
    rows = PairRows(embedded, scorer.masks, slots)
    among = scorer.pair_scores(fixed.embedded, fixed.embedded)
    return SearchPool(
        index=index,
        place_of=place_of,
        likeness=PoolLikeness(embedded.embeddings, slots),
        exclusive=_exclusive(types),
        rows=rows,
        with_fixed=rows.with_others(fixed.embedded).sum(axis=0, dtype=np.float32),
        fixed=float(np.triu(among, 1).sum()),
        fixed_count=len(fixed),
        leaning=leaning(pool, index, fixed, query),
        purse=purse_for(pool, index, fixed, query.context),
    )


def _in_order(pool: ItemTable, courses: Sequence[Course]) -> Rows:
    used = np.zeros(len(pool), bool)
    for course in courses:
        for place in course.places:
            used[place.candidates] = True
            used[place.swaps] = True
    rows = sorted(np.flatnonzero(used).tolist(), key=pool.ids.__getitem__)
    number = {name: FAMILIES.index(ITEM_TYPES[name].family) for name in set(pool.types) - {UNSURE}}
    families = np.asarray([number[pool.types[row]] for row in rows], np.intp)
    return np.asarray(rows, np.intp)[np.argsort(families, kind="stable")]


def _slot_numbers(types: Sequence[ItemType]) -> Rows:
    # In the order of the closed list, as the families are, so that the numbers rise over the pool.
    number = {slot: row for row, slot in enumerate(dict.fromkeys(each.slot for each in ITEM_TYPES.values()))}
    return np.asarray([number[each.slot] for each in types], np.intp)


def _exclusive(types: Sequence[ItemType]) -> Rows:
    """The family's number for accessories, of which a look holds one of a kind; -1 for all else."""
    number = {family: row for row, family in enumerate(FAMILIES)}
    groups = [number[each.family] if each.slot is Slot.ACCESSORY else -1 for each in types]
    return np.asarray(groups, np.intp)
