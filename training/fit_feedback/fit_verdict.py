"""Fits what a wearer will say of the fit."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from recommender.fit_feedback.verdict import VerdictModel, verdicts

# Rarer traits say nothing for sure.
RARE = 4
STEPS = 50

Floats = NDArray[np.float64]
# By kind of trait (the word before the colon): how strongly its two weights are drawn to 0, as the number
# of wearers whose say it takes to move them. Chosen on the inner split, see docs/fit-feedback.md.
Ridge = Mapping[str, float]
RIDGE: Ridge = {
    "category": 1.0,
    "size": 1.0,
    "category size": 8.0,
    "body type": 2.0,
    "height": 4.0,
    "weight": 4.0,
    "bust": 4.0,
    "cup": 4.0,
    "age": 4.0,
    "loose": 1.0,
    "change": 3.0,
}


def fit_verdict(
    traits: Sequence[Sequence[str]], items: Floats, said: NDArray[np.intp], ridge: Ridge = RIDGE
) -> VerdictModel:
    """What traits add to the sums of the items (rows, 2).

    Penalised maximum likelihood by L-BFGS, which is convex: the same from every start."""
    seen = Counter(name for row in traits for name in row)
    rows = {name: place for place, name in enumerate(sorted(n for n, times in seen.items() if times >= RARE))}
    matrix, drawn = _matrix(traits, rows), _ridge(rows, ridge)
    right = np.arange(len(said)), said

    def loss(values: Floats) -> tuple[float, Floats]:
        weights = values.reshape(-1, 2)
        foretold = verdicts(matrix @ weights + items)
        worth = -np.log(foretold[right]).sum() + 0.5 * (drawn * weights**2).sum()
        foretold[right] -= 1.0
        slope = np.stack([foretold[:, 2] - foretold[:, 0], foretold[:, 0] + foretold[:, 2]], axis=1)
        return float(worth), (matrix.T @ slope + drawn * weights).ravel()

    start = np.array([0.0] * 2 * len(rows))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS, "maxcor": 10})
    return VerdictModel(rows, np.asarray(found.x, np.float32).reshape(-1, 2))


def _matrix(traits: Sequence[Sequence[str]], rows: Mapping[str, int]) -> csr_matrix:
    kept = [[rows[name] for name in row if name in rows] for row in traits]
    ends = np.cumsum([0, *map(len, kept)])
    columns = np.fromiter((column for row in kept for column in row), np.int32, int(ends[-1]))
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(kept), len(rows)))


def _ridge(rows: Mapping[str, int], ridge: Ridge) -> Floats:
    """The width of the scale needs twice the evidence of its middle."""
    drawn = np.array([ridge[name.split(":", 1)[0]] for name in rows])
    return np.stack([drawn, 2 * drawn], axis=1)
