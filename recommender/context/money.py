"""What taking items costs, held against a budget."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import ITEM_TYPES
from recommender.context.asked import Context
from recommender.kept_by_table import KeptByTable
from recommender.listed import listed
from recommender.looks import ItemTable
from wardrobe.feeds.price import Price

COINS = 100
Mask = NDArray[np.bool_]
# What keeps items out: which, why in words, and what would let them in.
Refusal = tuple[Mask, str, str]


@dataclass(frozen=True)
class Prices:
    """What items cost, (items,) each: `coins` of the smallest kind, 0 for what is not for sale.

    `currencies` numbers the currency among `names`, -1 where no price is known; `for_sale` and `slots` say
    what a budget is about.
    """

    coins: NDArray[np.intp]
    currencies: NDArray[np.intp]
    names: tuple[str, ...]
    for_sale: Mask
    slots: NDArray[np.str_]

    def spent(self, currency: str) -> int:
        """What all of them cost together that is priced in a currency."""
        if currency not in self.names:
            return 0
        return int(self.coins[self.currencies == self.names.index(currency)].sum())


def prices_of(items: ItemTable) -> Prices:
    """The prices of a table, read once for as long as the table lives."""
    return _KEPT.of(items)


def in_coins(price: Price) -> int:
    """A price in the smallest coin: 19.90 EUR is 1990."""
    return int(price.amount * COINS)


def over_budget(items: ItemTable, context: Context) -> Iterator[Refusal]:
    """Items for sale that cannot be promised to keep a budget each by itself.

    A price that is unknown or in another currency promises nothing: a closed budget never breaks.
    """
    prices = prices_of(items)
    if context.budget_total:
        yield from _refusals(prices, context.budget_total, prices.for_sale, "in all")
    for slot, budget in context.budget_by_slot.items():
        yield from _refusals(prices, budget, prices.for_sale & (prices.slots == slot.value), f"for {slot}")


def costs_in_words(items: ItemTable) -> str | None:
    """What the items that are for sale cost together: `128.80 EUR`; None where no price is known of any."""
    prices = prices_of(items)
    if not prices.names:
        return None
    sums = [f"{Decimal(prices.spent(currency)) / COINS:.2f} {currency}" for currency in prices.names]
    unknown = int((prices.for_sale & (prices.currencies < 0)).sum())
    pieces = f"{unknown} piece{'' if unknown == 1 else 's'} at a price nobody knows"
    return listed([*sums, *([pieces] if unknown else [])])


def _refusals(prices: Prices, budget: Price, asked: Mask, about: str) -> Iterator[Refusal]:
    unknown = asked & (prices.currencies < 0)
    yield unknown, "at a price nobody knows", "state its price in the feed or lift the budget"
    for number, currency in enumerate(prices.names):
        priced = asked & (prices.currencies == number)
        if currency != budget.currency:
            words = f"in {currency}, the budget {about} in {budget.currency}"
            yield priced, words, f"give the budget {about} in {currency}"
        else:
            yield (
                priced & (prices.coins > in_coins(budget)),
                f"above {budget} {about}",
                f"raise the budget {about}",
            )


def _read(items: ItemTable) -> Prices:
    known = [traits.price if traits.for_sale else None for traits in items.traits]
    names = tuple(sorted({price.currency for price in known if price}))
    return Prices(
        coins=np.array([in_coins(price) if price else 0 for price in known], np.intp),
        currencies=np.array([names.index(price.currency) if price else -1 for price in known], np.intp),
        names=names,
        for_sale=np.array([traits.for_sale for traits in items.traits], bool),
        slots=np.array([_SLOTS.get(name, "") for name in items.types], np.str_),
    )


_SLOTS = {name: each.slot.value for name, each in ITEM_TYPES.items()}
_KEPT = KeptByTable(_read)
