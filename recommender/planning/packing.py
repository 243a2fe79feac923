"""Packs the fewest items that dress somebody on every day of a trip."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np

from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.day import Day, DayLook, dates
from recommender.planning.day_options import DayOptions, Options
from recommender.planning.good_looks import Asked
from recommender.planning.look_set import LookSet, Mask
from recommender.planning.look_words import planned_look
from recommender.planning.pack_rules import PackRules, pack_rules
from recommender.planning.pack_search import Bag, PackSearch
from recommender.planning.packing_bound import packing_bound
from recommender.planning.packing_words import packed_reason
from recommender.planning.planned_look import in_body_order
from recommender.planning.preference import Preference

# Looks to choose from on one day.
MOST = 20_000
WORN_BY_THEN = "all that suits this day is worn by then: wash in between, or wear tops more than once"


@dataclass(frozen=True)
class PackedItem:
    """One packed item, the days (by number, from 0) on which it is worn, and why it is in the bag."""

    item: str
    days: tuple[int, ...]
    reason: str


@dataclass(frozen=True)
class Packing:
    """What to pack, in body order, and the look of each day.

    `at_least` is a number of items below which no packing that covers these days can go.
    """

    items: tuple[PackedItem, ...]
    days: tuple[DayLook, ...]
    at_least: int
    notes: tuple[str, ...]


def pack(
    wardrobe: ItemTable,
    scorer: PairScorer,
    days: Sequence[Day],
    *,
    laundry_every: int | None = None,
    repeat_tops: bool = False,
    taste: Preference | None = None,
    ban: frozenset[str] = frozenset(),
) -> Packing:
    """Pack for the days, in order; with laundry every k days all is clean again from day k, 2k ... on.

    Between washes a top or dress is worn once (unless `repeat_tops`), a bottom three times, shoes and
    outerwear without limit, and no clothes come together twice. What a day locks or keeps is in its look.
    Raises ValueError for days that do not rise, and for a locked item that the wardrobe does not have.
    """
    dated = dates(days)
    items = wardrobe.rows(sorted(range(len(wardrobe)), key=wardrobe.ids.__getitem__))
    rules = pack_rules(items, dated, laundry_every, repeat_tops)
    if not days:
        return Packing((), (), 0, ())
    asked = [replace(day, lock=day.lock | {*day.keep}) for day in days]
    options = Options(items, scorer, Asked(taste=taste, ban=ban, most=MOST), asked)
    found = [options.of(day) for day in asked]
    every = [each.looks for each in found]
    search = PackSearch(every, rules)
    found = [replace(each, looks=looks) for each, looks in zip(found, search.options, strict=True)]
    return _Packed(items, scorer, days, found, search, search.best()).packing(every, rules)


@dataclass(frozen=True)
class _Packed:
    """A packed bag, to be told."""

    items: ItemTable
    scorer: PairScorer
    days: Sequence[Day]
    found: Sequence[DayOptions]
    search: PackSearch
    bag: Bag

    def packing(self, every: Sequence[LookSet], rules: PackRules) -> Packing:
        """The answer; `every` are all looks of each day, for the bound."""
        return Packing(
            items=tuple(self.item(row) for row in self.order),
            days=tuple(self.day(number) for number in range(len(self.days))),
            at_least=packing_bound(every, sorted(self.worn), rules),
            notes=tuple(dict.fromkeys(note for each in self.found for note in each.looks.notes)),
        )

    @cached_property
    def worn(self) -> dict[int, tuple[int, ...]]:
        """The rows worn on each covered day, with what goes along whatever the look."""
        return {
            day: (*self.found[day].looks.look(choice), *self.found[day].extras)
            for day, choice in self.bag.looks
            if choice is not None
        }

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The packed rows in body order."""
        return in_body_order(self.items, sorted({row for worn in self.worn.values() for row in worn}))

    def item(self, row: int) -> PackedItem:
        """One packed item with its days."""
        days = tuple(sorted(day for day, worn in self.worn.items() if row in worn))
        dated = [self.days[day].date for day in days]
        reason = packed_reason(self.items, row, self.order, dated, self._needed(row))
        return PackedItem(self.items.ids[row], days, reason)

    def _needed(self, row: int) -> list[date]:
        """The days that no look of the bag covers without an item."""
        without = self._mask()
        without[row] = False
        looks = self.search.within(without)
        return [self.days[day].date for day in sorted(self.worn) if not len(looks[day])]

    def _mask(self) -> Mask:
        mask = np.zeros(len(self.items) + 1, bool)
        mask[[*self.order, -1]] = True
        return mask

    def day(self, number: int) -> DayLook:
        """One day's look, or why it has none."""
        day, found = self.days[number], self.found[number]
        choice = dict(self.bag.looks)[number]
        if choice is None:
            return DayLook(day.date, None, missing=found.missing or WORN_BY_THEN)
        value = float(found.looks.values[choice])
        look = planned_look(self.items, self.worn[number], self.scorer, value, day.context, number)
        return DayLook(day.date, look, found.gave_way(choice))
