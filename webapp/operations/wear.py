"""Tells what the wear log says: worn most, cost per wear, forgotten, repeated."""

from collections.abc import Mapping, Sequence
from datetime import date

from wardrobe.models import Item
from wardrobe.wear import Repeat, Wear, cost_per_wear, days_worn, is_forgotten, owned_items, repeats, wear_of
from webapp.operations.items import readable_item
from webapp.service import Service
from webapp.shapes.item_shape import ItemShape
from webapp.shapes.wear_shape import ItemWear, RepeatShape, WearAnswer, WearQuery

NEVER = Wear()


def wear_log(service: Service, owner_id: str, query: WearQuery) -> WearAnswer:
    """The log of everything in the owner's wardrobes, in sums."""
    with service.store.session() as session:
        worn = wear_of(session, owner_id)
        items = owned_items(session, owner_id)
        by_id = {item.id: item for item in items}
        tell = [_item_wear(item, worn.get(item.id, NEVER)) for item in items]
        often = sorted((each for each in tell if each.times), key=lambda each: (-each.times, each.item.id))
        return WearAnswer(
            worn_days=days_worn(session, owner_id),
            most_worn=often[: query.limit],
            cost_per_wear=_cheapest(often, by_id)[: query.limit],
            forgotten=_forgotten(service.today, tell, query.forgotten_after)[: query.limit],
            forgotten_after=query.forgotten_after,
            repeats=_repeats(repeats(session, owner_id), by_id)[: query.limit],
        )


def item_wear(service: Service, owner_id: str, item_id: str) -> ItemWear:
    """One item's part of the log; raises AbsentError."""
    with service.store.session() as session:
        item = readable_item(session, owner_id, item_id)
        return _item_wear(item, wear_of(session, owner_id).get(item_id, NEVER))


def _item_wear(item: Item, wear: Wear) -> ItemWear:
    cost = cost_per_wear(item.price, wear.times)
    return ItemWear(
        item=ItemShape.of(item), times=wear.times, last=wear.last, cost_per_wear=str(cost) if cost else None
    )


def _cheapest(often: Sequence[ItemWear], items: Mapping[str, Item]) -> list[ItemWear]:
    """By currency, then by cost: amounts of two currencies cannot be compared."""
    costs = [(cost_per_wear(items[each.item.id].price, each.times), each) for each in often]
    known = [(cost.currency, cost.amount, each.item.id, each) for cost, each in costs if cost is not None]
    return [each for *_, each in sorted(known, key=lambda row: row[:3])]


def _forgotten(today: date, told: Sequence[ItemWear], days: int) -> list[ItemWear]:
    def since(each: ItemWear) -> date:
        return each.last or each.item.created_at.date()

    found = [
        each
        for each in told
        if is_forgotten(Wear(each.times, each.last), each.item.created_at.date(), today, days)
    ]
    return sorted(found, key=lambda each: (since(each), each.item.id))


def _repeats(found: Sequence[Repeat], items: Mapping[str, Item]) -> list[RepeatShape]:
    """Those whose items are all still there."""
    return [
        RepeatShape(items=[ItemShape.of(items[item]) for item in sorted(each.items)], days=list(each.days))
        for each in found
        if each.items <= items.keys()
    ]
