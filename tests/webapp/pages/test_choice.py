"""A choice survives the way through an address."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from compatibility.item_types import Slot
from webapp.pages.choice import EXTRA_SLOTS, SOURCES, Choice, SwapStep

words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)
choices = st.builds(
    Choice,
    items=st.lists(words, max_size=9, unique=True).map(tuple),
    source=st.sampled_from(SOURCES),
    also=st.lists(st.sampled_from(EXTRA_SLOTS), unique=True).map(tuple),
    browse=st.none() | words,
    slot=st.none() | st.sampled_from(list(Slot)),
    after=st.none() | words,
    swaps=st.lists(st.builds(SwapStep, st.integers(0, 2), words), max_size=4).map(tuple),
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
    [("from", "moon"), ("slot", "tail"), ("also", "tail"), ("swap", "9.itm_a"), ("swap", "itm_a")],
)
def test_what_makes_no_sense_is_left_out(pair):
    assert Choice.of(MultiDict([pair])) == Choice()


def test_a_swap_is_one_more_step():
    assert "swap=1.itm_b" in Choice(items=("itm_a",)).swapped(1, "itm_b").query()
