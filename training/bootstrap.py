"""How sure the figures are: resamples outfits, since the questions of one outfit hang together."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.measure import Measured

DRAWS = 1000
LEVEL = 0.95


def intervals(measured: Measured, seed: int = 0) -> dict[str, tuple[float, float]]:
    """95 % percentile intervals of FITB (in %) and AUC (Efron, 1979)."""
    random = np.random.default_rng(seed)
    return {
        "fitb": _bounds(_fitb_draws(measured, random), 2),
        "auc": _bounds(_auc_draws(measured, random), 4),
    }


def mean_intervals(seeds: Sequence[Measured], seed: int = 0) -> dict[str, tuple[float, float]]:
    """95 % intervals of the mean over several fits, measured on the same questions and examples.

    All fits are drawn alike, outfit by outfit. What another seed would change is not in the interval.
    """
    draws = []
    for measured in seeds:
        random = np.random.default_rng(seed)
        draws.append((_fitb_draws(measured, random), _auc_draws(measured, random)))
    fitb, auc = (np.mean(each, axis=0) for each in zip(*draws, strict=True))
    return {"fitb": _bounds(fitb, 2), "auc": _bounds(auc, 4)}


def drop_intervals(before: Measured, after: Measured, seed: int = 0) -> dict[str, tuple[float, float]]:
    """95 % intervals of how much lower the second result is, on the same questions and examples.

    Both are drawn alike, outfit by outfit: what makes a draw easy makes it easy before and after.
    """
    draws = []
    for measured in (before, after):
        random = np.random.default_rng(seed)
        draws.append((_fitb_draws(measured, random), _auc_draws(measured, random)))
    (fitb, auc), (later_fitb, later_auc) = draws
    return {"fitb_drop": _bounds(fitb - later_fitb, 2), "auc_drop": _bounds(auc - later_auc, 4)}


def _fitb_draws(measured: Measured, random: np.random.Generator) -> NDArray[np.float64]:
    _, outfit = np.unique(measured.outfits, return_inverse=True)
    credits, counts = np.bincount(outfit, measured.credits), np.bincount(outfit)
    drawn = _times_drawn(len(counts), random)
    return np.asarray(100 * (drawn @ credits) / (drawn @ counts))


def _auc_draws(measured: Measured, random: np.random.Generator) -> NDArray[np.float64]:
    worn, thrown = measured.means[measured.labels == 1], measured.means[measured.labels == 0]
    above = np.sign(worn[:, None] - thrown[None, :]).astype(np.float32) / 2 + np.float32(0.5)
    wins = _times_drawn(len(worn), random).astype(np.float32) @ above
    return np.asarray((wins * _times_drawn(len(thrown), random)).sum(axis=1) / (len(worn) * len(thrown)))


def _times_drawn(count: int, random: np.random.Generator) -> NDArray[np.int64]:
    """How often each of `count` things is drawn, with replacement: -> (draws, count)."""
    return random.multinomial(count, np.full(count, 1 / count), size=DRAWS)


def _bounds(draws: NDArray[np.float64], digits: int) -> tuple[float, float]:
    low, high = np.quantile(draws, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return round(float(low), digits), round(float(high), digits)
