from decimal import Decimal
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility.item_types import ITEM_TYPES, Slot
from recommender.context.context import Context, look_fit
from recommender.outfit_score import score_outfit
from recommender.planning.bar import GOOD, Bar
from recommender.planning.context_fits import ContextFits
from recommender.planning.different import fairly_cut
from recommender.planning.good_looks import NO_OUTERWEAR, NO_SHOES, good_looks
from recommender.planning.narrowed import narrowed
from recommender.planning.pair_matrix import least_mean, pair_matrix
from recommender.planning.pieces import pieces_of
from wardrobe.feeds.price import Price
from wardrobe.traits import Traits

WARDROBE = [
    *("t-shirt", "shirt", "sweater", "jeans", "skirt", "trousers", "dress", "trainers", "boots"),
    *("sandals", "coat", "blazer", "handbag", "watch", "unsure", "nightwear"),
]
HALF = Bar(0.5, 0.0)


def slow(items, scorer, bar):
    """Every combination, rated one by one."""
    by = {slot: [i for i, name in enumerate(items.types) if name != "unsure" and ITEM_TYPES[name].worn_out
                 and ITEM_TYPES[name].slot is slot] for slot in Slot}  # fmt: skip
    cores = [*product(by[Slot.TOP], by[Slot.BOTTOM], by[Slot.FOOTWEAR])]
    cores += [*product(by[Slot.DRESS], by[Slot.FOOTWEAR])]
    good = [core for core in cores if score_outfit(items.rows(core), scorer).score >= bar]
    worn = [(*core, coat) for core in good for coat in by[Slot.OUTERWEAR]]
    return {*good, *(look for look in worn if score_outfit(items.rows(look), scorer).score >= bar)}


def as_ids(items, looks):
    return [frozenset(items.ids[row] for row in looks.look(number)) for number in range(len(looks))]


@settings(deadline=None, max_examples=8)
@given(seed=st.integers(0, 999))
def test_it_lists_every_look_that_reaches_the_bar_and_no_other(scorer, table, seed):
    items = table(WARDROBE, seed=seed)
    looks = good_looks(items, scorer, bar=HALF)
    assert {looks.look(number) for number in range(len(looks))} == slow(items, scorer, 0.5)
    for number in range(len(looks)):
        rated = score_outfit(items.rows(looks.look(number)), scorer).score
        assert looks.scores[number] == pytest.approx(rated, abs=1e-5)
    assert (looks.values == looks.scores).all()
    assert (np.diff(looks.values) <= 1e-6).all()


@settings(deadline=None, max_examples=15)
@given(order=st.permutations(range(len(WARDROBE))), seed=st.integers(0, 99))
def test_the_order_of_the_items_never_matters(scorer, table, order, seed):
    items = table(WARDROBE, seed=seed)
    context = Context(occasion="work", low_c=5)
    one, other = (good_looks(each, scorer, bar=HALF, context=context) for each in (items, items.rows(order)))
    assert as_ids(items, one) == as_ids(items.rows(order), other)
    assert one.different == other.different


@settings(deadline=None, max_examples=15)
@given(fewer=st.sets(st.integers(0, len(WARDROBE) - 1)), seed=st.integers(0, 99))
def test_more_items_never_give_fewer_looks(scorer, table, fewer, seed):
    items = table(WARDROBE, seed=seed)
    some = items.rows(sorted(fewer | {WARDROBE.index("boots")}))
    assert {*as_ids(some, good_looks(some, scorer, bar=HALF))} <= {
        *as_ids(items, good_looks(items, scorer, bar=HALF))
    }


def test_a_context_lets_in_only_what_its_rules_allow(scorer, table):
    traits = [
        Traits({"material": frozenset({"suede"})}) if name == "boots" else Traits({}) for name in WARDROBE
    ]
    traits[0] = Traits({}, state="laundry")
    items = table(WARDROBE, traits=traits)
    looks = good_looks(items, scorer, context=Context(rain=True, low_c=3), bar=Bar(0.01, 0.0))
    used = {items.types[row] for number in range(len(looks)) for row in looks.look(number)}
    assert used.isdisjoint({"t-shirt", "boots", "sandals"})
    assert {items.types[looks.look(number)[-1]] for number in range(len(looks))} == {"coat", "blazer"}
    assert looks.left_out == {
        items.ids[0]: "in the laundry",
        items.ids[8]: "suede in the rain",
        items.ids[9]: "bare toes below 5 degrees",
    }


@settings(deadline=None, max_examples=10)
@given(seed=st.integers(0, 999), most=st.integers(0, 250))
def test_no_look_costs_more_than_the_budget_in_all(scorer, table, seed, most):
    euros = np.random.default_rng(seed).integers(5, 90, len(WARDROBE)).tolist()
    traits = [
        Traits({}, price=Price(Decimal(cost), "EUR"), for_sale=row % 3 > 0) for row, cost in enumerate(euros)
    ]
    items = table(WARDROBE, traits=traits, seed=seed)

    def costs(look):
        return sum(euros[row] for row in look if row % 3)

    every = good_looks(items, scorer, bar=HALF)
    paid = good_looks(items, scorer, bar=HALF, context=Context(budget_total=Price(Decimal(most), "EUR")))
    looks = [every.look(number) for number in range(len(every))]
    assert {paid.look(number) for number in range(len(paid))} == {
        look for look in looks if costs(look) <= most
    }


