"""Scores single items against one pool again and again, fast."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import EmbeddedItems


class PreparedPool:
    """A pool of items with all that its masked cosines share worked out once.

    The cosine of x and y under a mask m is (x m^2) y / (|x m| |y m|). With the pool sorted by family, m
    depends on the left item alone within a family, so one matrix product per family does for any mix of
    left items; |y m| depends on the pool and the left item's family only. `masks`: (families, families, dim).
    """

    def __init__(self, pool: EmbeddedItems, masks: Vectors) -> None:
        self._order = np.argsort(pool.families, kind="stable")
        self._sorted = bool((np.diff(pool.families) >= 0).all())
        self._weights = np.square(masks, dtype=np.float32)
        self._items = np.ascontiguousarray(pool.embeddings[self._order], np.float32)
        families, starts = np.unique(pool.families[self._order], return_index=True)
        ends = [*starts[1:], len(pool)]
        self._blocks = [
            (int(family), slice(int(start), int(end)))
            for family, start, end in zip(families, starts, ends, strict=True)
        ]
        self._shrink = self._one_over_lengths()

    def scores(self, left: EmbeddedItems) -> Vectors:
        """Pair scores of some items with every item of the pool: -> (left, pool)."""
        scores = self._shrink[left.families]
        for family, block in self._blocks:
            weighted = left.embeddings * self._weights[left.families, family]
            lengths = np.sqrt(np.einsum("id,id->i", weighted, left.embeddings))
            weighted /= np.maximum(lengths, 1e-8)[:, None]
            scores[:, block] *= weighted @ self._items[block].T
        return scores if self._sorted else self._in_pool_order(scores)

    def _one_over_lengths(self) -> Vectors:
        """1 / |y m| for every family of left items and every pool item: (families, pool)."""
        squares = np.square(self._items)
        lengths = np.empty((len(self._weights), len(self._items)), np.float32)
        for family, block in self._blocks:
            lengths[:, block] = self._weights[:, family] @ squares[block].T
        return np.reciprocal(np.maximum(np.sqrt(lengths), np.float32(1e-8)))

    def _in_pool_order(self, scores: Vectors) -> Vectors:
        ordered: NDArray[np.float32] = np.empty_like(scores)
        ordered[:, self._order] = scores
        return ordered
