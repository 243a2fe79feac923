import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.oklch import Oklch, hue_distance, oklch

hues = st.floats(0, 360).map(lambda hue: Oklch(0.5, 0.1, hue))


@pytest.mark.parametrize("grey", ["#000000", "#ffffff", "#7f7f7f", "#f5f2ea", "#15181d"])
def test_what_reads_as_no_colour_is_neutral(grey):
    assert oklch(grey).neutral


@pytest.mark.parametrize(("colour", "muted"), [("#c19a6b", True), ("#d01c1f", False), ("#2a4b7c", True)])
def test_quiet_colours_are_muted_and_strong_ones_not(colour, muted):
    assert not oklch(colour).neutral
    assert oklch(colour).muted is muted


def test_hue_follows_the_published_values_of_red_and_blue():
    """Oklch of sRGB red is (0.628, 0.258, 29.2), of blue (0.452, 0.313, 264.1): Ottosson, 2020."""
    red, blue = oklch("#ff0000"), oklch("#0000ff")
    assert (red.lightness, red.chroma, red.hue) == pytest.approx((0.628, 0.258, 29.2), abs=0.1)
    assert hue_distance(red, blue) == pytest.approx(125, abs=1)


@given(one=hues, other=hues)
def test_hue_distance_goes_the_short_way_round(one, other):
    assert 0 <= hue_distance(one, other) <= 180
    assert hue_distance(one, other) == hue_distance(other, one)
