"""Measures compatibility: fill in the blank and the area under the ROC curve."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import rankdata


def right_answers(scores: ArrayLike, correct: ArrayLike) -> NDArray[np.float64]:
    """The credit for each fill-in-the-blank question: (questions, answers), (questions,) -> (questions,).

    A right answer that shares the highest score with others gets its part of the credit: a model that
    scores everything alike is then at chance, whatever the order of the answers. Raises ValueError
    for a score that is not a number.
    """
    table, right = np.asarray(scores, np.float64), np.asarray(correct, np.int64)
    if np.isnan(table).any():
        raise ValueError("a score is not a number")
    best = table == table.max(axis=1, keepdims=True)
    credit: NDArray[np.float64] = best[np.arange(len(right)), right] / best.sum(axis=1)
    return credit


def roc_auc(labels: ArrayLike, scores: ArrayLike) -> float:
    """The chance that a random 1 scores above a random 0, ties counting half: (n,), (n,) -> scalar.

    Raises ValueError when one kind of label is missing, or a score is not a number.
    """
    truth, values = np.asarray(labels, np.bool_), np.asarray(scores, np.float64)
    ones, zeros = int(truth.sum()), int((~truth).sum())
    if not ones or not zeros:
        raise ValueError("the area under the curve needs both labels, 0 and 1")
    if np.isnan(values).any():
        raise ValueError("a score is not a number")
    ranks = rankdata(values)  # Mann and Whitney, 1947
    return float((ranks[truth].sum() - ones * (ones + 1) / 2) / (ones * zeros))
