import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility.item_types import ITEM_TYPES, TYPE_NAMES, Slot
from recommender.complete import complete
from recommender.looks import LookQuery

WARDROBE = [name for name in TYPE_NAMES if ITEM_TYPES[name].worn_out] * 2
EXTRAS = (Slot.BAG, Slot.OUTERWEAR, Slot.ACCESSORY, Slot.ACCESSORY)


@pytest.fixture(scope="module")
def wardrobe(table):
    return table(WARDROBE)


@pytest.fixture(scope="module")
def blouse(table):
    return table(["blouse"], source="photo", seed=9)


def ids_of(look):
    return [item.item for item in look.items]


def slots_of(look):
    return [item.slot for item in look.items]


def test_looks_are_whole_scored_and_best_first(wardrobe, blouse, scorer):
    answer = complete(blouse, wardrobe, scorer, LookQuery(wanted=EXTRAS))
    assert [look.score for look in answer.looks] == sorted(
        (look.score for look in answer.looks), reverse=True
    )
    assert answer.relaxed == ()
    assert (answer.model, answer.encoders) == (scorer.version, scorer.encoders)
    for look in answer.looks:
        assert slots_of(look) == [
            Slot.OUTERWEAR,
            Slot.TOP,
            Slot.BOTTOM,
            Slot.FOOTWEAR,
            Slot.BAG,
            Slot.ACCESSORY,
            Slot.ACCESSORY,
        ]
        assert [item.item for item in look.items if item.given] == list(blouse.ids)
        families = [ITEM_TYPES[item.type].family for item in look.items if item.slot is Slot.ACCESSORY]
        assert len(set(families)) == len(families)
        assert sum(item.blame for item in look.items) == pytest.approx(1)
        assert sum(pair.contribution for pair in look.pairs) == pytest.approx(look.score, abs=1e-4)
        assert look.reasons


@settings(deadline=None, max_examples=12)
@given(order=st.permutations(range(len(WARDROBE))))
def test_the_order_of_the_pool_does_not_matter(wardrobe, blouse, scorer, order):
    query = LookQuery(wanted=(Slot.BAG, Slot.ACCESSORY))
    assert complete(blouse, wardrobe.rows(order), scorer, query) == complete(blouse, wardrobe, scorer, query)


def test_the_order_does_not_matter_to_a_beam_either(table, blouse, scorer):
    names = [name for name in WARDROBE if ITEM_TYPES[name].slot not in (Slot.TOP, Slot.DRESS)]
    pool = table(names * 25)
    query = LookQuery(wanted=(Slot.BAG, Slot.OUTERWEAR))
    shuffled = pool.rows(np.random.default_rng(4).permutation(len(pool)))
    assert complete(blouse, shuffled, scorer, query) == complete(blouse, pool, scorer, query)


@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_every_look_keeps_the_rules(table, wardrobe, scorer, data):
    names = data.draw(st.lists(st.sampled_from(WARDROBE), min_size=1, max_size=4))
    given_items = table(names, source="photo", seed=5)
    lock = frozenset(data.draw(st.sets(st.sampled_from(wardrobe.ids), max_size=2)))
    ban = frozenset(data.draw(st.sets(st.sampled_from(wardrobe.ids), max_size=30))) - lock
    wanted = tuple(data.draw(st.lists(st.sampled_from(list(Slot)), max_size=4)))
    answer = complete(given_items, wardrobe, scorer, LookQuery(wanted=wanted, lock=lock, ban=ban))
    fixed = [ITEM_TYPES[name].slot for name in names] + [
        ITEM_TYPES[wardrobe.types[wardrobe.ids.index(item)]].slot for item in lock
    ]
    assert answer.looks or answer.relaxed
    for look in answer.looks:
        assert set(given_items.ids) | lock <= set(ids_of(look))
        assert not ban & set(ids_of(look))
        for slot in set(slots_of(look)) - {Slot.ACCESSORY}:
            assert slots_of(look).count(slot) <= max(1, fixed.count(slot))
    assert len({frozenset(ids_of(look)) for look in answer.looks}) == len(answer.looks)


def test_both_templates_compete(table, scorer):
    pool = table(["t-shirt", "jeans", "boots", "dress", "heels"])
    answer = complete(table(["handbag"], source="photo"), pool, scorer, LookQuery(looks=4))
    kinds = {Slot.DRESS in slots_of(look) for look in answer.looks}
    assert kinds == {True, False}


