"""The looks that each of some days could have, and what gave way for them."""

from dataclasses import dataclass, replace

import numpy as np

from compatibility.encoders.encoder import Vectors
from compatibility.item_types import Slot
from compatibility.pair_scorer import PairScorer
from recommender.context.context import Context
from recommender.looks import ItemTable
from recommender.planning.bar import GOOD, PASSABLE
from recommender.planning.day import Day
from recommender.planning.good_looks import NO_OUTERWEAR, Asked, looks_among
from recommender.planning.look_set import LookSet
from recommender.planning.pieces import part_of
from recommender.planning.wearable import wearable
from recommender.planning.why_none import why_none

NOT_GOOD = "nothing good is left for this day: the best of what passes"


@dataclass(frozen=True)
class DayOptions:
    """The looks to choose from on one day, and items (rows) that go along whatever the look.

    `relaxed` says what gave way. Without any look `missing` says why.
    """

    looks: LookSet
    extras: tuple[int, ...]
    relaxed: tuple[str, ...]
    missing: str | None


class Options:
    """Works out the looks of days, once for all days that ask for the same."""

    def __init__(self, wardrobe: ItemTable, scores: Vectors, scorer: PairScorer, asked: Asked) -> None:
        self._wardrobe, self._scores, self._scorer, self._asked = wardrobe, scores, scorer, asked
        self._parts = part_of(wardrobe.types)
        self._known: list[tuple[Context | None, frozenset[str], DayOptions]] = []

    def of(self, day: Day) -> DayOptions:
        """The good looks of a day that hold what is locked; else those that pass, and that is said.

        Raises ValueError for a locked item that the wardrobe does not have.
        """
        for context, lock, found in self._known:
            if (context, lock) == (day.context, day.lock):
                return found
        found = self._found(day)
        self._known.append((day.context, day.lock, found))
        return found

    def _found(self, day: Day) -> DayOptions:
        locked = self._rows(day.lock)
        parts = [row for row in locked if self._parts[row] is not None]
        extras = tuple(row for row in locked if self._parts[row] is None)
        ban = self._asked.ban | self._beside(parts)
        for bar, relaxed in ((GOOD, ()), (PASSABLE, (NOT_GOOD,))):
            asked = replace(self._asked, context=day.context, ban=ban, bar=bar)
            looks = _holding(looks_among(self._wardrobe, self._scores, self._scorer, asked), parts)
            if len(looks):
                bare = (NO_OUTERWEAR,) if NO_OUTERWEAR in looks.notes else ()
                return DayOptions(looks, extras, (*relaxed, *bare), None)
        can = wearable(self._wardrobe, day.context, ban)
        return DayOptions(looks, extras, (), why_none(self._wardrobe, can, parts))

    def _rows(self, lock: frozenset[str]) -> list[int]:
        strange = sorted(lock.difference(self._wardrobe.ids))
        if strange:
            raise ValueError(f"locked, but not in the wardrobe: {', '.join(strange)}")
        return [row for row, item_id in enumerate(self._wardrobe.ids) if item_id in lock]

    def _beside(self, locked: list[int]) -> frozenset[str]:
        """Items that cannot stand in one look with the locked ones, so that no cut leaves those out."""
        taken = {self._parts[row] for row in locked}
        if Slot.DRESS in taken:
            taken |= {Slot.TOP, Slot.BOTTOM}
        elif taken & {Slot.TOP, Slot.BOTTOM}:
            taken |= {Slot.DRESS}
        shut = (row for row, part in enumerate(self._parts) if part in taken and row not in locked)
        return frozenset(self._wardrobe.ids[row] for row in shut)


def _holding(looks: LookSet, rows: list[int]) -> LookSet:
    """The looks that hold all of these items."""
    return looks.chosen(np.flatnonzero(looks.holds()[:, rows].all(axis=1))) if rows else looks
