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
        self._weights = np.square(masks, dtype=np.float32)
        self._order = None if _rising(pool.families) else np.argsort(pool.families, kind="stable")
        by_family = pool if self._order is None else pool.rows(self._order)
        self._items: Vectors = np.asarray(by_family.embeddings, np.float32)
        families, starts = np.unique(by_family.families, return_index=True)
        ends = [*starts[1:].tolist(), len(pool)]
        self._blocks = [
            (family, slice(start, end))
            for family, start, end in zip(families.tolist(), starts.tolist(), ends, strict=True)
        ]
        # 1 / |y m| for every family of left items (rows) and every pool item, worked out when first needed.
        self._shrink = np.zeros((len(masks), len(pool)), np.float32)
        self._shrunk = np.zeros(len(masks), bool)

    def scores(self, left: EmbeddedItems) -> Vectors:
        """Pair scores of some items with every item of the pool: -> (left, pool)."""
        self._work_out_lengths(np.unique(left.families))
        scores = self._shrink[left.families]
        for family, block in self._blocks:
            weighted = left.embeddings * self._weights[left.families, family]
            lengths = np.sqrt(np.einsum("id,id->i", weighted, left.embeddings))
            weighted /= np.maximum(lengths, 1e-8)[:, None]
            scores[:, block] *= weighted @ self._items[block].T
        return scores if self._order is None else self._in_pool_order(scores, self._order)

    def _work_out_lengths(self, families: NDArray[np.intp]) -> None:
        new = families[~self._shrunk[families]]
        if not len(new):
            return
        for family, block in self._blocks:
            squares = self._weights[new, family] @ np.square(self._items[block]).T
            self._shrink[new, block] = np.reciprocal(np.maximum(np.sqrt(squares), np.float32(1e-8)))
        self._shrunk[new] = True

    def _in_pool_order(self, scores: Vectors, order: NDArray[np.intp]) -> Vectors:
        ordered: Vectors = np.empty_like(scores)
        ordered[:, order] = scores
        return ordered


def _rising(families: NDArray[np.intp]) -> bool:
    return bool((np.diff(families) >= 0).all())
