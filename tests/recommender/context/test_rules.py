"""The table itself: what stands in it makes sense."""

import pytest

from compatibility.item_types import ITEM_TYPES, TYPE_NAMES, Slot
from recommender.context.asked import DRESS_CODES, OCCASIONS, SEASONS
from recommender.context.condition import read_condition
from recommender.context.context import Context
from recommender.context.rules import _table, figures, rules_giving
from wardrobe.vocabulary.shop_words import ShopWords

LISTED = {
    "type": set(TYPE_NAMES),
    "slot": {slot.value for slot in Slot},
    "occasion": set(OCCASIONS),
    "season": set(SEASONS),
    "dress_code": set(DRESS_CODES),
}
# What only pictures say.
SEEN = {"material": {"jersey", "woven"}}


def test_every_subject_names_what_there_is():
    words = ShopWords.load()
    for rule in _table():
        for field, values in rule.subject.items():
            said = set(words.values(field.removeprefix("told "))) | SEEN.get(field, set())
            known = LISTED.get(field, said)
            if field not in ("state", "stock", "wind", "warmth", "weather", "knit"):
                assert values <= known, (field, values - known)


def test_hard_rules_say_what_and_what_to_change_and_soft_ones_what():
    assert all(rule.words and rule.change for rule in rules_giving("never"))
    assert all(rule.words and 0 < float(rule.value) <= 1 for rule in rules_giving("fit"))


def test_everything_that_is_worn_outside_knows_its_warmth():
    silent = {name for name in TYPE_NAMES if not figures("clo", {"type": {name}})}
    bodies = {Slot.TOP, Slot.DRESS, Slot.BOTTOM, Slot.OUTERWEAR, Slot.FOOTWEAR}
    assert not {name for name in silent if ITEM_TYPES[name].slot in bodies and ITEM_TYPES[name].worn_out}


@pytest.mark.parametrize("text", ["moon", "rain ~ 4", "coldest < cold"])
def test_a_condition_that_makes_no_sense_is_refused(text):
    with pytest.raises(ValueError, match=r"condition|could not convert"):
        read_condition(text)


def test_conditions_hold_for_what_was_said_only():
    cold = read_condition("coldest < 5")
    assert [cold.holds(Context(low_c=degrees)) for degrees in (4.9, 5, 6)] == [True, False, False]
    assert not cold.holds(Context())
    assert read_condition("rain").holds(Context(rain=True))
    assert read_condition("modesty = covered").holds(Context(modesty="covered"))
