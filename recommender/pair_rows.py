"""Pair scores of chosen items with the whole pool, computed when first asked for."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import EmbeddedItems, PairScorer


class PairRows:
    """Rows of the pool's (items, items) matrix of pair scores, each computed once and kept.

    A search over 6,000 items looks at some hundreds of rows; the full matrix would hold 36 million.
    """

    def __init__(self, pool: EmbeddedItems, scorer: PairScorer) -> None:
        self.pool = pool
        self._scorer = scorer
        self._place = np.full(len(pool), -1, np.intp)
        self._kept = np.empty((64, len(pool)), np.float32)
        self._count = 0

    def of(self, items: NDArray[np.intp]) -> Vectors:
        """Pair scores of items (rows of the pool, any shape) with every item: -> (*shape, pool)."""
        new = np.unique(items[self._place[items] < 0])
        if len(new):
            self._keep(new, self._scorer.pair_scores(self.pool.rows(new), self.pool))
        rows: Vectors = self._kept[self._place[items]]
        return rows

    def _keep(self, items: NDArray[np.intp], scores: Vectors) -> None:
        end = self._count + len(items)
        if end > len(self._kept):
            grown = np.empty((max(end, 2 * len(self._kept)), len(self.pool)), np.float32)
            grown[: self._count] = self._kept[: self._count]
            self._kept = grown
        self._kept[self._count : end] = scores
        self._place[items] = np.arange(self._count, end)
        self._count = end
