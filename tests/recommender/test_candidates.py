import pytest

from compatibility.item_types import Slot
from recommender.candidates import may_be_suggested, preference, supplies
from recommender.looks import LookQuery

SHOES, BAG = Slot.FOOTWEAR, Slot.BAG


@pytest.fixture
def pool(table):
    mine = table(["boots", "t-shirt", "unsure", "swimwear", "watch", "belt"])
    shop = table(["heels", "clutch", "earrings"], source="shop")
    return mine.followed_by(shop)


def types_of(pool, rows):
    return [pool.types[row] for row in rows]


@pytest.mark.parametrize("name", ["unsure", "swimwear", "underwear", "nightwear", "socks", "wallet"])
def test_some_types_are_never_suggested(name):
    assert not may_be_suggested(name)


def test_without_a_preference_every_source_counts(table, pool):
    supply = supplies(pool, LookQuery(), [SHOES], table(["t-shirt"], source="photo"))[SHOES]
    assert types_of(pool, supply.first) == ["boots", "heels"]
    assert supply.filled_in == ()


def test_the_preferred_source_comes_alone_while_it_has_any(table, pool):
    query = LookQuery(prefer={None: "mine"})
    found = supplies(pool, query, [SHOES, BAG], table(["t-shirt"], source="photo"))
    assert types_of(pool, found[SHOES].first) == ["boots"]
    assert types_of(pool, found[SHOES].rest) == ["heels"]
    assert types_of(pool, found[BAG].first) == ["clutch"]
    assert found[BAG].filled_in == ("shop",)


def test_a_slot_may_have_a_preference_of_its_own():
    query = LookQuery(prefer={None: "mine", BAG: "shop"})
    assert (preference(query, BAG), preference(query, SHOES)) == ("shop", "mine")


def test_banned_items_and_those_held_already_stay_out(table, pool):
    held = pool.rows([0])
    found = supplies(pool, LookQuery(ban=frozenset({pool.ids[7]})), [SHOES, BAG], held)
    assert types_of(pool, found[SHOES].first) == ["heels"]
    assert len(found[BAG].first) == 0
    assert found[BAG].left_out == 1


def test_an_accessory_of_a_kind_that_is_held_stays_out(table, pool):
    found = supplies(pool, LookQuery(), [Slot.ACCESSORY], table(["necklace"], source="photo"))
    assert types_of(pool, found[Slot.ACCESSORY].first) == ["watch", "belt"]
