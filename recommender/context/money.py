"""What taking an item costs, held against a budget."""

from dataclasses import dataclass
from decimal import Decimal

from compatibility.item_types import Slot, slot_of
from recommender.context.asked import Context
from wardrobe.feeds.price import Price
from wardrobe.traits import Traits


@dataclass(frozen=True)
class Refusal:
    """Why money keeps an item out, and what would let it in."""

    words: str
    change: str


def cost_of(traits: Traits) -> Decimal:
    """What taking the item costs, in its price's currency: nothing where it is not for sale."""
    return traits.price.amount if traits.for_sale and traits.price else Decimal(0)


def over_budget(traits: Traits, type_name: str, context: Context) -> Refusal | None:
    """Why an item for sale cannot be promised to keep the budgets; None where it does by itself.

    A price that is unknown or in another currency promises nothing: a closed budget never breaks.
    """
    if not traits.for_sale:
        return None
    slot = slot_of(type_name)
    budgets = {None: context.budget_total, slot: context.budget_by_slot.get(slot) if slot else None}
    refused = (_refusal(traits.price, budget, about) for about, budget in budgets.items() if budget)
    return next((refusal for refusal in refused if refusal), None)


def _refusal(price: Price | None, budget: Price, slot: Slot | None) -> Refusal | None:
    about = f"for {slot}" if slot else "in all"
    if price is None:
        return Refusal("at a price nobody knows", "state its price in the feed or lift the budget")
    if price.currency != budget.currency:
        change = f"give the budget {about} in {price.currency}"
        return Refusal(f"in {price.currency}, the budget {about} in {budget.currency}", change)
    if price.amount > budget.amount:
        return Refusal(f"above {budget} {about}", f"raise the budget {about}")
    return None
