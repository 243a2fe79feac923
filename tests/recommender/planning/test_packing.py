from collections import Counter
from datetime import date, timedelta
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.context.context import Context
from recommender.planning.day import Day
from recommender.planning.day_options import NOT_GOOD
from recommender.planning.good_looks import good_looks
from recommender.planning.packing import WORN_BY_THEN, pack
from wardrobe.traits import Traits

MONDAY = date(2026, 3, 2)
ON_THE_SKIN = ("shirt", "blouse", "t-shirt", "sweater", "dress", "jumpsuit")
SMALL = ["shirt", "blouse", "t-shirt", "jeans", "skirt", "dress", "boots", "flats", "coat"]
WIDE = [*SMALL, "sweater", "trousers", "jumpsuit", "trainers", "jacket", "handbag"]


def days(count, context=None):
    return [Day(MONDAY + timedelta(number), context) for number in range(count)]


def cloudy(table, types, seed=0, spread=1.0):
    chance = np.random.default_rng(seed)
    return table(types, vectors=1 + spread * chance.normal(size=(len(types), 8)))


def type_of(item_id):
    return item_id.split("_", 3)[3].replace("_", " ")


def fewest(items, scorer, count):
    """By brute force: the fewest items for so many days, tops and dresses once, bottoms three times."""
    looks = good_looks(items, scorer)
    every = [frozenset(looks.look(number)) for number in range(len(looks))]
    for size in range(2, len(items) + 1):
        for some in combinations(range(len(items)), size):
            inside = [look for look in every if look <= {*some}]
            for chosen in product(inside, repeat=count) if len(inside) ** count < 3000 else ():
                worn = Counter(row for look in chosen for row in look)
                if all(worn[row] <= allowed(items.types[row]) for row in worn):
                    return size
    return None


def allowed(name):
    return 1 if name in ON_THE_SKIN else 3 if name in ("jeans", "skirt", "trousers") else 99


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("count", [2, 3])
def test_it_packs_as_few_as_brute_force(scorer, table, seed, count):
    items = cloudy(table, SMALL, seed)
    found, best = pack(items, scorer, days(count)), fewest(items, scorer, count)
    if best is None:
        assert any(day.missing or NOT_GOOD in day.relaxed for day in found.days)
    else:
        assert all(day.look and not day.relaxed for day in found.days)
        assert found.at_least <= best == len(found.items)


@settings(deadline=None, max_examples=12)
@given(
    seed=st.integers(0, 999),
    count=st.integers(1, 9),
    wash=st.sampled_from([None, 2, 4]),
    repeat=st.booleans(),
)
def test_it_covers_what_it_says_from_what_it_packs(scorer, table, seed, count, wash, repeat):
    items = cloudy(table, WIDE, seed)
    found = pack(items, scorer, days(count), laundry_every=wash, repeat_tops=repeat)
    packed = {each.item for each in found.items}
    assert {item for day in found.days if day.look for item in day.look.items} == packed
    for each in found.items:
        assert each.days == tuple(
            number for number, day in enumerate(found.days) if day.look and each.item in day.look.items
        )
        for stretch in [each.days] if wash is None else by_stretch(each.days, wash):
            name = type_of(each.item)
            assert len(stretch) <= (99 if repeat and name in ON_THE_SKIN else allowed(name))
    assert found.at_least <= len(packed)
    assert all(day.look.score >= 0.5 if day.look else day.missing for day in found.days)


def by_stretch(numbers, wash):
    return [[number for number in numbers if number // wash == stretch] for stretch in range(5)]


@settings(deadline=None, max_examples=8)
@given(order=st.permutations(range(len(WIDE))), seed=st.integers(0, 99))
def test_the_order_of_the_items_never_matters(scorer, table, order, seed):
    items = cloudy(table, WIDE, seed)
    assert pack(items, scorer, days(4)) == pack(items.rows(order), scorer, days(4))


def test_by_hand_three_days_and_laundry(scorer, table):
    items = cloudy(table, ["shirt", "blouse", "t-shirt", "jeans", "boots", "flats"], spread=0.1)
    found = pack(items, scorer, days(3))
    assert sorted(type_of(each.item) for each in found.items)[2:4] == ["jeans", "shirt"]
    assert (len(found.items), found.at_least) == (5, 5)
    jeans = next(each for each in found.items if type_of(each.item) == "jeans")
    assert jeans.reason == (
        "Worn on Monday 2 March, Tuesday 3 March and Wednesday 4 March; the only bottom in the bag"
    )
    assert len(pack(items, scorer, days(3), laundry_every=1).items) == 3
    assert len(pack(items, scorer, days(4), laundry_every=2).items) == 4


def test_what_cannot_be_covered_is_said(scorer, table):
    few = cloudy(table, ["shirt", "jeans", "boots"], spread=0.1)
    found = pack(few, scorer, days(2))
    assert [day.look is None for day in found.days] == [False, True]
    assert found.days[1].missing == WORN_BY_THEN
    washing = table(["shirt", "jeans", "boots"], traits=[Traits({})] * 2 + [Traits({}, state="laundry")])
    found = pack(washing, scorer, days(1))
    assert found.items == ()
    assert "in the laundry" in found.days[0].missing


def test_contexts_and_locks_decide_what_is_packed(scorer, table):
    items = cloudy(table, WIDE, spread=0.15)
    asked = [
        Day(MONDAY, Context(low_c=2, high_c=6)),
        Day(MONDAY + timedelta(1), lock=frozenset({items.ids[-1]})),
    ]
    found = pack(items, scorer, asked)
    assert {"coat", "jacket"} & {type_of(item) for item in found.days[0].look.items}
    assert items.ids[-1] in found.days[1].look.items
    assert next(each for each in found.items if each.item == items.ids[-1]).days == (1,)


def test_bad_questions_are_refused(scorer, table):
    items = cloudy(table, SMALL)
    with pytest.raises(ValueError, match="laundry is possible every 1 day or more"):
        pack(items, scorer, days(2), laundry_every=0)
    with pytest.raises(ValueError, match="must rise"):
        pack(items, scorer, [Day(MONDAY), Day(MONDAY)])
    assert pack(items, scorer, []).items == ()


def test_who_owns_no_shoes_packs_none(scorer, table):
    items = cloudy(table, ["shirt", "blouse", "jeans"], spread=0.1)
    found = pack(items, scorer, days(2))
    assert (len(found.items), found.at_least) == (3, 3)
