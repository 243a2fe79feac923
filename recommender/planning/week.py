"""Plans the looks of several days at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.day import Day, DayLook, dates
from recommender.planning.day_options import DayOptions, Options
from recommender.planning.good_looks import Asked
from recommender.planning.look_set import NOTHING
from recommender.planning.pieces import CLOTHES, part_of, rows_of
from recommender.planning.preference import Preference
from recommender.planning.variety import variety_of
from recommender.planning.week_choice import WeekChoice
from recommender.planning.week_told import WeekTold

# Looks to choose from on one day: thousands of different ones, each with its best shoes first.
MOST = 5_000
ALL_REFUSED = "every other look was refused before"


@dataclass(frozen=True)
class Week:
    """The days with their looks, the forgotten items that come back (ids), and what has to be known."""

    days: tuple[DayLook, ...]
    brought_back: tuple[str, ...]
    notes: tuple[str, ...]


def week(
    wardrobe: ItemTable,
    scorer: PairScorer,
    days: Sequence[Day],
    *,
    worn: Mapping[str, date] | None = None,
    taste: Preference | None = None,
    ban: frozenset[str] = frozenset(),
    refused: Sequence[frozenset[str]] = (),
) -> Week:
    """One look a day: good, different from the others, in each day's context.

    `worn` is the last day on which each item was worn (or is planned to be, outside these days): a top or
    dress rests some days after it, and what was not worn for long comes back. `refused` are looks, as ids,
    that must not come again: ask with those shown to get others. Days with `keep` stay; the rest is planned
    around them. The same state gives the same week. Raises ValueError for days that do not rise and for a
    locked item that the wardrobe does not have.
    """
    dated = dates(days)
    if not days:
        return Week((), (), ())
    items = wardrobe.rows(sorted(range(len(wardrobe)), key=wardrobe.ids.__getitem__))
    options = Options(items, scorer, Asked(taste=taste, ban=ban, most=MOST), days)
    found = [_not_refused(items, options.of(day), refused) for day in days]
    variety = variety_of(items, worn or {}, dated)
    settled = [rows_of(items, day.keep) if day.keep else None for day in days]
    choice = WeekChoice(dated, [each.looks for each in found], settled, variety)
    choice.choose()
    told = WeekTold(items, scorer, days, found, choice, variety)
    looks = tuple(told.day(number) for number in range(len(days)))
    notes = dict.fromkeys(note for each in found for note in each.looks.notes)
    return Week(looks, tuple(items.ids[row] for row in told.brought_back()), tuple(notes))


def _not_refused(items: ItemTable, options: DayOptions, refused: Sequence[frozenset[str]]) -> DayOptions:
    """The looks whose clothes nobody refused; all of them, and a word, where none is left."""
    if not refused or not len(options.looks):
        return options
    known = {_clothes(items, look) for look in refused}
    looks = options.looks
    clothes = [frozenset(row for row in rows if row != NOTHING) for rows in looks.rows[:, :2].tolist()]
    left = np.flatnonzero([each not in known for each in clothes])
    if not len(left):
        return replace(options, relaxed=(*options.relaxed, ALL_REFUSED))
    return replace(options, looks=looks.chosen(left))


def _clothes(items: ItemTable, look: frozenset[str]) -> frozenset[int]:
    rows = rows_of(items, sorted(look))
    parts = part_of([items.types[row] for row in rows])
    return frozenset(row for row, part in zip(rows, parts, strict=True) if part in CLOTHES)
