import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.type_calibration import temperature, unsure_below


@settings(deadline=None, max_examples=20)
@given(heat=st.floats(0.3, 3.0), seed=st.integers(0, 99))
def test_the_temperature_that_was_put_in_comes_out(heat, seed):
    generator = np.random.default_rng(seed)
    logits = generator.normal(size=(4000, 5)) * 2
    shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    drawn = (shares.cumsum(axis=1) < generator.random((4000, 1))).sum(axis=1)
    found = temperature((logits * heat).astype(np.float32), np.eye(5, dtype=np.float32)[drawn])
    assert found == pytest.approx(heat, rel=0.15)


def test_unsure_begins_where_answers_go_wrong():
    best = np.linspace(0, 1, 2001)
    threshold = unsure_below(best, best > 0.4)
    assert threshold == pytest.approx(0.4, abs=0.08)


def test_a_head_that_is_always_right_is_never_unsure():
    assert unsure_below(np.linspace(0, 1, 500), np.ones(500, np.bool_)) == 0.0


def test_a_handful_of_answers_is_enough_to_look_at():
    assert 0.0 <= unsure_below(np.array([0.2, 0.9]), np.array([False, True])) <= 1.0
