"""Packs for a trip from a person's pools."""

from collections.abc import Sequence
from datetime import date, timedelta

from recommender.looks import ItemTable
from recommender.planning.day import Day, DayLook
from recommender.planning.packing import Packing, pack
from recommender.taste.taste_of import taste_of
from webapp.operations.own_needs import OwnNeeds, own_needs
from webapp.operations.plan_items import Told, away, plan_items, refusing
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.packing_shape import PackedDay, PackedItemShape, PackingAnswer, PackingRequest


def pack_for(service: Service, owner_id: str, request: PackingRequest) -> PackingAnswer:
    """The fewest items that dress somebody on every day of a trip; the same for the same state.

    Raises RefusedError for a question that makes no sense and for empty pools, AbsentError for pools that
    are not there.
    """
    with service.store.session() as session:
        table = plan_items(service, session, owner_id, request.pools)
        taste = taste_of(session, owner_id, service.now, service.settings.home)
        needs = own_needs(session, owner_id)
    with refusing("context"):
        days = _days(request, service.today, needs)
    with refusing("days"):
        packing = pack(
            table,
            service.scorer,
            days,
            laundry_every=request.wash_every,
            repeat_tops=request.repeat_tops,
            taste=taste,
            ban=frozenset(request.ban) | taste.hidden,
        )
    return _answer(packing, days, table, service.scorer.version)


def _days(request: PackingRequest, today: date, needs: OwnNeeds) -> list[Day]:
    """The days to dress for; raises RefusedError for one in `by_day` that is not among them."""
    first = request.first or today
    dates = [first + timedelta(days=number) for number in range(request.days)]
    strange = sorted(set(request.by_day) - set(dates))
    if strange:
        detail = f"{strange[0]} is not one of the days packed for, {dates[0]} to {dates[-1]}"
        raise RefusedError(detail, FieldFault(f"by_day.{strange[0]}", detail))
    asked = [request.by_day.get(day, request.context) for day in dates]
    contexts = [needs.fill_any(each.context() if each else None) for each in asked]
    return [Day(day, context) for day, context in zip(dates, contexts, strict=True)]


def _answer(packing: Packing, days: Sequence[Day], table: ItemTable, model: str) -> PackingAnswer:
    told = Told(table)
    return PackingAnswer(
        items=[
            PackedItemShape(
                item=told.item(each.item), days=[days[day].date for day in each.days], reason=each.reason
            )
            for each in packing.items
        ],
        days=[_day(day, look, told) for day, look in zip(days, packing.days, strict=True)],
        at_least=packing.at_least,
        notes=[*packing.notes, *away(table)],
        model=model,
    )


def _day(day: Day, found: DayLook, told: Told) -> PackedDay:
    return PackedDay(
        date=day.date,
        occasion=day.context.occasion if day.context else None,
        look=told.look(found.look) if found.look else None,
        relaxed=list(found.relaxed),
        missing=found.missing,
    )
