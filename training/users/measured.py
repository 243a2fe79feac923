"""How well recommendations find what people took, person by person."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.users.trial import MOST, Rows, Tops, Trial

DRAWS = 1000
LEVEL = 0.95

Figures = dict[str, float]
Intervals = dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Measured:
    """recall and ndcg (people,), and the share of all things that was recommended to anybody.

    A person's figure is the mean over their questions, each counted as often as it has things to be found:
    for a method that answers all of a person's questions alike, recall is that of one question about all.
    """

    recall: NDArray[np.float64]
    ndcg: NDArray[np.float64]
    coverage: float

    def figures(self) -> Figures:
        """Means over people, and the coverage."""
        return {
            "recall_at_20": round(float(self.recall.mean()), 4),
            "ndcg_at_20": round(float(self.ndcg.mean()), 4),
            "coverage": round(self.coverage, 4),
        }

    def intervals(self, seed: int = 0) -> Intervals:
        """95 % percentile intervals over people drawn again (Efron, 1979)."""
        random = np.random.default_rng(seed)
        drawn = random.multinomial(len(self.recall), np.full(len(self.recall), 1 / len(self.recall)), DRAWS)
        return {
            "recall_at_20": _bounds(drawn @ self.recall / len(self.recall)),
            "ndcg_at_20": _bounds(drawn @ self.ndcg / len(self.ndcg)),
        }


def measure(trial: Trial, tops: Tops) -> Measured:
    """Hold recommendations against what was taken; raises ValueError where a question has no answer."""
    found = [_found(wanted, top) for wanted, top in zip(trial.wanted, tops, strict=True)]
    recall, ndcg = np.array(found, np.float64).reshape(-1, 2).T
    counts = np.array([len(wanted) for wanted in trial.wanted], np.float64)
    _, person = np.unique(trial.people, return_inverse=True)
    total = np.bincount(person, counts)
    things = set().union(*(top.tolist() for top in tops))
    return Measured(
        np.bincount(person, recall * counts) / total,
        np.bincount(person, ndcg * counts) / total,
        len(things) / trial.things,
    )


def _found(wanted: Rows, top: Rows) -> tuple[float, float]:
    """Recall and NDCG (Jarvelin and Kekalainen, TOIS 2002) of one question, things taken or not."""
    gains = 1 / np.log2(np.arange(2, MOST + 2))
    hits = np.isin(top[:MOST], wanted)
    best = gains[: len(wanted)].sum()
    return hits.sum() / len(wanted), float(gains[: len(hits)][hits].sum() / best)


def _bounds(draws: NDArray[np.float64]) -> tuple[float, float]:
    low, high = np.quantile(draws, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return round(float(low), 4), round(float(high), 4)
