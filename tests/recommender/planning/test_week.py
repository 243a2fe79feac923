from datetime import date, timedelta
from itertools import product

import numpy as np
import pytest

from recommender.context.context import Context
from recommender.planning.bar import Bar
from recommender.planning.day import Day
from recommender.planning.day_options import NOT_GOOD
from recommender.planning.good_looks import good_looks
from recommender.planning.variety import variety_of
from recommender.planning.week import ALL_REFUSED, week
from recommender.planning.week_choice import WeekChoice
from wardrobe.traits import NO_TRAITS, Traits

MONDAY = date(2026, 3, 2)
WARDROBE = [
    "t-shirt",
    "shirt",
    "sweater",
    "blouse",
    "jeans",
    "skirt",
    "trousers",
    "dress",
    "trainers",
    "boots",
]
ON_THE_SKIN = {"t-shirt", "shirt", "sweater", "blouse", "dress"}
MANY = [*WARDROBE * 4, "coat", "blazer", "handbag"]


def days(count, context=None, **by_number):
    return [Day(MONDAY + timedelta(number), context) for number in range(count)]


def alike(table, types=MANY, **wanted):
    """A wardrobe in which everything goes together: all embeddings are near one direction."""
    vectors = 1 + 0.05 * np.random.default_rng(0).normal(size=(len(types), 8))
    return table(types, vectors=vectors, **wanted)


def test_a_week_is_good_and_never_repeats_clothes(scorer, table):
    planned = week(alike(table), scorer, days(7))
    looks = [day.look for day in planned.days]
    assert all(look.score >= 0.7 and look.reasons for look in looks)
    skin = [item for look in looks for item in look.items if item.split("_")[3] in ON_THE_SKIN]
    assert len({*skin}) == 7
    assert all(day.relaxed == () for day in planned.days)


def test_the_same_state_gives_the_same_week_whatever_the_order(scorer, table):
    items = alike(table)
    mixed = items.rows(np.random.default_rng(3).permutation(len(items)))
    assert week(items, scorer, days(5)) == week(mixed, scorer, days(5))


def test_what_was_worn_rests_and_what_was_forgotten_comes_back(scorer, table):
    items = alike(table)
    worn = {item: MONDAY - timedelta(1) for item in items.ids}
    worn[items.ids[11]] = MONDAY - timedelta(90)  # a shirt
    planned = week(items, scorer, days(3), worn=worn)
    assert planned.brought_back == (items.ids[11],)
    [day] = [day for day in planned.days if items.ids[11] in day.look.items]
    assert any("not worn for" in reason for reason in day.look.reasons)
    rested = {item: MONDAY - timedelta(30) for item in items.ids}
    tired = {item: MONDAY - timedelta(1) for item in items.ids[:20]}
    for day in week(items, scorer, days(2), worn=rested | tired).days:
        assert not [item for item in day.look.items if item in tired and item.split("_")[3] in ON_THE_SKIN]


def test_locked_items_stay_and_kept_days_count_as_worn(scorer, table):
    items = alike(table)
    shirt, bag = items.ids[1], items.ids[-1]
    kept = (items.ids[11], items.ids[4], items.ids[8])
    asked = [Day(MONDAY, lock=frozenset({shirt, bag})), Day(MONDAY + timedelta(1), keep=kept), *days(4)[2:]]
    first, second, *rest = week(items, scorer, asked).days
    assert {shirt, bag} <= {*first.look.items}
    assert second.look.items == kept
    assert all(shirt not in day.look.items and items.ids[11] not in day.look.items for day in rest)


def test_refused_looks_do_not_come_again(scorer, table):
    items = alike(table)
    shown = []
    for _ in range(4):
        [day] = week(items, scorer, days(1), refused=shown).days
        clothes = {item for item in day.look.items if "trainers" not in item and "boots" not in item}
        assert all(not clothes <= look for look in shown)
        shown.append(frozenset(day.look.items))
    few = alike(table, ["shirt", "jeans", "boots"])
    [day] = week(few, scorer, days(1), refused=[frozenset(few.ids)]).days
    assert day.look.items
    assert day.relaxed == (ALL_REFUSED,)


