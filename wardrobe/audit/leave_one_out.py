"""Judges every row of a feed by a model that saw all the other rows, without fitting one for each."""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax

Rows = NDArray[np.float32]
Labels = NDArray[np.intp]

# Scores are turned into shares with a boldness between these.
BOLDNESS = (0.5, 60.0)
# A row that decides its own score alone says nothing about itself.
MOST_LEVERAGE = 0.95


class LeftOut:
    """Ridge regression from features to labels, each row judged by the fit on all others.

    Leaving one out has a closed form (Allen, Technometrics 1974), and what is costly in it depends on the
    features alone: other labels of the same rows come cheap.
    """

    def __init__(self, features: Rows, decay: float) -> None:
        centred = features - features.mean(axis=0)
        rows = np.concatenate([centred, np.ones((len(features), 1), np.float32)], axis=1)
        # What is predicted from what, in the smaller of two equal forms: by rows, or by features.
        if len(rows) <= rows.shape[1]:
            products = rows @ rows.T
            self._left, self._right = products, np.linalg.inv(products + _ridge(len(rows), decay))
        else:
            inverse = np.linalg.inv(rows.T @ rows + _ridge(rows.shape[1], decay))
            self._left, self._right = rows, inverse @ rows.T
        leverage = np.einsum("ij,ji->i", self._left, self._right)
        self._leverage = np.minimum(leverage, MOST_LEVERAGE)[:, None]

    def scores(self, labels: Labels, classes: int) -> Rows:
        """Left-out score of every class: (rows,) -> (rows, classes); a label of -1 is none of the classes."""
        wanted = np.zeros((len(labels), classes), np.float32)
        known = labels >= 0
        wanted[known, labels[known]] = 1.0
        scores = self._left @ (self._right @ wanted)
        return np.asarray((scores - self._leverage * wanted) / (1.0 - self._leverage), np.float32)

    def shares(self, labels: Labels, classes: int) -> Rows:
        """Left-out share of every class, as bold as surprises the labels least: -> rows add up to 1."""
        scores, known = self.scores(labels, classes), labels >= 0
        boldness = _boldness(scores[known], labels[known])
        return np.asarray(softmax(scores * boldness, axis=1), np.float32)


def _ridge(size: int, decay: float) -> Rows:
    return np.asarray(decay * np.eye(size), np.float32)


def _boldness(scores: Rows, labels: Labels) -> float:
    """The factor under which the labels are the least surprising."""
    if not len(labels):
        return BOLDNESS[0]

    def surprise(boldness: float) -> float:
        return -float(log_softmax(scores * boldness, axis=1)[np.arange(len(labels)), labels].mean())

    return float(minimize_scalar(surprise, bounds=BOLDNESS, method="bounded").x)
