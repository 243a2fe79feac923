"""Puts a range around a score, from how far the seeds of a scorer disagree."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

LEVEL = 0.9
# An artifact without fitted figures gets a range that is rather too wide than too narrow.
PLAIN_SPREAD, PLAIN_FACTOR = 0.5, 2.0


@dataclass(frozen=True)
class ScoreInterval:
    """Where the same model, fitted once more from another seed, would put the score 9 times in 10.

    With z_k the logits that the members give one outfit, s their deviation and p the usual deviation
    (`spread`, pooled over valid): half width on the logit scale = factor * sqrt((s^2 + p^2) / 2). The pooled
    part is there because a deviation of three values is itself uncertain. It tells how much of the score
    is luck of fitting. It is no bound on the truth: what all members get wrong alike it cannot show.
    """

    spread: float = PLAIN_SPREAD
    factor: float = PLAIN_FACTOR

    @classmethod
    def of(cls, calibration: Mapping[str, Mapping[str, float]]) -> "ScoreInterval":
        """As recorded under `calibration.interval` of a card; wide where the card says nothing."""
        return cls(**calibration.get("interval", {}))

    def around(self, logit: float, members: ArrayLike) -> tuple[float, float]:
        """Low and high end, probabilities around that of `logit`: (), (members,) logits -> two numbers."""
        half = self.factor * float(usual_or_own(deviation(np.asarray(members)[:, None]), self.spread)[0])
        low, high = 1 / (1 + np.exp(-np.clip([logit - half, logit + half], -15.0, 15.0)))
        return float(low), float(high)


def deviation(members: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sample deviation of the members' logits: (members, outfits) -> (outfits,), 0 for a single member."""
    if len(members) < 2:
        return np.zeros(members.shape[1:])
    return np.asarray(members.std(axis=0, ddof=1), np.float64)


def usual_or_own(own: NDArray[np.float64], usual: float) -> NDArray[np.float64]:
    """An outfit's own deviation, half drawn to the usual one: (outfits,) -> (outfits,)."""
    return np.asarray(np.sqrt((np.square(own) + usual**2) / 2))


def fit_interval(members: ArrayLike) -> ScoreInterval:
    """Find the factor on valid: (members, outfits) logits.

    Each member in turn plays the one fitted afresh: the factor is the 0.9 quantile of its distance to the
    mean of the others in units of their spread. Raises ValueError for fewer than three members.
    """
    logits = np.asarray(members, np.float64)
    if len(logits) < 3:
        raise ValueError(f"an interval is fitted on three members or more; got {len(logits)}")
    usual = float(np.sqrt(np.square(deviation(logits)).mean()))
    distances = []
    for row, left_out in enumerate(logits):
        others = np.delete(logits, row, axis=0)
        distances.append(abs(left_out - others.mean(axis=0)) / usual_or_own(deviation(others), usual))
    return ScoreInterval(usual, float(np.quantile(np.concatenate(distances), LEVEL)))
