import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compatibility.score_interval import ScoreInterval, fit_interval

logits = st.floats(-12, 12)


def test_worked_by_hand():
    """Members 1 and 3: deviation sqrt(2); with the usual 0 the spread is 1, so factor 2 gives z -+ 2."""
    low, high = ScoreInterval(0.0, 2.0).around(2.0, [1.0, 3.0])
    assert low == pytest.approx(0.5)
    assert high == pytest.approx(1 / (1 + np.exp(-4)))


@given(logit=logits, members=st.lists(logits, min_size=1, max_size=5))
def test_it_holds_the_score_and_stays_within_0_and_1(logit, members):
    low, high = ScoreInterval().around(logit, members)
    assert 0 <= low < 1 / (1 + np.exp(-logit)) < high <= 1


@given(logit=logits, apart=st.floats(0, 3), more=st.floats(0.1, 3))
def test_more_disagreement_never_narrows_it(logit, apart, more):
    narrow, wide = (ScoreInterval().around(logit, [-each, each]) for each in (apart, apart + more))
    assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]


def test_a_member_fitted_afresh_falls_into_it_9_times_in_10():
    chance = np.random.default_rng(0)
    truth = chance.normal(size=4000)
    fitted = fit_interval(truth + 0.3 * chance.normal(size=(3, 4000)))
    assert fitted.spread == pytest.approx(0.3, abs=0.02)
    others, afresh = truth + 0.3 * chance.normal(size=(2, 4000)), truth + 0.3 * chance.normal(size=4000)
    ends = [fitted.around(mean, pair) for mean, pair in zip(others.mean(axis=0), others.T, strict=True)]
    chances = 1 / (1 + np.exp(-afresh))
    inside = np.mean([low <= one <= high for (low, high), one in zip(ends, chances, strict=True)])
    assert inside == pytest.approx(0.9, abs=0.02)


def test_two_members_are_too_few_to_fit_on():
    with pytest.raises(ValueError, match="three members"):
        fit_interval(np.zeros((2, 9)))


def test_a_card_without_it_gets_the_plain_one():
    assert ScoreInterval.of({"pair": {}, "outfit": {}}) == ScoreInterval()
    assert ScoreInterval.of({"interval": {"spread": 0.2, "factor": 1.5}}) == ScoreInterval(0.2, 1.5)
