"""How often the right picture is among the best: recall, with bootstrap intervals."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors

DRAWS = 1000
LEVEL = 0.95

Ranks = NDArray[np.int64]


def own_ranks(questions: Vectors, answers: Vectors) -> Ranks:
    """How many answers come before a question's own, by dot product: (rows, dim), (rows, dim) -> (rows,).

    Row for row they belong together. Equal answers count as before it: a constant finds nothing.
    """
    scores = questions @ answers.T
    own = np.diag(scores)[:, None]
    return np.asarray((scores >= own).sum(axis=1) - 1, np.int64)


def recall_at(ranks: Ranks, most: int) -> float:
    """Share of questions whose own answer is among the first `most`: (questions,) -> 0 to 1."""
    return round(float((ranks < most).mean()), 4)


def recall_interval(ranks: Ranks, most: int, seed: int = 0) -> tuple[float, float]:
    """95 % percentile interval of the recall, questions drawn with replacement (Efron, 1979)."""
    hits = (ranks < most).astype(np.float64)
    drawn = np.random.default_rng(seed).integers(len(hits), size=(DRAWS, len(hits)))
    low, high = np.quantile(hits[drawn].mean(axis=1), [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return round(float(low), 4), round(float(high), 4)


def figures(ranks: Ranks) -> dict[str, float]:
    """Recall among the first 1, 5 and 10, and the middle rank (1 is the best)."""
    return {
        "recall_at_10": recall_at(ranks, 10),
        "recall_at_1": recall_at(ranks, 1),
        "recall_at_5": recall_at(ranks, 5),
        "median_rank": float(np.median(ranks) + 1),
    }
