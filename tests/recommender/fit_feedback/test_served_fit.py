"""The model of fit that ships with the package."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from recommender.fit_feedback.fit_model import served_fit_model
from recommender.fit_feedback.hint import size_hint
from recommender.fit_feedback.verdict import sums_of, verdicts
from recommender.fit_feedback.wearer import Wearer

AVERAGE = Wearer(height=65.0, weight=130.0, bust=34.0, cup="c", age=30.0, body_type="hourglass")
RUNS_SMALL, RUNS_LARGE = (60, 40, 0), (0, 40, 60)


@pytest.fixture(scope="module")
def model():
    return served_fit_model()


def test_sums_and_probabilities_are_inverse():
    rates = np.array([[0.2, 0.7, 0.1], [0.05, 0.9, 0.05]])
    np.testing.assert_allclose(verdicts(sums_of(rates)), rates)


def test_heavier_people_get_larger_sizes(model):
    order = [size_hint(model, None, "dress", replace(AVERAGE, weight=w)).size for w in (105.0, 130.0, 170.0)]
    worn = [float(model.choice.wearers[model.choice.place(size), 0]) for size in order]
    assert worn == sorted(worn)
    assert len(set(order)) == 3


def test_the_size_taken_before_counts(model):
    likely = dict(zip(model.choice.sizes.tolist(), model.sizes(None, "dress", AVERAGE), strict=True))
    again = replace(AVERAGE, earlier=(16, 16, 16))
    after = dict(zip(model.choice.sizes.tolist(), model.sizes(None, "dress", again), strict=True))
    assert after[16] > 2 * likely[16]


def test_probabilities_add_up_for_a_stranger_of_whom_nothing_is_known(model):
    assert model.sizes(None, "no such category", Wearer()).sum() == pytest.approx(1.0)
    assert model.probabilities(None, "no such category", 8, Wearer()).sum() == pytest.approx(1.0)


def test_a_shops_own_feedback_counts_at_once(model):
    small = size_hint(model, None, "dress", AVERAGE, RUNS_SMALL)
    large = size_hint(model, None, "dress", AVERAGE, RUNS_LARGE)
    assert (small.lean.runs, large.lean.runs) == ("small", "large")
    assert small.verdicts["small"] > 0.3 > large.verdicts["small"]
    # Where it runs small, the same body takes a larger size.
    taken = [model.sizes(None, "dress", AVERAGE, counts) for counts in (RUNS_SMALL, RUNS_LARGE)]
    heavier = [float(one @ model.choice.wearers[:, 0]) for one in taken]
    assert heavier[0] > heavier[1]


def test_only_sizes_that_there_are_are_named(model):
    hint = size_hint(model, None, "dress", AVERAGE, among=(1, 20))
    assert hint.size in (1, 20)
    assert hint.taken + sum(share for _, share in hint.others) == pytest.approx(1.0)
    with pytest.raises(ValueError, match="known are"):
        size_hint(model, None, "dress", AVERAGE, among=(999,))


def test_some_items_run_small_and_most_do_not(model):
    runs = Counter(model.lean(item, "dress").runs for item in list(model.choice.items)[:1000])
    assert 0 < runs["small"] < runs["not surely either"]
    assert 0 < runs["large"] < runs["not surely either"]
