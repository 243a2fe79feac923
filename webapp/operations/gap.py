"""Finds the purchase that a wardrobe lacks, and what nobody can dress."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from recommender.looks import ItemTable
from recommender.planning.gap import Gap, Purchase, gap
from recommender.planning.undressable import Undressable, undressable
from recommender.taste.taste_of import taste_of
from wardrobe.feeds.price import read_price
from webapp.operations.own_needs import own_needs
from webapp.operations.plan_items import DIGITS, Told, away, plan_items, refusing, without
from webapp.service import Service
from webapp.shapes.gap_shape import GapAnswer, GapRequest, PurchaseShape, UndressableShape


def find_gap(service: Service, owner_id: str, request: GapRequest) -> GapAnswer:
    """The purchases that open the most new looks; the same for the same state of wardrobe and shop.

    Raises RefusedError for a question that makes no sense and for empty pools, AbsentError for pools that
    are not there.
    """
    with service.store.session() as session:
        owned = plan_items(service, session, owner_id, request.pools)
        shop = plan_items(service, session, owner_id, request.shops, "shops")
        taste = taste_of(session, owner_id, service.now, service.settings.home)
        needs = own_needs(session, owner_id)
    owned, shop = without(owned, taste.hidden), without(shop, taste.hidden)
    with refusing("budget"):
        budget = _budget(request.budget)
    with refusing("context"):
        context = needs.fill_any(request.context.context() if request.context else None)
    with refusing("shops"):
        found = gap(
            owned,
            shop,
            service.scorer,
            context=context,
            taste=taste,
            budget=budget,
            purchases=request.purchases,
        )
    lonely = undressable(owned, service.scorer, context=context)
    return _answer(found, lonely, owned, shop, service.scorer.version)


def _answer(
    found: Gap, lonely: Sequence[Undressable], owned: ItemTable, shop: ItemTable, model: str
) -> GapAnswer:
    told = Told(owned, shop)
    return GapAnswer(
        purchases=[_purchase(each, told) for each in found.purchases],
        looks_now=found.looks_now,
        undressable=[_undressable(each, told) for each in lonely],
        notes=[*found.notes, *away(owned)],
        model=model,
    )


def _budget(said: str | None) -> Mapping[str, Decimal] | None:
    if said is None:
        return None
    price = read_price(said)
    return {price.currency: price.amount}


def _purchase(each: Purchase, told: Told) -> PurchaseShape:
    return PurchaseShape(
        item=told.item(each.item),
        price=str(each.price) if each.price else None,
        new_looks=each.new_looks,
        rescues=told.items(each.rescues),
        looks=[told.look(look) for look in each.looks],
        reason=each.reason,
    )


def _undressable(each: Undressable, told: Told) -> UndressableShape:
    return UndressableShape(
        item=told.item(each.item),
        reason=each.reason,
        nearest=told.items(each.nearest),
        score=None if each.score is None else round(each.score, DIGITS),
    )
