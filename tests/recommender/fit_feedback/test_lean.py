"""Runs small, runs large: empirical Bayes by hand and by its properties."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.fit_feedback.lean import lean_of, posterior_rates

USUAL = (0.1, 0.8, 0.1)
COUNTS = st.tuples(*[st.integers(0, 500)] * 3)


def test_rates_lie_between_the_counts_and_what_is_usual():
    # (4 + 10 * 0.1) / 20 small, (6 + 10 * 0.8) / 20 fits, (0 + 10 * 0.1) / 20 large
    assert posterior_rates((4, 6, 0), USUAL, 10.0).tolist() == pytest.approx([0.25, 0.7, 0.05])


def test_nobody_asked_is_what_is_usual():
    lean = lean_of((0, 0, 0), USUAL, 10.0)
    assert lean.lean == pytest.approx(0.0)
    assert lean.runs == "not surely either"
    assert lean.said == 0
    assert "in its category" in lean.evidence
    assert "in all categories" in lean_of((0, 0, 0), USUAL, 10.0, "all categories").evidence


def test_many_who_say_small_are_a_warning_and_few_are_none():
    assert lean_of((40, 60, 2), USUAL, 6.0).runs == "small"
    assert lean_of((2, 60, 40), USUAL, 6.0).runs == "large"
    assert lean_of((2, 1, 0), USUAL, 6.0).runs == "not surely either"


@given(counts=COUNTS)
def test_the_interval_holds_the_lean_and_narrows_with_wearers(counts):
    few, many = lean_of(counts, USUAL, 6.0), lean_of(np.multiply(counts, 10), USUAL, 60.0)
    for lean in (few, many):
        assert lean.interval[0] <= lean.lean <= lean.interval[1]
    assert np.diff(many.interval) <= np.diff(few.interval) + 1e-9


@given(counts=COUNTS)
def test_small_and_large_are_mirror_images(counts):
    one, other = lean_of(counts, USUAL, 6.0), lean_of(counts[::-1], USUAL, 6.0)
    assert one.lean == pytest.approx(-other.lean)
    assert {one.runs, other.runs} in ({"small", "large"}, {"not surely either"})
