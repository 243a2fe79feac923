import numpy as np
import pytest
from coloraide import Color
from hypothesis import given
from hypothesis import strategies as st

from compatibility.encoders.oklab import oklab
from wardrobe.recognition.colour_names import ANCHORS, plain_name


def named(code):
    return plain_name(oklab(np.array(list(bytes.fromhex(code[1:])), np.uint8)))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("#000000", "black"),
        ("#ffffff", "white"),
        ("#808080", "grey"),
        ("#000080", "navy"),
        ("#ff0000", "red"),
        ("#800020", "burgundy"),
        ("#808000", "olive"),
        ("#ffdb58", "yellow"),
        ("#f5f5dc", "cream"),
        ("#c19a6b", "camel"),
        ("#36454f", "teal"),
        ("#add8e6", "light blue"),
        ("#228b22", "green"),
        ("#ff7f50", "coral"),
        ("#4b0082", "purple"),
    ],
)
def test_well_known_colours_get_the_name_a_shopper_would_use(code, name):
    assert named(code) == name


def test_every_anchor_goes_by_its_own_name():
    assert {code: named(code) for codes in ANCHORS.values() for code in codes.split()} == {
        code: name for name, codes in ANCHORS.items() for code in codes.split()
    }


@pytest.mark.parametrize("code", ["#123456", "#c0ffee", "#facade"])
def test_our_oklab_is_coloraides(code):
    ours = oklab(np.array(list(bytes.fromhex(code[1:])), np.uint8))
    assert ours == pytest.approx(Color(code).convert("oklab").coords(), abs=1e-4)


@given(st.integers(0, 255))
def test_a_neutral_grey_never_gets_the_name_of_a_hue(level):
    name = plain_name(oklab(np.full(3, level, np.uint8)))
    assert name in {"black", "charcoal", "grey", "light grey", "white"}
