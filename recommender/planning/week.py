"""Plans the looks of several days at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.day import Day, DayLook
from recommender.planning.preference import Preference


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
    around them. The same state gives the same week.
    """
    raise NotImplementedError
