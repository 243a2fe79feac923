"""What an item says about itself beside its picture."""

from decimal import Decimal

from wardrobe.feeds.price import Price
from wardrobe.traits import LAUNDRY, READY, traits_of

ROW = {
    "type": "boots",
    "slot": "footwear",
    "title": "Suede winter boots",
    "colours": [{"hex": "#8b5a2b", "name": "brown", "share": 0.9}],
    "attributes": [{"name": "pattern", "value": "plain", "probability": 0.9}],
    "facts": {"price": "89.90 EUR", "availability": "out_of_stock"},
    "state": READY,
    "price": None,
}


def test_a_shop_item_says_its_material_season_price_and_stock() -> None:
    traits = traits_of(ROW)
    assert traits.said["material"] == {"suede"}
    assert traits.said["season"] == {"winter"}
    assert traits.said["colour"] == {"brown"}
    assert traits.value("pattern") == "plain"
    assert traits.value("sleeve") is None
    assert traits.price == Price(Decimal("89.90"), "EUR")
    assert not traits.in_stock


def test_what_the_owner_paid_counts_before_the_price_of_the_shop() -> None:
    traits = traits_of(ROW | {"price": "40.00 EUR", "state": LAUNDRY})
    assert traits.price == Price(Decimal("40.00"), "EUR")
    assert traits.state == LAUNDRY


def test_an_item_with_no_facts_is_in_stock_at_no_known_price() -> None:
    traits = traits_of(ROW | {"facts": {}})
    assert traits.in_stock
    assert traits.price is None