def test_a_missing_slot_leaves_a_partial_look_and_a_reason(table, blouse, scorer):
    answer = complete(blouse, table(["jeans", "skirt"]), scorer, LookQuery(looks=2))
    assert [slots_of(look) for look in answer.looks] == [[Slot.TOP, Slot.BOTTOM]] * 2
    assert answer.relaxed == ("no footwear in mine",)


def test_an_empty_pool_is_answered_in_words(table, blouse, scorer):
    nothing = table(["jeans"]).rows([])
    answer = complete(blouse, nothing, scorer, LookQuery())
    assert answer.looks == ()
    assert "no footwear in an empty wardrobe" in answer.relaxed
    assert answer.relaxed[-1] == "no look: nothing could be added to the one item given"


def test_a_full_query_is_rated_as_it_is(table, wardrobe, scorer):
    answer = complete(table(["dress", "heels"], source="photo"), wardrobe, scorer, LookQuery())
    assert [slots_of(look) for look in answer.looks] == [[Slot.DRESS, Slot.FOOTWEAR]]
    assert answer.relaxed[0].startswith("nothing to add")


def test_too_few_different_looks_are_explained(table, blouse, scorer):
    answer = complete(blouse, table(["jeans", "skirt", "boots"]), scorer, LookQuery(looks=3))
    assert len(answer.looks) == 2
    assert answer.relaxed == ("only 2 different looks are possible: 2 bottoms, 1 pair of shoes",)


def test_the_same_picture_twice_does_not_make_two_looks(table, blouse, scorer):
    vectors = [[1.0] + [0.0] * 7] * 3 + [[0.0, 1.0] + [0.0] * 6]
    answer = complete(blouse, table(["jeans"] * 3 + ["boots"], vectors=vectors), scorer, LookQuery(looks=3))
    assert len(answer.looks) == 1
    assert answer.relaxed[0].startswith("only 1 look is possible")


def test_looks_differ_more_than_the_best_ones_by_score_would(table, blouse, scorer):
    pool = table(["jeans"] * 6 + ["boots"] * 6)
    answer = complete(blouse, pool, scorer, LookQuery(looks=3))
    shoes = {item for look in answer.looks for item in ids_of(look) if "boots" in item}
    assert len(shoes) > 1


def test_a_locked_item_is_in_every_look_and_never_swapped(wardrobe, blouse, scorer):
    boots = next(item for item in wardrobe.ids if item.endswith("boots"))
    answer = complete(blouse, wardrobe, scorer, LookQuery(lock=frozenset({boots, "itm_gone"})))
    assert all(boots in ids_of(look) for look in answer.looks)
    assert not any(swap.replaces == boots for look in answer.looks for swap in look.swaps)
    assert answer.relaxed == ("locked, but not in these collections: itm_gone",)


def test_swaps_are_the_next_best_and_their_gain_is_true(table, wardrobe, blouse, scorer):
    (look,) = complete(blouse, wardrobe, scorer, LookQuery(looks=1)).looks
    assert {swap.replaces for swap in look.swaps} == {item.item for item in look.items if not item.given}
    both = blouse.followed_by(wardrobe)
    for swap in look.swaps:
        swapped = [swap.item if item == swap.replaces else item for item in ids_of(look)]
        score = scorer.score(both.rows([both.ids.index(item) for item in swapped]).embedded)
        assert swap.gain == pytest.approx(score - look.score, abs=1e-4)
        assert swap.gain <= 1e-5


def test_an_unsure_item_is_kept_and_takes_no_slot(table, wardrobe, scorer):
    answer = complete(table(["unsure"], source="photo"), wardrobe, scorer, LookQuery(looks=1))
    (look,) = answer.looks
    assert [item.slot for item in look.items if item.given] == [Slot.ACCESSORY]
    assert Slot.FOOTWEAR in slots_of(look)


@pytest.mark.parametrize(
    ("count", "query", "said"),
    [
        (0, LookQuery(), "1 to 8 items; got 0"),
        (9, LookQuery(), "1 to 8 items; got 9"),
        (1, LookQuery(looks=0), "1 to 12 looks"),
        (
            1,
            LookQuery(ban=frozenset({"itm_photo_0000_boots"})),
            "banned, but also given or locked: itm_photo",
        ),
        (1, LookQuery(ban=frozenset({"a"}), lock=frozenset({"a"})), "banned, but also given or locked: a"),
    ],
)
def test_what_makes_no_sense_is_refused(table, wardrobe, scorer, count, query, said):
    with pytest.raises(ValueError, match=said):
        complete(
            table(["boots"] * count, source="photo", vectors=np.ones((count, 8))), wardrobe, scorer, query
        )
