"""Every hard rule by hand."""

from decimal import Decimal

import pytest

from compatibility.item_types import Slot
from recommender.context.context import Context, allowed
from tests.recommender.context.conftest import traits
from wardrobe.feeds.price import Price

EUR_50 = Price(Decimal(50), "EUR")
SALE = {"for_sale": True}
CASES = [
    ("boots", traits(state="laundry"), Context(), "in the laundry"),
    ("boots", traits(state="lent"), Context(), "lent"),
    ("boots", traits(in_stock=False), Context(), "out of stock"),
    ("boots", traits(material="suede"), Context(rain=True), "suede in the rain"),
    ("boots", traits(material="suede"), Context(wind=True), None),
    ("boots", traits(material="leather"), Context(rain=True), None),
    ("boots", traits(), Context(rain=True), None),
    ("sandals", traits(), Context(low_c=4.9, high_c=30), "bare toes below 5 degrees"),
    ("flip-flops", traits(), Context(high_c=-3), "bare toes below 5 degrees"),
    ("sandals", traits(), Context(low_c=5), None),
    ("sandals", traits(), Context(season="winter"), None),
    ("shirt", traits(colour="navy"), Context(colours_banned=frozenset({"navy"})), "in a banned colour"),
    ("shirt", traits(), Context(colours_banned=frozenset({"navy"})), None),
    ("bag", traits(price="50.01 EUR", **SALE), Context(budget_total=EUR_50), "above 50 EUR in all"),
    ("bag", traits(price="50 EUR", **SALE), Context(budget_total=EUR_50), None),
    ("bag", traits(price="900 EUR"), Context(budget_total=EUR_50), None),
    ("bag", traits(**SALE), Context(budget_total=EUR_50), "at a price nobody knows"),
    ("bag", traits(**SALE), Context(), None),
    (
        "bag",
        traits(price="9 USD", **SALE),
        Context(budget_total=EUR_50),
        "in USD, the budget in all in EUR",
    ),
    (
        "bag",
        traits(price="60 EUR", **SALE),
        Context(budget_by_slot={Slot.BAG: EUR_50}),
        "above 50 EUR for bag",
    ),
    ("bag", traits(price="60 EUR", **SALE), Context(budget_by_slot={Slot.TOP: EUR_50}), None),
]


@pytest.mark.parametrize(("name", "said", "context", "reason"), CASES)
def test_by_hand(items, name, said, context, reason):
    verdict = allowed(items(("handbag" if name == "bag" else name, said), ("jeans", traits())), context)
    assert verdict.mask.tolist() == [reason is None, True]
    assert verdict.reasons == ({} if reason is None else {0: reason})
    assert all(verdict.changes[why] for why in verdict.reasons.values())


def test_without_a_context_only_what_cannot_be_worn_now_is_out(items):
    assert allowed(items(("boots", traits(state="lent")), ("sandals", traits()))).mask.tolist() == [
        False,
        True,
    ]
