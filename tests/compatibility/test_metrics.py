import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compatibility.metrics import right_answers, roc_auc

SCORES = st.lists(st.tuples(st.booleans(), st.integers(-5, 5)), min_size=2, max_size=30)


def test_right_answers_worked_by_hand():
    scores = [[0.9, 0.1, 0.2, 0.3], [0.1, 0.9, 0.2, 0.3], [0.5, 0.5, 0.1, 0.1], [0, 0, 0, 0]]
    assert right_answers(scores, [0, 0, 1, 3]).tolist() == [1.0, 0.0, 0.5, 0.25]


def test_auc_worked_by_hand():
    assert roc_auc([1, 0, 1, 0], [0.9, 0.8, 0.7, 0.1]) == 0.75


@given(SCORES)
def test_auc_is_the_share_of_pairs_in_order(rows):
    labels, scores = zip(*rows, strict=True)
    if len(set(labels)) < 2:
        with pytest.raises(ValueError, match="both labels"):
            roc_auc(labels, scores)
        return
    ones = [score for label, score in rows if label]
    zeros = [score for label, score in rows if not label]
    wins = sum((one > zero) + 0.5 * (one == zero) for one in ones for zero in zeros)
    assert roc_auc(labels, scores) == pytest.approx(wins / len(ones) / len(zeros))


@given(SCORES)
def test_auc_turns_over_with_the_scores_and_keeps_under_a_rising_curve(rows):
    labels, scores = (np.array(column) for column in zip(*rows, strict=True))
    if len(set(labels.tolist())) == 2:
        area = roc_auc(labels, scores)
        assert roc_auc(labels, -scores) == pytest.approx(1 - area)
        assert roc_auc(labels, np.exp(scores)) == pytest.approx(area)


def test_what_is_not_a_number_is_refused():
    with pytest.raises(ValueError, match="not a number"):
        roc_auc([0, 1], [np.nan, 0.5])
    with pytest.raises(ValueError, match="not a number"):
        right_answers([[np.nan, 0.5]], [0])
