"""Turns raw scores into probabilities by a logistic curve."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

NEWTON_STEPS = 50
# Keeps the fit finite when the two kinds of example do not overlap.
PRIOR = 1e-3


@dataclass(frozen=True)
class Calibration:
    """p = 1 / (1 + exp(-(slope * score + offset))) (Platt, 1999)."""

    slope: float
    offset: float

    def __call__(self, scores: ArrayLike) -> NDArray[np.float32]:
        """Probabilities of scores, of any shape; never exactly 0 or 1."""
        probabilities: NDArray[np.float32] = (1.0 / (1.0 + np.exp(-self.logits(scores)))).astype(np.float32)
        return probabilities

    def logits(self, scores: ArrayLike) -> NDArray[np.float64]:
        """The probabilities' logits, of any shape, from -15 to 15."""
        raw = self.slope * np.asarray(scores, np.float64) + self.offset
        return np.asarray(np.clip(raw, -15.0, 15.0), np.float64)

    def score_at(self, probability: float) -> float:
        """The score that has a probability; the curve turned around."""
        return float((np.log(probability / (1 - probability)) - self.offset) / self.slope)


def fit_calibration(scores: ArrayLike, labels: ArrayLike) -> Calibration:
    """Fit slope and offset by Newton's method: (examples,), (examples,) of 0 and 1.

    Both kinds weigh the same in total, so that 0.5 means "as often worn as thrown together". Raises
    ValueError when one kind is missing, or when higher scores do not mean more likely: a curve that
    turned the ranking over would hide a broken model.
    """
    values, truth = np.asarray(scores, np.float64), np.asarray(labels, np.float64)
    if not 0 < truth.sum() < len(truth):
        raise ValueError("calibration needs examples of both kinds, label 1 and label 0")
    weights = np.where(truth == 1, 0.5 / truth.sum(), 0.5 / (len(truth) - truth.sum()))
    inputs = np.column_stack([(values - values.mean()) / (values.std() or 1.0), np.ones_like(values)])
    slope, offset = _newton(inputs, truth, weights)
    slope /= values.std() or 1.0
    if slope <= 0:
        raise ValueError("higher scores do not mean more likely here; the model has learned nothing")
    return Calibration(float(slope), float(offset - slope * values.mean()))


def _newton(
    inputs: NDArray[np.float64], truth: NDArray[np.float64], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    solution = np.zeros(inputs.shape[1])
    for _ in range(NEWTON_STEPS):
        found = 1.0 / (1.0 + np.exp(-inputs @ solution))
        slopes = inputs.T @ (weights * (found - truth)) + PRIOR * solution
        curvature = (inputs.T * (weights * found * (1.0 - found))) @ inputs + PRIOR * np.eye(len(solution))
        solution = solution - np.linalg.solve(curvature, slopes)
    return solution
