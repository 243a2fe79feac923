from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.context.context import Context
from recommender.planning.bar import GOOD
from recommender.planning.capsule import capsule
from recommender.planning.good_looks import NO_SHOES, good_looks

WARDROBE = ["shirt", "blouse", "sweater", "jeans", "skirt", "dress", "trainers", "boots", "coat", "handbag"]
WIDER = [*WARDROBE, "t-shirt", "trousers", "jeans", "heels", "jacket", "jumpsuit", "flats", "top"]


def cloudy(table, types=WARDROBE, seed=0, spread=1.0):
    """A wardrobe in which about half of the looks are good."""
    chance = np.random.default_rng(seed)
    return table(types, vectors=1 + spread * chance.normal(size=(len(types), 8)))


def counted(items, looks, chosen):
    """The slow count: different looks of which all items are chosen."""
    ids = [{items.ids[row] for row in looks.look(number)} for number in range(len(looks))]
    return len({int(looks.keys[number]) for number, each in enumerate(ids) if each <= {*chosen}})


def best_of_all(items, looks, count):
    return max(counted(items, looks, some) for some in combinations(items.ids, count))


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("count", [3, 5])
def test_it_is_near_the_best_of_all_choices_and_below_the_bound(scorer, table, seed, count):
    items = cloudy(table, seed=seed)
    looks = good_looks(items, scorer)
    found, best = capsule(items, scorer, count), best_of_all(items, looks, count)
    assert found.different == counted(items, looks, [each.item for each in found.items])
    assert best <= found.at_most
    assert found.different >= 0.8 * best


def test_by_hand_two_tops_two_bottoms_and_shoes(scorer, table):
    types = ["shirt", "blouse", "jeans", "skirt", "boots", "watch", "dress"]
    items = table(types, vectors=1 + 0.05 * np.random.default_rng(0).normal(size=(len(types), 8)))
    found = capsule(items, scorer, 5)
    assert {each.item for each in found.items} == {*items.ids[:5]}
    assert (found.different, found.at_most, len(found.looks)) == (4, 4, 4)
    by_type = {items.types[items.ids.index(each.item)]: each for each in found.items}
    assert by_type["boots"].reason == "In 4 looks, with 2 tops and 2 bottoms; no look without it"
    assert (by_type["boots"].needed_by, by_type["jeans"].looks, by_type["jeans"].needed_by) == (4, 2, 2)
    assert [each.item for each in found.items] == [items.ids[row] for row in (0, 1, 2, 3, 4)]


@settings(deadline=None, max_examples=6)
@given(seed=st.integers(0, 99), order=st.permutations(range(len(WIDER))))
def test_one_item_more_is_never_worse_and_order_never_matters(scorer, table, seed, order):
    items = cloudy(table, WIDER, seed)
    found = [capsule(items, scorer, count) for count in range(2, 9)]
    assert [each.different for each in found] == sorted(each.different for each in found)
    assert capsule(items.rows(order), scorer, 6) == found[4]


def test_locked_items_stay_and_banned_ones_do_not_come(scorer, table):
    items = cloudy(table, WIDER, 3)
    free = [each.item for each in capsule(items, scorer, 6).items]
    lock = frozenset({items.ids[9], next(each for each in items.ids if each not in free)})
    found = capsule(items, scorer, 6, lock=lock, ban=frozenset(free[:2]))
    kept = {each.item: each for each in found.items}
    assert lock <= {*kept}
    assert all(kept[each].locked for each in lock)
    assert {*free[:2]}.isdisjoint(kept)
    assert kept[items.ids[9]].reason.startswith("In none of the looks")


def test_contexts_each_count_and_are_told(scorer, table):
    items = table(WIDER, vectors=1 + 0.05 * np.random.default_rng(0).normal(size=(len(WIDER), 8)))
    cold, hot = Context(low_c=-2, high_c=3), Context(low_c=27, high_c=33)
    found = capsule(items, scorer, 7, contexts=[cold, hot])
    types = {items.types[items.ids.index(each.item)]: each for each in found.items}
    coat = types.get("coat") or types["jacket"]
    assert "no look without it for -2 to 3 degrees" in coat.reason
    assert found.looks[0].reasons[0].startswith("For ")


def test_no_more_items_than_are_of_use(scorer, table):
    items = table(["shirt", "jeans", "boots", "watch"], vectors=np.ones((4, 8)))
    found = capsule(items, scorer, 4)
    assert len(found.items) == 3
    assert found.notes == ("3 items make as many different looks as more would",)
    nothing = capsule(items.rows([0, 3]), scorer, 2)
    assert nothing.items == ()
    assert "No look for any day" in nothing.notes


def test_a_lock_that_cannot_be_is_refused(scorer, table):
    items = table(WARDROBE)
    with pytest.raises(ValueError, match="2 items are locked, but the capsule is to hold 1"):
        capsule(items, scorer, 1, lock=frozenset(items.ids[:2]))
    with pytest.raises(ValueError, match="not in the wardrobe: itm_x"):
        capsule(items, scorer, 3, lock=frozenset({"itm_x"}))


def test_every_look_shown_is_good(scorer, table):
    items = cloudy(table, WIDER, 1)
    assert all(look.score >= GOOD.score for look in capsule(items, scorer, 8).looks)


def test_what_is_disliked_stays_out_unless_it_is_locked(scorer, table):
    class HatesSkirts:
        def preference(self, items):
            return np.asarray([0.1 if name == "skirt" else 0.5 for name in items.types], np.float32)

    items = table(["shirt", "jeans", "skirt", "boots"], vectors=np.ones((4, 8)))
    assert len(capsule(items, scorer, 4, taste=HatesSkirts()).items) == 3
    assert len(capsule(items, scorer, 4, taste=HatesSkirts(), lock=frozenset({items.ids[2]})).items) == 4


def test_who_owns_no_shoes_has_a_capsule_without(scorer, table):
    found = capsule(table(["shirt", "jeans", "skirt"], vectors=np.ones((3, 8))), scorer, 3)
    assert (found.different, found.at_most) == (2, 2)
    assert NO_SHOES in found.notes
