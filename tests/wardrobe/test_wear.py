"""The wear log in sums: days, cost per wear, forgotten, repeats."""

from datetime import date, timedelta

import pytest

from tests.wardrobe.conftest import ANNA, BORIS
from tests.wardrobe.garments import photo, put
from tests.wardrobe.pictures import BLUE, RED
from wardrobe.calendar import PLANNED, WORN, add_entry
from wardrobe.item_state import items_in_state, put_price, put_state
from wardrobe.models import Item
from wardrobe.wear import (
    Wear,
    cost_per_wear,
    days_worn,
    is_forgotten,
    nearest_use,
    owned_items,
    repeats,
    wear_of,
)

MONDAY = date(2026, 11, 23)


def day(offset):
    return MONDAY + timedelta(days=offset)


@pytest.fixture
def items(store):
    return [put(store, ANNA, "mine", photo((200, 400), colour)).id for colour in (RED, BLUE)]


def test_a_day_counts_once_and_plans_count_for_nothing(store, items):
    shirt, skirt = items
    with store.session() as session:
        for offset in (0, 0, 3):
            add_entry(session, ANNA, day(offset), WORN, [shirt])
        add_entry(session, ANNA, day(5), PLANNED, items)
        assert wear_of(session, ANNA) == {shirt: Wear(2, day(3))}
        assert wear_of(session, BORIS) == {}
        assert days_worn(session, ANNA) == 2
        assert skirt in {item.id for item in owned_items(session, ANNA)}


@pytest.mark.parametrize(
    ("price", "times", "cost"),
    [
        ("120.00 EUR", 10, "12.00 EUR"),
        ("100 EUR", 3, "33.33 EUR"),
        ("1 EUR", 200, "0.01 EUR"),
        ("5 USD", 2, "2.50 USD"),
    ],
)
def test_cost_per_wear_by_hand(price, times, cost):
    assert str(cost_per_wear(price, times)) == cost


def test_no_cost_without_a_price_or_a_wear():
    assert cost_per_wear(None, 5) is None
    assert cost_per_wear("10 EUR", 0) is None


def test_each_wear_makes_it_cheaper():
    costs = [cost_per_wear("79.90 EUR", times).amount for times in range(1, 40)]
    assert costs == sorted(costs, reverse=True)


def test_forgotten_after_so_many_days_worn_or_never():
    assert is_forgotten(Wear(3, day(-60)), day(-400), MONDAY, 60)
    assert not is_forgotten(Wear(3, day(-59)), day(-400), MONDAY, 60)
    assert is_forgotten(Wear(), day(-60), MONDAY, 60)
    assert not is_forgotten(Wear(), day(-2), MONDAY, 60)


def test_repeats_are_the_same_items_on_other_days(store, items):
    with store.session() as session:
        for offset in (0, 2, 2, 9):
            add_entry(session, ANNA, day(offset), WORN, items)
        for offset in (0, 1):
            add_entry(session, ANNA, day(offset), WORN, items[:1])
        first, second = repeats(session, ANNA)
        assert (first.items, first.days) == (frozenset(items), (day(0), day(2), day(9)))
        assert (second.items, second.days) == (frozenset(items[:1]), (day(0), day(1)))


def test_the_nearest_use_outside_some_days(store, items):
    shirt, skirt = items
    with store.session() as session:
        for offset in (-9, -2, 3, 8):
            add_entry(session, ANNA, day(offset), WORN, [shirt])
        for offset in (-1, 7):  # the first was planned and not worn
            add_entry(session, ANNA, day(offset), PLANNED, [skirt])
        assert nearest_use(session, ANNA, MONDAY, day(6), MONDAY) == {shirt: day(-2), skirt: day(7)}
        assert nearest_use(session, ANNA, MONDAY, day(6), day(-1)) == {shirt: day(-2), skirt: day(-1)}


def test_states_and_prices_are_told_and_checked(store, items):
    with store.session() as session:
        item = session.get(Item, items[0])
        put_state(item, "laundry")
        put_price(item, "EUR 19,9")
        session.flush()
        assert item.price == "19.9 EUR"
        assert [each.id for each in items_in_state(session, ANNA, "laundry")] == items[:1]
        assert items_in_state(session, BORIS, "laundry") == []
        put_price(item, " ")
        assert item.price is None
        with pytest.raises(ValueError, match="ready, laundry, lent"):
            put_state(item, "lost")
        with pytest.raises(ValueError, match="no price"):
            put_price(item, "a lot")
