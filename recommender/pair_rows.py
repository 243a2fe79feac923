"""Pair scores of chosen items with the whole pool, computed when first asked for."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import EmbeddedItems
from compatibility.prepared_pool import PreparedPool


class PairRows:
    """Rows of the pool's (items, items) matrix of pair scores, each computed once and kept.

    A search over 6,000 items looks at some hundreds of rows; the full matrix would hold 36 million.
    """

    def __init__(self, pool: EmbeddedItems, prepared: PreparedPool) -> None:
        self._pool = pool
        self._prepared = prepared
        self._place = np.full(len(pool), -1, np.intp)
        self._kept = np.empty((64, len(pool)), np.float32)
        self._count = 0

    def of(self, items: NDArray[np.intp]) -> Vectors:
        """Pair scores of items (rows of the pool, any shape) with every item: -> (*shape, pool)."""
        new = items[self._place[items] < 0]
        if new.size:
            new = np.unique(new)
            self._keep(new, self._prepared.scores(self._pool.rows(new)))
        rows: Vectors = self._kept[self._place[items]]
        return rows

    def _keep(self, items: NDArray[np.intp], scores: Vectors) -> None:
        end = self._count + len(items)
        if end > len(self._kept):
            grown = np.empty((max(end, 2 * len(self._kept)), len(self._pool)), np.float32)
            grown[: self._count] = self._kept[: self._count]
            self._kept = grown
        self._kept[self._count : end] = scores
        self._place[items] = np.arange(self._count, end)
        self._count = end