def test_without_outerwear_the_cold_is_met_without_and_that_is_said(scorer, table):
    items = table(["shirt", "jeans", "boots"])
    looks = good_looks(items, scorer, context=Context(low_c=3), bar=Bar(0.01, 0.0))
    assert len(looks) == 1
    assert NO_OUTERWEAR in looks.notes


def test_no_coat_in_the_heat(scorer, table):
    looks = good_looks(table(WARDROBE), scorer, context=Context(low_c=27, high_c=32), bar=Bar(0.01, 0.0))
    assert (looks.rows[:, 3] == -1).all()


@pytest.mark.parametrize("context", [
    Context(occasion="work", low_c=2, high_c=8, rain=True, colours_wanted=frozenset({"red"})),
    Context(season="summer", warmth="feels cold", wind=True),
    Context(dress_code="formal", modesty="covered"),
])  # fmt: skip
def test_fits_of_many_looks_are_those_of_each_one(scorer, table, context):
    traits = [Traits({"colour": frozenset({"red" if row % 3 else "blue"})}) for row in range(len(WARDROBE))]
    items = table(WARDROBE, traits=traits)
    looks = good_looks(items, scorer, bar=Bar(0.2, 0.0))
    fits = ContextFits(items, context).of(looks.rows)
    for number in range(0, len(looks), 5):
        rated = look_fit(items.rows(looks.look(number)), context).value
        assert fits[number] == pytest.approx(rated, abs=1e-5)


def test_liking_reorders_but_the_scores_stay(scorer, table):
    items = table(WARDROBE)

    class LikesSkirts:
        def preference(self, items):
            return np.asarray([0.95 if name == "skirt" else 0.5 for name in items.types], np.float32)

    plain = good_looks(items, scorer, bar=HALF)
    liked = good_looks(items, scorer, bar=HALF, taste=LikesSkirts())
    assert {*as_ids(items, plain)} == {*as_ids(items, liked)}
    skirt = items.types.index("skirt")
    assert liked.holds()[:, skirt].argmax() < plain.holds()[:, skirt].argmax() or plain.holds()[0, skirt]


def test_a_cut_keeps_every_different_look(scorer, table):
    items = table(WARDROBE * 3)
    whole = good_looks(items, scorer, bar=HALF)
    few = good_looks(items, scorer, bar=HALF, most=whole.different)
    assert few.cut
    assert not whole.cut
    assert len(few) == few.different == whole.different


def test_the_first_of_each_key_come_before_the_second_of_any():
    keys = np.asarray([7, 7, 7, 3, 3, 5])
    assert fairly_cut(keys, 3).tolist() == [0, 3, 5]
    assert fairly_cut(keys, 5).tolist() == [0, 1, 3, 4, 5]
    assert fairly_cut(keys, 9).tolist() == [0, 1, 2, 3, 4, 5]


def test_the_least_mean_is_where_the_probability_reaches_the_bar(scorer):
    least = least_mean(scorer, GOOD.score)
    assert float(scorer.outfit_probability(np.asarray(least))) == pytest.approx(GOOD.score, abs=1e-4)
    with pytest.raises(ValueError, match="between 0 and 1"):
        least_mean(scorer, 1.0)


def test_who_owns_no_shoes_is_dressed_without(scorer, table):
    items = table(["shirt", "jeans", "skirt", "dress", "coat"], vectors=np.ones((5, 8)))
    looks = good_looks(items, scorer)
    assert NO_SHOES in looks.notes
    assert {looks.look(number) for number in range(len(looks))} == {
        (0, 1),
        (0, 2),
        (0, 1, 4),
        (0, 2, 4),
        (3, 4),
    }
    washing = [Traits({})] * 3 + [Traits({}, state="laundry")]
    shod = table(["shirt", "jeans", "skirt", "boots"], vectors=np.ones((4, 8)), traits=washing)
    assert len(good_looks(shod, scorer)) == 0


def test_look_alikes_make_no_other_look(scorer, table):
    black, white = (("#101010", "black", 1.0),), (("#ffffff", "white", 1.0),)
    items = table(
        ["t-shirt", "t-shirt", "t-shirt", "jeans", "boots"],
        vectors=np.ones((5, 8)),
        colours=[black, black, white, black, black],
    )
    looks = good_looks(items, scorer)
    assert (len(looks), looks.different) == (3, 2)
    different = good_looks(items.rows([2, 3, 4]).followed_by(items.rows([0, 1])), scorer)
    assert different.different == 2


def test_a_very_large_wardrobe_is_narrowed_to_what_goes_best(scorer, table):
    items = table(["shirt", "jeans", "boots"] * 20, seed=5)
    scores, pieces = pair_matrix(items, scorer), pieces_of(items, np.ones(60, bool))
    assert narrowed(pieces, scores, 8000) is pieces
    few = narrowed(pieces, scores, 1000)
    assert [len(part) for part in (few.tops, few.bottoms, few.shoes)] == [10, 10, 10]
    below = np.concatenate([pieces.bottoms, pieces.shoes])
    promise = {row: sorted(scores[row, below])[-10:] for row in pieces.tops.tolist()}
    left_out = [row for row in pieces.tops.tolist() if row not in few.tops]
    assert min(np.mean(promise[row]) for row in few.tops) >= max(np.mean(promise[row]) for row in left_out)


def test_nobody_owns_so_many_items(scorer, table):
    with pytest.raises(ValueError, match="at most 1500 items; got 1501"):
        good_looks(table(["shirt"] * 1501), scorer)
