"""How recall, NDCG and coverage are counted."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.users.measured import measure
from training.users.trial import MOST, Trial, best_first


def trial(people, *wanted, things=100):
    return Trial(np.array(people, np.intp), [np.array(rows, np.intp) for rows in wanted], things)


def tops(*rows):
    return [np.array(each, np.intp) for each in rows]


def test_one_person_worked_by_hand():
    measured = measure(trial([0], [3, 8]), tops([5, 3, 7]))
    assert measured.recall.tolist() == [0.5]
    assert measured.ndcg.tolist() == pytest.approx([(1 / math.log2(3)) / (1 + 1 / math.log2(3))])
    assert measured.coverage == 0.03


def test_a_question_counts_as_often_as_it_wants_things_and_a_person_once():
    measured = measure(trial([0, 0, 1], [1, 2, 3], [4], [9]), tops([1, 2, 3], [5], [8]))
    assert measured.recall.tolist() == [0.75, 0]
    assert measured.figures()["recall_at_20"] == 0.375


def test_only_the_first_twenty_count():
    late = [*range(50, 50 + MOST), 1]
    assert measure(trial([0], [1]), tops(late)).recall.tolist() == [0]


@given(seed=st.integers(0, 999))
def test_asked_in_parts_and_answered_alike_recall_is_that_of_the_whole(seed):
    random = np.random.default_rng(seed)
    wanted, top = random.permutation(60)[:6], random.permutation(60)[:MOST]
    whole = measure(trial([0], wanted), tops(top))
    parts = measure(trial([0, 0], wanted[:2], wanted[2:]), tops(top, top))
    assert parts.recall == pytest.approx(whole.recall)


@given(seed=st.integers(0, 999))
def test_figures_are_shares_and_moving_a_hit_up_never_harms(seed):
    random = np.random.default_rng(seed)
    wanted, top = random.permutation(60)[:5], random.permutation(60)[:MOST]
    before = measure(trial([0], wanted), tops(top)).ndcg[0]
    assert 0 <= before <= 1
    up = np.array(sorted(top, key=lambda row: row not in wanted))
    assert measure(trial([0], wanted), tops(up)).ndcg[0] >= before


def test_an_interval_holds_the_mean_and_is_the_same_each_time():
    measured = measure(trial(range(40), *([[row % 7] for row in range(40)])), tops(*([[0, 1]] * 40)))
    low, high = measured.intervals()["recall_at_20"]
    assert low < measured.recall.mean() < high
    assert measured.intervals() == measured.intervals()


def test_a_trial_without_answers_is_refused():
    with pytest.raises(ValueError, match="needs something"):
        trial([0], [])
    with pytest.raises(ValueError, match="2 questions"):
        trial([0], [1], [2])


@given(seed=st.integers(0, 999), most=st.integers(1, 30))
def test_the_best_come_first_and_equals_as_they_came(seed, most):
    scores = np.random.default_rng(seed).integers(0, 6, 25).astype(float)
    scores[scores == 0] = -np.inf
    slow = sorted((row for row in range(25) if scores[row] > -np.inf), key=lambda row: (-scores[row], row))
    assert best_first(scores, most).tolist() == slow[:most]
