"""The looks that each of some days could have, and what gave way for them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from compatibility.item_types import Slot
from compatibility.pair_scorer import PairScorer
from recommender.context.context import Context
from recommender.looks import ItemTable
from recommender.planning.bar import GOOD, PASSABLE, Bar
from recommender.planning.day import Day
from recommender.planning.good_looks import NO_OUTERWEAR, Asked, looks_among
from recommender.planning.look_list import UPPER
from recommender.planning.look_set import LookSet
from recommender.planning.pair_matrix import pair_matrix
from recommender.planning.pieces import part_of
from recommender.planning.wearable import wearable
from recommender.planning.why_none import why_none

NOT_GOOD = "short of good looks for this day: this one passes"


@dataclass(frozen=True)
class DayOptions:
    """The looks to choose from on one day, and items (rows) that go along whatever the look.

    `relaxed` says what gave way. Without any look `missing` says why.
    """

    looks: LookSet
    extras: tuple[int, ...]
    relaxed: tuple[str, ...]
    missing: str | None

    def gave_way(self, choice: int) -> tuple[str, ...]:
        """What gave way for one of the looks."""
        return self.relaxed if self.looks.good[choice] else (NOT_GOOD, *self.relaxed)


class Options:
    """Works out the looks of days, once for all days that ask for the same.

    Where there are fewer good looks in different clothes than days that want one, those that pass join them.
    """

    def __init__(self, wardrobe: ItemTable, scorer: PairScorer, asked: Asked, days: Sequence[Day]) -> None:
        self._wardrobe, self._scorer, self._asked, self._days = wardrobe, scorer, asked, days
        self._scores = pair_matrix(wardrobe, scorer)
        self._parts = part_of(wardrobe.types)
        self._known: list[tuple[Context | None, frozenset[str], DayOptions]] = []

    def of(self, day: Day) -> DayOptions:
        """The looks of a day that hold what is locked.

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
        ban = (self._asked.ban - day.lock) | self._beside(parts)
        looks = self._looks(day, ban, GOOD, parts)
        if len(np.unique(looks.rows[:, UPPER])) < self._wanted(day):
            looks = self._looks(day, ban, PASSABLE, parts)
        if len(looks):
            bare = (NO_OUTERWEAR,) if NO_OUTERWEAR in looks.notes else ()
            return DayOptions(looks, extras, bare, None)
        can = wearable(self._wardrobe, day.context, ban)
        return DayOptions(looks, extras, (), why_none(self._wardrobe, can, parts))

    def _looks(self, day: Day, ban: frozenset[str], bar: Bar, parts: list[int]) -> LookSet:
        asked = replace(self._asked, context=day.context, ban=ban, bar=bar)
        return _holding(looks_among(self._wardrobe, self._scores, self._scorer, asked), parts)

    def _wanted(self, day: Day) -> int:
        """How many of the days ask for the same."""
        return sum((each.context, each.lock) == (day.context, day.lock) for each in self._days)

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
