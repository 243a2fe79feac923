import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.blend import CLASH, Parts, Weights, blended, look_preference

CHANCE = st.floats(0, 1)


@given(compatibility=CHANCE)
def test_with_no_history_and_no_context_it_is_the_compatibility_exactly(compatibility):
    assert Parts(compatibility).score == compatibility


@given(good=st.floats(CLASH, 1), bad=st.floats(0, CLASH, exclude_max=True), data=st.data())
def test_no_preference_lifts_a_clashing_look_above_one_that_goes_together(good, bad, data):
    loved, hated = data.draw(CHANCE), data.draw(CHANCE)
    suits, fails = data.draw(CHANCE), data.draw(CHANCE)
    weights = Weights(data.draw(st.floats(0, 5)), data.draw(st.floats(0, 5)))
    best = Parts(bad, loved, suits, weights).score
    worst = Parts(good, hated, fails, weights).score
    assert 0 <= best < CLASH <= worst <= 1


def test_by_hand():
    """0.9 stands at 0.8 of its tier, odds 4; a liking of 0.75 has odds 3, squared 9: 36 to 1."""
    assert Parts(0.9, 0.75).score == pytest.approx(0.5 + 0.5 * 36 / 37)
    assert Parts(0.9, 0.75, 1 / 9).score == pytest.approx(0.9)
    assert Parts(0.9, 0.75, 1, Weights(preference=1)).score == pytest.approx(0.5 + 0.5 * 12 / 13)
    assert Parts(0.4, 0.25).score == pytest.approx(0.5 * (4 / 9) / (1 + 4 / 9))


@given(compatibility=CHANCE, one=CHANCE, other=CHANCE)
def test_whatever_is_liked_more_or_suits_better_scores_no_less(compatibility, one, other):
    low, high = sorted((one, other))
    assert Parts(compatibility, low).score <= Parts(compatibility, high).score + 1e-12
    assert Parts(compatibility, 0.5, low).score <= Parts(compatibility, 0.5, high).score + 1e-12


def test_liking_never_lowers_what_could_hardly_be_better():
    assert Parts(0.99999, 0.6).score >= 0.99999
    assert Parts(1.0, 0.01).score == pytest.approx(1.0)


def test_a_part_that_weighs_nothing_is_left_out():
    assert Parts(0.8, 0.99, 0.01, Weights(0, 0)).score == 0.8


def test_good_looks_change_places():
    assert blended(0.7, 0.95) > blended(0.9, 0.1)


def test_a_look_is_liked_as_its_items_are():
    assert look_preference(np.array([0.5, 0.5])) == 0.5
    assert look_preference(np.array([0.8, 0.2])) == pytest.approx(0.5)
    assert look_preference(np.array([0.8] * 5)) == pytest.approx(0.8)
