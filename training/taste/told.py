"""How right a learned taste is about one simulated person, and about many."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

Floats = NDArray[np.float64]
DRAWS, LEVEL = 1000, 0.95
NAMES = ("auc", "log_loss", "calibration_error", "said", "said_right")
BINS = 10


@dataclass(frozen=True)
class Told:
    """One person: `chances` (items,) as foretold, `liked` (items,), and what was said of traits.

    `said` counts the traits that were said, `right` those that are liked, or not, as was said.
    """

    chances: Floats
    liked: NDArray[np.bool_]
    said: int = 0
    right: int = 0

    @property
    def auc(self) -> float:
        """How often a liked item is put above one that is not."""
        ranks, likes = rankdata(self.chances), int(self.liked.sum())
        others = len(self.liked) - likes
        return float((ranks[self.liked].sum() - likes * (likes + 1) / 2) / max(likes * others, 1))

    @property
    def log_loss(self) -> float:
        """Mean surprise in nats; 0.693 where nothing is known."""
        chances = np.clip(np.where(self.liked, self.chances, 1 - self.chances), 1e-6, 1)
        return float(-np.log(chances).mean())


def figures(told: Sequence[Told]) -> dict[str, float]:
    """Means over people; the calibration error and the share said right over all of them together."""
    return {name: round(value, 4) for name, value in zip(NAMES, _means(told), strict=True)}


def intervals(told: Sequence[Told], seed: int = 0) -> dict[str, list[float]]:
    """95 % percentile intervals of AUC and log loss over people drawn again (Efron, 1979)."""
    chance = np.random.default_rng(seed)
    drawn = chance.multinomial(len(told), np.full(len(told), 1 / len(told)), DRAWS) / len(told)
    each = np.array([[one.auc, one.log_loss] for one in told])
    ends = np.quantile(drawn @ each, [(1 - LEVEL) / 2, (1 + LEVEL) / 2], axis=0)
    return {name: np.round(ends[:, row], 4).tolist() for row, name in enumerate(NAMES[:2])}


def _means(told: Sequence[Told]) -> tuple[float, ...]:
    said, right = sum(each.said for each in told), sum(each.right for each in told)
    return (
        float(np.mean([each.auc for each in told])),
        float(np.mean([each.log_loss for each in told])),
        _calibration_error(told),
        said / len(told),
        right / max(said, 1),
    )


def _calibration_error(told: Sequence[Told]) -> float:
    """How far foretold and true shares of likes lie apart, in tenths of what was foretold, by their size."""
    chances = np.concatenate([each.chances for each in told])
    liked = np.concatenate([each.liked for each in told])
    place = np.minimum((chances * BINS).astype(int), BINS - 1)
    apart = np.bincount(place, chances - liked, BINS)
    return float(np.abs(apart).sum() / len(chances))
