"""Plans a week of looks and puts it into the calendar."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

import wardrobe.calendar as stored
from recommender.looks import ItemTable
from recommender.planning.week import Week, week
from recommender.taste.taste_of import taste_of
from wardrobe.calendar_models import CalendarEntry
from wardrobe.models import Item
from wardrobe.traits import READY
from wardrobe.wear import nearest_use
from webapp.operations.calendar import check_day
from webapp.operations.calendar_change import CalendarChange, undoable
from webapp.operations.entry_shapes import entry_shapes
from webapp.operations.own_needs import own_needs
from webapp.operations.plan_items import plan_items, refusing
from webapp.operations.wardrobes import wardrobe_pools
from webapp.operations.week_days import PlanDay, days_of
from webapp.refusals import FieldFault, RefusedError, TakenError
from webapp.service import Service
from webapp.shapes.item_shape import ItemShape
from webapp.shapes.week_shape import WeekAnswer, WeekDay, WeekRequest

# How often a week is planned before it gives up: each time somebody else came in between.
TRIES = 4


def plan_week(service: Service, owner_id: str, request: WeekRequest) -> WeekAnswer:
    """One look a day, stored as planned; the same for the same state.

    What was worn, planned by hand or locked as a whole day stays, and the rest is planned around it; locked
    items stay in their day's look. Where the calendar changes while it is planned, it is planned again.
    Raises RefusedError for days that make no sense and for an empty wardrobe, AbsentError for a wardrobe
    that is not there, TakenError where the calendar does not come to rest.
    """
    dates = _dates(service.today, request)
    for _ in range(TRIES):
        with suppress(_ChangedError):
            return _plan_once(service, owner_id, request, dates)
    raise TakenError("the calendar is being changed all the while: try again")


class _ChangedError(Exception):
    """Somebody changed what a plan was made from while it was made."""


def _plan_once(service: Service, owner_id: str, request: WeekRequest, dates: Sequence[date]) -> WeekAnswer:
    with service.store.session() as session:
        pools = wardrobe_pools(session, owner_id, request.wardrobe)
        table = plan_items(service, session, owner_id, pools)
        entries = stored.entries_between(session, owner_id, dates[0], dates[-1])
        seen = _state(entries)
        taste = taste_of(session, owner_id, service.now, service.settings.home)
        with refusing("by_day"):
            days = days_of(dates, entries, request, _wearable(table), taste.hidden)
        needs = own_needs(session, owner_id)
        spared = nearest_use(session, owner_id, dates[0], dates[-1], service.today)
    with refusing("days"):
        planned = week(
            table,
            service.scorer,
            [replace(day.asked, context=needs.fill_any(day.asked.context)) for day in days],
            worn=spared if request.avoid_repeats else None,
            taste=taste,
            ban=taste.hidden,
            refused=[look for day in days for look in day.refused],
        )
    with undoable(service, owner_id) as change:
        _check_unchanged(change.session, owner_id, dates, seen, planned)
        for day, found in zip(days, planned.days, strict=True):
            if found.look is not None and not day.settled:
                _put(change, day, day.told(found, found.look))
            elif day.stale:
                _drop(change, day)
        return _answer(change, days, planned, service.scorer.version)


def _wearable(table: ItemTable) -> frozenset[str]:
    """The ids of what is neither in the laundry nor lent."""
    return frozenset(
        item_id for item_id, traits in zip(table.ids, table.traits, strict=True) if traits.state == READY
    )


def _state(entries: Sequence[CalendarEntry]) -> list[tuple[object, ...]]:
    """What a plan depends on of the entries that are there."""
    return [(entry.id, entry.kind, stored.items_in(entry), entry.asked) for entry in entries]


def _check_unchanged(
    session: Session, owner_id: str, dates: Sequence[date], seen: Sequence[object], planned: Week
) -> None:
    """Raise _ChangedError where the days' entries are others now, or a planned item was deleted."""
    now = _state(stored.entries_between(session, owner_id, dates[0], dates[-1]))
    items = {item_id for found in planned.days if found.look for item_id in found.look.items}
    if now != seen or any(session.get(Item, item_id) is None for item_id in items):
        raise _ChangedError


def _put(change: CalendarChange, day: PlanDay, look: tuple[Sequence[str], dict[str, object]]) -> None:
    """Change the entry that the week made before, or make one."""
    items, asked = look
    entry = stored.entry_of(change.session, change.owner_id, day.entry) if day.entry else None
    if entry is None:
        made = stored.add_entry(
            change.session, change.owner_id, day.asked.date, stored.PLANNED, items, asked=asked
        )
        change.made(made)
        return
    change.touch(entry)
    stored.put_items(entry, items)
    entry.asked = asked


def _drop(change: CalendarChange, day: PlanDay) -> None:
    """Delete the entry that the week made before: nobody can wear it, and nothing else is there."""
    entry = stored.entry_of(change.session, change.owner_id, day.entry) if day.entry else None
    if entry is not None:
        change.delete(entry)


def _answer(change: CalendarChange, days: Sequence[PlanDay], planned: Week, model: str) -> WeekAnswer:
    change.session.flush()
    first, last = days[0].asked.date, days[-1].asked.date
    there = stored.entries_between(change.session, change.owner_id, first, last)
    entries = entry_shapes(change.session, there)
    brought = [change.session.get_one(Item, item_id) for item_id in planned.brought_back]
    said = [f"{found.date:%A}: {found.missing}" for found in planned.days if found.missing]
    change.said = [*said, *planned.notes]
    return WeekAnswer(
        days=[
            WeekDay(
                day=found.date,
                entries=[entry for entry in entries if entry.day == found.date],
                missing=found.missing,
            )
            for found in planned.days
        ],
        brought_back=[ItemShape.of(item) for item in brought],
        notes=list(planned.notes),
        undo=change.undo,
        model=model,
    )


def _dates(today: date, request: WeekRequest) -> list[date]:
    first = request.first or today
    dates = [first + timedelta(days=number) for number in range(request.days)]
    if first < today:
        detail = f"{first} is over (today is {today}): a plan begins today or later"
        raise RefusedError(detail, FieldFault("from", detail))
    check_day(today, dates[-1], stored.PLANNED)
    strange = sorted(set(request.by_day) - set(dates))
    if strange:
        detail = f"{strange[0]} is not among the days from {dates[0]} to {dates[-1]}"
        raise RefusedError(detail, FieldFault("by_day", detail))
    return dates
