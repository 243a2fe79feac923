"""The packing page: the days of a trip, what to put into the bag, and what to wear when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import render_template, request

from recommender.context.context import OCCASIONS
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.packing import pack_for
from webapp.pages.blueprint import bp
from webapp.pages.item_card import ItemCard
from webapp.pages.notice import notice_in
from webapp.pages.plan_card import PlanLook, plan_cards, plan_look
from webapp.pages.plan_form import PlanPools
from webapp.pages.shelf import collections_seen
from webapp.pages.trip_form import TripForm
from webapp.refusals import RefusedError
from webapp.shapes.packing_shape import MOST_DAYS, PackedDay, PackedItemShape, PackingAnswer
from webapp.shapes.planned_shape import PlannedItem


@dataclass(frozen=True)
class PackingCard:
    """A packing list ready to be shown, with the look of each day."""

    answer: PackingAnswer
    cards: Mapping[str, ItemCard]

    def look(self, day: PackedDay) -> PlanLook | None:
        """The look of a day, None where nothing covers it."""
        return plan_look(day.look, self.cards) if day.look else None

    @property
    def every_day(self) -> list[str]:
        """What would be said of every day of several in the same words, to be said once."""
        said = [day.look.reasons for day in self.answer.days if day.look]
        return [line for line in said[0] if all(line in each for each in said)] if len(said) > 1 else []

    def why(self, each: PackedItemShape) -> str:
        """When an item is worn, in a few letters a day, and what else speaks for it."""
        every = len(each.days) == len(self.answer.days) > 1
        days = "every day" if every else ", ".join(f"{day:%a} {day.day}" for day in each.days)
        dated, _, more = each.reason.partition("; ")
        said = more if dated.startswith("Worn on") else each.reason
        return f"{days}; {said}" if said else days


@bp.get("/plan/packing")
def plan_packing() -> str | tuple[str, int]:
    """The form and, once asked, the packing list."""
    form = TripForm.of(request.args)
    if "days" not in request.args:
        return _page(form)
    try:
        return _page(form, packing=_card(form))
    except RefusedError as error:
        return _page(form, problem=error.detail), 422


def _page(form: TripForm, packing: PackingCard | None = None, problem: str | None = None) -> str:
    collections = collections_seen(current_service(), current_owner_id())
    pools = PlanPools.of(collections, request.args)
    return render_template(
        "plan_packing.html",
        pools=pools,
        hung=sum(each.items for each in collections if each.name == pools.wardrobe),
        form=form,
        today=current_service().today,
        most=MOST_DAYS,
        occasions=OCCASIONS,
        packing=packing,
        notice=notice_in(request.args),
        problem=problem,
    )


def _card(form: TripForm) -> PackingCard:
    service, owner_id = current_service(), current_owner_id()
    collections = collections_seen(service, owner_id)
    pools = PlanPools.of(collections, request.args)
    answer = pack_for(service, owner_id, form.request(pools.owned, service.today))
    return PackingCard(answer, plan_cards(service, owner_id, _items(answer), collections))


def _items(answer: PackingAnswer) -> Iterator[PlannedItem]:
    yield from (each.item for each in answer.items)
    for day in answer.days:
        if day.look:
            yield from day.look.items
