import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.reliability import Bin, at_share, calibration_error, reliability


def test_an_error_worked_by_hand():
    # Two bins: says 0.2, comes true 0 of 2; says 0.7, comes true 2 of 2.
    found = reliability([0.1, 0.3, 0.6, 0.8], [0, 0, 1, 1], bins=2)
    assert found == [Bin(2, pytest.approx(0.2), 0.0), Bin(2, pytest.approx(0.7), 1.0)]
    assert calibration_error(found) == pytest.approx(0.5 * 0.2 + 0.5 * 0.3)


@given(st.integers(1, 60), st.integers(1, 20), st.integers(0, 99))
def test_bins_hold_every_example_once_and_rise(examples, bins, seed):
    random = np.random.default_rng(seed)
    said, truth = random.choice([0.1, 0.2, 0.2, 0.9, 0.95], examples), random.integers(0, 2, examples)
    found = reliability(said, truth, bins)
    assert sum(one.count for one in found) == examples
    assert len(found) <= bins
    assert [one.said for one in found] == sorted(one.said for one in found)
    assert sum(one.count * one.came_true for one in found) == pytest.approx(truth.sum())
    shuffled = random.permutation(examples)
    assert reliability(said[shuffled], truth[shuffled], bins) == [
        Bin(one.count, pytest.approx(one.said), pytest.approx(one.came_true)) for one in found
    ]


def test_what_says_the_truth_has_little_error_and_what_exaggerates_has_more():
    random = np.random.default_rng(0)
    said = random.random(20_000)
    truth = random.random(20_000) < said
    assert calibration_error(reliability(said, truth)) < 0.015
    assert calibration_error(reliability(np.where(said > 0.5, 0.99, 0.01), truth)) > 0.2


def test_probabilities_follow_the_share_of_worn_outfits():
    assert at_share([0.5, 0.8], 0.5) == pytest.approx([0.5, 0.8])
    assert at_share([0.5], 0.25) == pytest.approx([0.25])
    assert at_share([0.8], 1 / 3) == pytest.approx([0.8 / 0.2 / 2 / (1 + 0.8 / 0.2 / 2)])  # odds 4 become 2
