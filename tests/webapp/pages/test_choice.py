"""A choice survives the way through an address."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from compatibility.item_types import Slot
from webapp.pages.choice import EXTRA_SLOTS, SOURCES, Choice, SwapStep
from webapp.pages.purpose import FEELS, VARIETY, Purpose
from webapp.shapes.look_query_shape import LookRequest

words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)
typed = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12).map(str.strip)
purposes = st.builds(
    Purpose,
    occasion=typed,
    low_c=typed,
    rain=st.booleans(),
    dress_code=st.sampled_from(["", "business"]),
    season=st.sampled_from(["", "fall"]),
    never=typed,
    budget=typed,
    feels=st.sampled_from(["", *FEELS]),
    variety=st.sampled_from(["", *VARIETY]),
    not_personal=st.booleans(),
)
choices = st.builds(
    Choice,
    items=st.lists(words, max_size=9, unique=True).map(tuple),
    source=st.sampled_from(SOURCES),
    also=st.lists(st.sampled_from(EXTRA_SLOTS), unique=True).map(tuple),
    browse=st.none() | words,
    slot=st.none() | st.sampled_from(list(Slot)),
    after=st.none() | words,
    swaps=st.lists(st.builds(SwapStep, st.integers(0, 2), words), max_size=4).map(tuple),
    purpose=purposes,
)


@given(choices)
@settings(deadline=None)
def test_what_was_chosen_comes_back_from_the_address(choice):
    assert Choice.of(MultiDict(choice.fields())) == choice


def test_a_pressed_button_wins_over_the_hidden_field_of_the_same_name():
    assert Choice.of(MultiDict([("slot", "top"), ("slot", "bag")])).slot is Slot.BAG
    assert Choice.of(MultiDict([("slot", "top"), ("slot", "")])).slot is None


@pytest.mark.parametrize(
    "pair",
    [
        *(("from", "moon"), ("slot", "tail"), ("also", "tail"), ("swap", "9.itm_a"), ("swap", "itm_a")),
        *(("dress_code", "toga"), ("season", "monsoon"), ("feels", "blue"), ("variety", "all")),
    ],
)
def test_what_makes_no_sense_is_left_out(pair):
    assert Choice.of(MultiDict([pair])) == Choice()


def test_a_swap_is_one_more_step():
    assert "swap=1.itm_b" in Choice(items=("itm_a",)).swapped(1, "itm_b").query()


def test_words_of_ones_own_go_before_the_chips():
    purpose = Purpose.of(MultiDict([("occasion", "work"), ("words", "Standesamt")]))
    assert (purpose.occasion, purpose.own_words) == ("Standesamt", "Standesamt")
    assert Purpose.of(MultiDict([("occasion", "work"), ("words", "")])).own_words == ""


def test_what_is_typed_becomes_a_question():
    typed = [
        ("occasion", "work"),
        ("low_c", "4"),
        ("rain", "1"),
        ("colours", "navy, cream"),
        ("never", "red"),
    ]
    typed += [("budget", "120 EUR, footwear 19,99 EUR"), ("feels", "cold"), ("variety", "different")]
    asked = Purpose.of(MultiDict(typed)).question()
    request = LookRequest.model_validate({"pools": [{"collection": "mine"}], **asked})
    context = request.context.context()
    assert (context.occasion, context.low_c, context.rain) == ("work", 4, True)
    assert context.colours_wanted == {"navy", "cream"}
    assert str(context.budget_total) == "120.00 EUR"
    assert {slot.value: str(price) for slot, price in context.budget_by_slot.items()} == {
        "footwear": "19.99 EUR"
    }
    assert (context.warmth, request.diversity, request.personal) == ("feels cold", VARIETY["different"], True)


def test_nothing_said_is_no_context():
    request = LookRequest.model_validate({"pools": [{"collection": "mine"}], **Purpose().question()})
    assert request.context.context().empty
    assert Purpose().said == []
