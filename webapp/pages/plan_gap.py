"""The gap page: the one purchase that opens the most new looks, and what nobody can dress."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import render_template, request

from recommender.context.context import OCCASIONS
from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations.gap import find_gap
from webapp.pages.blueprint import bp
from webapp.pages.item_card import ItemCard
from webapp.pages.plan_card import PlanLook, plan_cards, plan_look
from webapp.pages.plan_form import PlanPools, occasion_in
from webapp.pages.shelf import collections_seen
from webapp.refusals import RefusedError
from webapp.shapes.gap_shape import GapAnswer, GapRequest, PurchaseShape
from webapp.shapes.look_query_shape import Pool
from webapp.shapes.planned_shape import PlannedItem

LONGEST_PRICE = 40
NO_SHOP = "There is no shop to buy from yet: import a shop's feed, or open the sample."


@dataclass(frozen=True)
class GapCard:
    """What is missing, ready to be shown."""

    answer: GapAnswer
    cards: dict[str, ItemCard]

    def looks(self, purchase: PurchaseShape) -> list[PlanLook]:
        """The looks that a purchase opens."""
        return [plan_look(look, self.cards) for look in purchase.looks]


@bp.get("/plan/gap")
def plan_gap() -> str | tuple[str, int]:
    """The form and, once asked, the purchase."""
    if "shop" not in request.args:
        return _page()
    try:
        return _page(gap=_card())
    except RefusedError as error:
        return _page(problem=error.detail), 422


def _page(gap: GapCard | None = None, problem: str | None = None) -> str:
    collections = collections_seen(current_service(), current_owner_id())
    pools = PlanPools.of(collections, request.args)
    return render_template(
        "plan_gap.html",
        pools=pools,
        hung=sum(each.items for each in collections if each.name == pools.wardrobe),
        budget=request.args.get("budget", ""),
        occasions=OCCASIONS,
        occasion=request.args.get("occasion"),
        gap=gap,
        problem=problem,
    )


def _card() -> GapCard:
    service, owner_id = current_service(), current_owner_id()
    collections = collections_seen(service, owner_id)
    pools = PlanPools.of(collections, request.args)
    if pools.shop is None:
        raise RefusedError(NO_SHOP)
    budget = request.args.get("budget", "").strip()[:LONGEST_PRICE] or None
    asked = GapRequest(
        pools=pools.owned,
        shops=[Pool(collection=pools.shop)],
        budget=budget,
        context=occasion_in(request.args),
    )
    answer = find_gap(service, owner_id, asked)
    return GapCard(answer, plan_cards(service, owner_id, _items(answer), collections))


def _items(answer: GapAnswer) -> Iterator[PlannedItem]:
    for purchase in answer.purchases:
        yield purchase.item
        yield from purchase.rescues
        for look in purchase.looks:
            yield from look.items
    for lonely in answer.undressable:
        yield lonely.item
