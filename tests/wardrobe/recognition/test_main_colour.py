import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardrobe.recognition.colour_tree import FAMILIES, MULTICOLOUR, NAMES
from wardrobe.recognition.main_colour import main_first
from wardrobe.recognition.recognition import Colour

LEATHER = Colour("#4c4a49", "charcoal", 0.55)
SOLE = Colour("#f2f2f3", "white", 0.4)
LACES = Colour("#212123", "black", 0.05)


def going_by(family):
    return {each: 0.9 if each == family else 0.01 for each in FAMILIES}


def test_leather_that_shops_call_black_is_black():
    assert [each.name for each in main_first([LEATHER, SOLE], going_by("black"))] == ["black", "white"]


def test_a_white_sole_does_not_make_a_shoe_white():
    shoe = [Colour("#f2f2f3", "white", 0.6), Colour("#c8202d", "red", 0.4)]
    assert [each.name for each in main_first(shoe, going_by("red"))] == ["red", "white"]


def test_two_that_come_to_one_name_are_one():
    (black, white) = main_first([LEATHER, SOLE, LACES], going_by("black"))
    assert (black.name, black.hex, black.share) == ("black", LEATHER.hex, pytest.approx(0.6))
    assert white == SOLE


def test_no_colour_takes_the_name_of_one_that_is_nowhere_near():
    assert main_first([SOLE], going_by("red")) == (SOLE,)


def test_multicolour_and_nothing_stay_as_they_are():
    assert main_first([LEATHER, SOLE], going_by(MULTICOLOUR)) == (LEATHER, SOLE)
    assert main_first([], going_by("red")) == ()


@given(seed=st.integers(0, 9999))
def test_nothing_is_lost_or_named_twice(seed):
    generator = np.random.default_rng(seed)
    names = generator.choice(NAMES[:-1], 3, replace=False).tolist()
    hexes = ["#" + generator.bytes(3).hex() for _ in names]
    colours = [Colour(code, name, 0.3) for code, name in zip(hexes, names, strict=True)]
    shares = dict(zip(FAMILIES, generator.dirichlet(np.ones(len(FAMILIES))), strict=True))
    found = main_first(colours, shares)
    assert sum(each.share for each in found) == pytest.approx(0.9)
    assert len({each.name for each in found}) == len(found)
    assert {each.hex for each in found} <= set(hexes)
