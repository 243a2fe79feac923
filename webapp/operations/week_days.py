"""What each day of a week is to the planner: settled, or open with what is locked and refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from recommender.planning.day import Day, DayLook
from recommender.planning.planned_look import PlannedLook
from wardrobe.calendar import PLANNED, items_in
from wardrobe.calendar_models import CalendarEntry
from webapp.operations.entry_shapes import BY_WEEK
from webapp.shapes.context_shape import ContextShape
from webapp.shapes.week_shape import WeekRequest

# Looks of one day that are remembered as not wanted.
MOST_REFUSED = 20


@dataclass(frozen=True)
class PlanDay:
    """One day of the plan. `entry` is the one that a plan made before; a settled day stays as it is.

    A day with a look is settled unless others are asked for, what it is for has changed, or a piece of it
    cannot be worn any more or was hidden: then the look is `stale`, and goes even where no other is found.
    """

    asked: Day
    settled: bool
    context: ContextShape | None
    entry: str | None
    stale: bool
    refused: tuple[frozenset[str], ...]

    def told(self, found: DayLook, look: PlannedLook) -> tuple[tuple[str, ...], dict[str, Any]]:
        """The items of a look found for it, and what its entry remembers."""
        return look.items, {
            "by": BY_WEEK,
            "context": self.context.model_dump(mode="json", exclude_defaults=True) if self.context else {},
            "score": round(look.score, 4),
            "reasons": list(look.reasons),
            "relaxed": list(found.relaxed),
            "locked": sorted(self.asked.lock),
            "refused": [sorted(items) for items in self.refused],
        }


def days_of(
    dates: Sequence[date],
    entries: Sequence[CalendarEntry],
    request: WeekRequest,
    there: frozenset[str],
    hidden: frozenset[str],
) -> list[PlanDay]:
    """The days for the planner; `there` are the ids of the items that can be worn."""
    return [
        _day(each, [entry for entry in entries if entry.day == each], request, there, hidden)
        for each in dates
    ]


def _day(
    day: date,
    entries: Sequence[CalendarEntry],
    request: WeekRequest,
    there: frozenset[str],
    hidden: frozenset[str],
) -> PlanDay:
    welcome = there - hidden
    context = _context(day, entries, request)
    made = next(
        (entry for entry in entries if _is_open(entry) and not _holds(entry, context, request, welcome)), None
    )
    settled = [entry for entry in entries if entry is not made]
    keep = tuple(dict.fromkeys(item for entry in settled for item in items_in(entry) if item in there))
    lock = _locked(made) & there if made else frozenset()
    asked = Day(day, context.context() if context else None, lock=lock, keep=keep)
    return PlanDay(
        asked=asked,
        settled=bool(settled),
        context=context,
        entry=made.id if made else None,
        stale=made is not None and not _can_stay(made, welcome),
        refused=_refused(made, request.again),
    )


def _holds(
    entry: CalendarEntry, context: ContextShape | None, request: WeekRequest, welcome: frozenset[str]
) -> bool:
    """Whether the look that a plan gave a day still does."""
    same = (context or ContextShape()) == _told(entry)
    return not request.again and same and _can_stay(entry, welcome)


def _can_stay(entry: CalendarEntry, welcome: frozenset[str]) -> bool:
    """Whether all of a look can be worn and nothing of it was hidden, but for what is locked."""
    return welcome >= set(items_in(entry)) - _locked(entry)


def _locked(entry: CalendarEntry) -> frozenset[str]:
    return frozenset(entry.asked.get("locked", []))


def _is_open(entry: CalendarEntry) -> bool:
    """Whether a plan made it and nobody locked the day."""
    by_week = entry.kind == PLANNED and entry.asked.get("by") == BY_WEEK
    return by_week and not entry.asked.get("day_locked", False)


def _context(day: date, entries: Sequence[CalendarEntry], request: WeekRequest) -> ContextShape | None:
    said = request.by_day.get(day) or request.context
    before = next((entry for entry in entries if _is_open(entry)), None)
    return _told(before) if said is None and before is not None else said


def _told(entry: CalendarEntry) -> ContextShape:
    """What a day was planned for."""
    return ContextShape.model_validate(entry.asked.get("context", {}))


def _refused(made: CalendarEntry | None, again: bool) -> tuple[frozenset[str], ...]:
    if made is None or not again:
        return ()
    before = [frozenset(items) for items in made.asked.get("refused", [])]
    return tuple([*before, frozenset(items_in(made))][-MOST_REFUSED:])
