"""Complementary retrieval: where the right item stands among all items of the wanted type."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.pair_list import Rows
from compatibility.pair_scorer import EmbeddedItems, PairScorer
from compatibility.prepared_pool import PreparedPool
from compatibility.unit_vectors import unit_vectors
from training.readers.outfit_data import Question

DEPTHS = (10, 30, 50)
# (left,), (pool,) row numbers of items -> (left, pool) scores
GridRater = Callable[[Rows, Rows], ArrayLike]


@dataclass(frozen=True)
class Places:
    """For each question how many candidates score `above` the right one, `level` with it, and stand in all.

    `level` counts the right one itself; the question's own items are no candidates.
    """

    above: NDArray[np.int64]
    level: NDArray[np.int64]
    candidates: NDArray[np.int64]

    def recall(self, depth: int) -> float:
        """The share of questions, in %, whose right item is among the first `depth`; ties share places."""
        return float(100 * np.clip((depth - self.above) / self.level, 0.0, 1.0).mean())

    def figures(self) -> dict[str, float]:
        """Recall at every depth, rounded as it is reported."""
        return {f"recall_at_{depth}": round(self.recall(depth), 2) for depth in DEPTHS}


def retrieved(
    rate: GridRater, questions: Sequence[Question], types: Sequence[str], pool: Sequence[int]
) -> Places:
    """Let a rater rank all items of the right answer's type, by their mean score with the question's items.

    `pool` are the items that may be found: all of the part that is measured on, whatever their type. All
    questions that want one type are scored in one go.
    """
    above, level, candidates = (np.zeros(len(questions), np.int64) for _ in range(3))
    for numbers, rows in _by_type(questions, types, pool):
        asked = [questions[number] for number in numbers]
        scores = _mean_scores(rate, asked, rows)
        right = np.searchsorted(rows, [one.answers[one.correct] for one in asked])
        reached = scores[np.arange(len(asked)), right][:, None]
        above[numbers] = (scores > reached).sum(axis=1)
        level[numbers] = (scores == reached).sum(axis=1)
        candidates[numbers] = np.isfinite(scores).sum(axis=1)
    return Places(above, level, candidates)


def chance_places(places: Places) -> Places:
    """Where a rater that knows nothing puts the right item: level with every candidate."""
    return Places(np.zeros_like(places.above), places.candidates, places.candidates)


def scorer_grid(scorer: PairScorer, items: EmbeddedItems) -> GridRater:
    """The pair scorer over one type's candidates at once."""

    def rate(left: Rows, pool: Rows) -> Vectors:
        return PreparedPool(items.rows(pool), scorer.masks).scores(items.rows(left))

    return rate


def cosine_grid(vectors: Vectors) -> GridRater:
    """Unlearned cosines over one type's candidates at once."""
    unit = unit_vectors(vectors)

    def rate(left: Rows, pool: Rows) -> Vectors:
        found: Vectors = unit[left] @ unit[pool].T
        return found

    return rate


def _by_type(
    questions: Sequence[Question], types: Sequence[str], pool: Sequence[int]
) -> Iterator[tuple[NDArray[np.int64], Rows]]:
    """Numbers of the questions that want a type, and the sorted rows of its items."""
    kinds, number = np.unique(np.asarray(types, np.str_), return_inverse=True)
    wanted = number[[one.answers[one.correct] for one in questions]]
    rows = np.unique(np.asarray(pool, np.int64))
    for kind in range(len(kinds)):
        if (wanted == kind).any():
            yield np.flatnonzero(wanted == kind), rows[number[rows] == kind]


def _mean_scores(rate: GridRater, asked: Sequence[Question], rows: Rows) -> NDArray[np.float64]:
    """Mean score of each candidate with each question's items: -> (questions, candidates), own items -inf."""
    items = np.concatenate([one.question for one in asked]).astype(np.int64)
    sizes = np.array([len(one.question) for one in asked])
    left, place = np.unique(items, return_inverse=True)
    grid = np.asarray(rate(left, rows), np.float64)[place]
    sums: NDArray[np.float64] = np.add.reduceat(grid, np.cumsum(sizes) - sizes, axis=0)
    scores: NDArray[np.float64] = sums / sizes[:, None]
    own = np.repeat(np.arange(len(asked)), sizes)
    known = np.isin(items, rows)
    scores[own[known], np.searchsorted(rows, items[known])] = -np.inf
    return scores
