from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.context.context import Context
from recommender.planning.different import LookKeys
from recommender.planning.gap import gap
from recommender.planning.good_looks import good_looks
from recommender.planning.look_list import OUTERWEAR
from recommender.planning.undressable import undressable
from wardrobe.feeds.price import read_price
from wardrobe.traits import Traits

OWNED = ["shirt", "blouse", "jeans", "skirt", "dress", "boots", "trainers", "coat", "watch"]
SHOP = ["t-shirt", "trousers", "dress", "heels", "boots", "jacket", "coat", "handbag", "skirt", "sweater"]


def cloudy(table, types, source, seed):
    chance = np.random.default_rng(seed)
    return table(types, source, vectors=1 + chance.normal(size=(len(types), 8)))


def plain_keys(items, scorer, ids=None):
    """Different good looks by what they are of; without outerwear, unless all with one item are meant."""
    looks = good_looks(items, scorer)
    keys = LookKeys(items).of(looks.rows)
    return {int(key) for key, row in zip(keys, looks.rows, strict=True) if ids or row[OUTERWEAR] < 0}


@settings(deadline=None, max_examples=12)
@given(seed=st.integers(0, 999))
def test_it_counts_what_owning_the_item_would_add(scorer, table, seed):
    owned, shop = cloudy(table, OWNED, "mine", seed), cloudy(table, SHOP, "shop", seed + 1)
    found = gap(owned, shop, scorer, purchases=len(SHOP))
    assert found.looks_now == len(plain_keys(owned, scorer))
    by_item = {each.item: each for each in found.purchases}
    for row, item_id in enumerate(shop.ids):
        outerwear = shop.types[row] in ("jacket", "coat")
        with_it = owned.followed_by(shop.rows([row]))
        added = len(plain_keys(with_it, scorer, outerwear)) - len(plain_keys(owned, scorer, outerwear))
        assert (by_item[item_id].new_looks if item_id in by_item else 0) == added
    assert [each.new_looks for each in found.purchases] == sorted(
        (each.new_looks for each in found.purchases), reverse=True
    )


def test_what_it_shows_are_good_new_looks_with_the_item(scorer, table):
    owned, shop = cloudy(table, OWNED, "mine", 3), cloudy(table, SHOP, "shop", 4)
    found = gap(owned, shop, scorer)
    first = found.purchases[0]
    assert first.looks
    assert first.reason.startswith(f"{first.new_looks} new look")
    for look in first.looks:
        assert first.item in look.items
        assert {*look.items} <= {*owned.ids, first.item}
        assert look.score >= 0.7


def test_by_hand_the_missing_shoes_bring_everything_in(scorer, table):
    owned = table(["shirt", "blouse", "jeans", "dress"], vectors=np.ones((4, 8)))
    shop = table(["boots", "skirt", "boots"], "shop", vectors=np.ones((3, 8)))
    found = gap(owned, shop, scorer)
    assert (found.looks_now, len(found.purchases)) == (2, 1)  # without shoes; the others look the same
    [boots] = found.purchases
    assert boots.new_looks == 3
    assert boots.rescues == (owned.ids[3],)
    assert boots.reason == (
        "3 new looks: goes with both your tops, your only dress and your only bottom; "
        "brings in the grey dress, which no good look held before"
    )


def test_money_stock_and_taste_leave_items_out_and_that_is_counted(scorer, table):
    class HatesHeels:
        def preference(self, items):
            return np.asarray([0.1 if name == "heels" else 0.5 for name in items.types], np.float32)

    prices = ["20.00 EUR", "80.00 EUR", "15.00 USD", None, "30.00 EUR", "9.00 EUR"]
    traits = [
        Traits({}, price=read_price(price) if price else None, in_stock=row != 5)
        for row, price in enumerate(prices)
    ]
    types = ["boots", "trainers", "boots", "flats", "heels", "sandals"]
    shop = table(types, "shop", vectors=np.ones((6, 8)), traits=traits)
    owned = table(["shirt", "jeans"], vectors=np.ones((2, 8)))
    found = gap(owned, shop, scorer, budget={"EUR": Decimal(50)}, taste=HatesHeels())
    assert [each.item for each in found.purchases] == [shop.ids[0]]
    assert str(found.purchases[0].price) == "20.00 EUR"
    assert found.notes == (
        "1 left out: no price, and there is a budget",
        "1 left out: out of stock",
        "1 left out: over the budget of 50 EUR",
        "1 left out: priced in USD, the budget is in EUR",
        "1 left out: not to your taste",
    )


def test_nothing_to_gain_is_said(scorer, table):
    owned = table(["shirt"])
    found = gap(owned, table(["blouse"], "shop"), scorer)
    assert found.purchases == ()
    assert found.notes[-1].startswith("none of the 1 items for sale makes a good look")
    assert gap(owned, owned, scorer).notes == ("nothing is left to buy",)


def test_the_context_decides_what_counts(scorer, table):
    owned = table(["shirt", "jeans"], vectors=np.ones((2, 8)))
    shop = table(["sandals", "boots"], "shop", vectors=np.random.default_rng(0).uniform(0.8, 1.2, (2, 8)))
    found = gap(owned, shop, scorer, context=Context(low_c=0, high_c=3))
    assert all(each.item != shop.ids[0] for each in found.purchases)


@pytest.mark.parametrize("seed", range(5))
def test_undressable_are_the_items_that_no_good_look_holds(scorer, table, seed):
    items = cloudy(table, OWNED * 2, "mine", seed)
    looks = good_looks(items, scorer)
    held = {items.ids[row] for number in range(len(looks)) for row in looks.look(number)}
    found = undressable(items, scorer)
    assert {each.item for each in found} == {
        item
        for item, name in zip(items.ids, items.types, strict=True)
        if item not in held and name != "watch"
    }
    assert all(each.reason and (each.score is None or each.score < 0.7) for each in found)


def test_undressable_says_why(scorer, table):
    alike, odd = np.ones(8), -np.ones(8)
    lonely = undressable(table(["shirt", "boots"]), scorer)
    assert [each.reason for each in lonely] == [
        "There is no bottom, or no shoes, to wear it with",
        "There is no dress, and no top with a bottom, to wear it with",
    ]
    items = table(["shirt", "blouse", "jeans", "boots"], vectors=[alike, odd, alike, alike])
    [blouse] = undressable(items, scorer)
    assert blouse.item == items.ids[1]
    assert blouse.reason.startswith("Only clashes: at best ")
    assert {*blouse.nearest} == {items.ids[row] for row in (1, 2, 3)}
    washing = [Traits({})] * 3 + [Traits({}, state="laundry")]
    worn = table(["shirt", "jeans", "boots", "heels"], vectors=np.ones((4, 8)), traits=washing)
    assert undressable(worn, scorer) == ()