def test_too_few_clothes_repeat_and_that_is_said(scorer, table):
    items = alike(table, ["shirt", "blouse", "jeans", "boots"])
    planned = week(items, scorer, days(3))
    assert sum(any("twice" in said for said in day.relaxed) for day in planned.days) == 2


def test_days_without_a_look_say_why(scorer, table):
    traits = [NO_TRAITS, NO_TRAITS, Traits({}, state="laundry")]
    items = alike(table, ["shirt", "jeans", "boots"], traits=traits)
    [day] = week(items, scorer, days(1)).days
    assert day.look is None
    assert day.missing == "no shoes to wear; left out: 1 pair of shoes (in the laundry)"
    [day] = week(items, scorer, [Day(MONDAY, lock=frozenset({items.ids[2]}))]).days
    assert day.missing == "the locked grey boots cannot be worn: in the laundry"
    with pytest.raises(ValueError, match="not in the wardrobe: itm_x"):
        week(items, scorer, [Day(MONDAY, lock=frozenset({"itm_x"}))])


def test_where_nothing_is_good_the_best_that_passes_is_worn_and_that_is_said(scorer, table):
    for seed in range(200):
        items = table(["shirt", "jeans", "boots"], seed=seed)
        scores = good_looks(items, scorer, bar=Bar(0.5, 0.0)).scores
        if len(scores) and scores[0] < 0.7:
            break
    [day] = week(items, scorer, days(1)).days
    assert day.relaxed == (NOT_GOOD,)


def test_each_day_has_its_context(scorer, table):
    cold, hot = Context(low_c=0, high_c=4), Context(low_c=27, high_c=32)
    planned = week(alike(table), scorer, [Day(MONDAY, cold), Day(MONDAY + timedelta(1), hot)])
    assert any("coat" in item or "blazer" in item for item in planned.days[0].look.items)
    assert not any("coat" in item or "blazer" in item for item in planned.days[1].look.items)


def test_days_must_rise(scorer, table):
    with pytest.raises(ValueError, match="must rise"):
        week(alike(table), scorer, [Day(MONDAY), Day(MONDAY)])


@pytest.mark.parametrize("seed", range(6))
def test_the_choice_is_near_the_best_of_all_choices(scorer, table, seed):
    items = table(["shirt", "blouse", "jeans", "skirt", "dress", "boots", "flats"], seed=seed)
    looks = good_looks(items, scorer, bar=Bar(0.3, 0.0), most=12)
    dated = [MONDAY + timedelta(number) for number in range(3)]
    choice = WeekChoice(dated, [looks] * 3, [None] * 3, variety_of(items, {}, dated))

    def worth(chosen):
        """The sum of pulls less what each pair of days costs, item by item."""
        total = sum(looks.pulls[each] for each in chosen)
        for one, other in ((0, 1), (0, 2), (1, 2)):
            near = other - one == 1
            costs = choice._variety.next_day if near else choice._variety.again
            a, b = looks.look(chosen[one]), looks.look(chosen[other])
            total -= sum(costs[row] for row in a if row in b)
            total -= 6.0 * (tuple(looks.rows[chosen[one], :2]) == tuple(looks.rows[chosen[other], :2]))
        return total

    choice.choose()
    best = max(worth(each) for each in product(range(len(looks)), repeat=3))
    assert worth(choice.chosen) >= best - 0.35  # less than one pair of trousers too often


def test_in_a_young_log_what_was_never_worn_is_not_forgotten(scorer, table):
    items = alike(table)
    assert week(items, scorer, days(3), worn={items.ids[0]: MONDAY - timedelta(1)}).brought_back == ()
    assert week(items, scorer, days(3), worn={items.ids[0]: MONDAY - timedelta(70)}).brought_back
    assert week(items, scorer, []).days == ()
