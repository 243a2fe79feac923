"""Says which items of a shop can be bought."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from recommender.looks import ItemTable
from recommender.planning.pieces import part_of
from wardrobe.traits import Traits

Budget = Mapping[str, Decimal]


def for_sale(shop: ItemTable, budget: Budget | None) -> tuple[ItemTable, tuple[str, ...]]:
    """The shop's clothes, shoes and outerwear that are in stock and within the budget, by id; and in words,
    counted, what was left out."""
    parts = part_of(shop.types)
    refused = [_refused(traits, budget) for traits in shop.traits]
    kept = [row for row, why in enumerate(refused) if parts[row] is not None and why is None]
    counts = Counter(why for row, why in enumerate(refused) if parts[row] is not None and why is not None)
    notes = tuple(f"{count} left out: {why}" for why, count in sorted(counts.items()))
    return shop.rows(sorted(kept, key=shop.ids.__getitem__)), notes


def _refused(traits: Traits, budget: Budget | None) -> str | None:
    """Why something cannot be bought; None where it can."""
    if not traits.in_stock:
        return "out of stock"
    if budget is None:
        return None
    if traits.price is None:
        return "no price, and there is a budget"
    most = budget.get(traits.price.currency)
    if most is None:
        return f"priced in {traits.price.currency}, the budget is in {', '.join(sorted(budget))}"
    return f"over the budget of {most} {traits.price.currency}" if traits.price.amount > most else None
