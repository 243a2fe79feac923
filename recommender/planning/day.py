"""A day to dress for, and the day dressed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from recommender.context.context import Context
from recommender.planning.planned_look import PlannedLook


@dataclass(frozen=True)
class Day:
    """A day that wants a look.

    `lock` are ids of items that its look must hold. `keep` is a whole look, by ids, that is settled: it stays
    as it is and counts as worn; the other days are planned around it.
    """

    date: date
    context: Context | None = None
    lock: frozenset[str] = frozenset()
    keep: tuple[str, ...] = ()


@dataclass(frozen=True)
class DayLook:
    """A day with its look; `look` is None where nothing covers it, and `missing` says why.

    `relaxed` names the wishes that gave way (a look below good, a shirt worn twice).
    """

    date: date
    look: PlannedLook | None
    relaxed: tuple[str, ...] = ()
    missing: str | None = None


def dates(days: Sequence[Day]) -> tuple[date, ...]:
    """The days' dates; raises ValueError where they do not rise."""
    found = tuple(day.date for day in days)
    if any(later <= earlier for earlier, later in pairwise(found)):
        raise ValueError("the days of a plan must rise, each date once")
    return found
