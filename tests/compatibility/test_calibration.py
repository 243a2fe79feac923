import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compatibility.calibration import Calibration, fit_calibration


def test_a_curve_worked_by_hand():
    curve = Calibration(slope=2.0, offset=-1.0)
    assert curve(0.5) == pytest.approx(0.5)
    assert curve([1.0]).tolist() == pytest.approx([1 / (1 + np.exp(-1))])


@given(probability=st.floats(0.01, 0.99))
def test_the_curve_turned_around_gives_the_score_back(probability):
    curve = Calibration(slope=3.0, offset=-0.5)
    assert curve(curve.score_at(probability)) == pytest.approx(probability, abs=1e-5)


@settings(deadline=None)
@given(seed=st.integers(0, 50), slope=st.floats(2, 8))
def test_the_curve_that_made_the_labels_is_found_again(seed, slope):
    random = np.random.default_rng(seed)
    scores = random.uniform(-1, 1, 4000)
    labels = random.random(4000) < Calibration(slope, 0)(scores)
    found = fit_calibration(scores, labels)
    assert found.slope == pytest.approx(slope, rel=0.25)


@given(st.lists(st.floats(-1, 1), min_size=3, max_size=9))
def test_probabilities_rise_with_scores_and_stay_inside(scores):
    probabilities = Calibration(9.0, -1.0)(np.sort(scores))
    assert (np.diff(probabilities) >= 0).all()
    assert 0 < probabilities.min() <= probabilities.max() < 1


def test_both_kinds_weigh_the_same():
    scores = np.concatenate([np.full(10, 1.0), np.full(1000, -1.0), [-1.0], np.full(100, 1.0)])
    labels = np.concatenate([np.ones(10), np.zeros(1000), np.ones(1), np.zeros(100)])
    assert fit_calibration(scores, labels)(0.0) == pytest.approx(0.5, abs=0.02)


def test_kinds_that_do_not_overlap_still_give_a_finite_curve():
    found = fit_calibration([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1])
    assert np.isfinite([found.slope, found.offset]).all()
    assert found(0.9) > 0.9 > 0.1 > found(0.1)


@pytest.mark.parametrize("labels", [[1, 1], [0, 0]])
def test_one_kind_alone_is_refused(labels):
    with pytest.raises(ValueError, match="both kinds"):
        fit_calibration([0.1, 0.2], labels)


def test_a_model_that_ranks_upside_down_is_refused():
    with pytest.raises(ValueError, match="learned nothing"):
        fit_calibration([0.9, 0.8, 0.1, 0.2], [0, 0, 1, 1])
