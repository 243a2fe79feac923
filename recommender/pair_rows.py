"""Pair scores among the items of a pool, computed when first asked for."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import EmbeddedItems
from compatibility.prepared_pool import PreparedPool

Rows = NDArray[np.intp]
FIRST_ROOM = 256


class PairRows:
    """The pool's (items, items) matrix of pair scores, of which each part is computed once and kept.

    The matrix of 6,000 items holds 36 million scores; a search looks at some hundred items against the
    slots that are still to be filled. So scores come by item and slot: `slots` (items,) holds rising numbers.
    """

    def __init__(self, pool: EmbeddedItems, masks: Vectors, slots: Rows) -> None:
        self._pool = pool
        numbers, starts = np.unique(slots, return_index=True)
        self._ends = [*starts[1:].tolist(), len(pool)]
        self._starts = starts.tolist()
        self._slots = [
            PreparedPool(EmbeddedItems(pool.embeddings[start:end], pool.families[start:end]), masks)
            for start, end in zip(self._starts, self._ends, strict=True)
        ]
        self._slot_of = np.searchsorted(numbers, slots)
        self._line_of = np.full(len(pool), -1, np.intp)
        self._kept = np.empty((FIRST_ROOM, len(pool)), np.float32)
        self._known = np.zeros((FIRST_ROOM, len(numbers)), bool)
        self._lines = 0

    def between(self, items: Rows, others: Rows) -> Vectors:
        """Pair scores of some items with some others, both rows of the pool: -> (items, others)."""
        self._find_lines(items)
        touched = self._slot_of[others]
        for slot in range(touched.min(initial=len(self._slots)), touched.max(initial=-1) + 1):
            self._work_out(items, slot)
        # Candidates of a slot mostly stand side by side, and a slice is read much faster than picked columns.
        together = len(others) > 0 and bool((np.diff(others) == 1).all())
        lines = self._line_of[items]
        scores: Vectors = (
            self._kept[lines, others[0] : others[-1] + 1] if together else self._kept[lines[:, None], others]
        )
        return scores

    def with_others(self, fixed: EmbeddedItems) -> Vectors:
        """Pair scores of items from elsewhere with the whole pool: -> (fixed, pool)."""
        blocks = [slot.scores(fixed) for slot in self._slots]
        return np.concatenate([np.zeros((len(fixed), 0), np.float32), *blocks], axis=1)

    def _work_out(self, items: Rows, slot: int) -> None:
        new = items[~self._known[self._line_of[items], slot]]
        if len(new):
            new = np.unique(new)
            lines = self._line_of[new]
            self._kept[lines, self._starts[slot] : self._ends[slot]] = self._slots[slot].scores(
                self._pool.rows(new)
            )
            self._known[lines, slot] = True

    def _find_lines(self, items: Rows) -> None:
        new = items[self._line_of[items] < 0]
        if not len(new):
            return
        new = np.unique(new)
        if self._lines + len(new) > len(self._kept):
            self._make_room(max(self._lines + len(new), 2 * len(self._kept)))
        self._line_of[new] = np.arange(self._lines, self._lines + len(new))
        self._lines += len(new)

    def _make_room(self, lines: int) -> None:
        kept = np.empty((lines, self._kept.shape[1]), np.float32)
        known = np.zeros((lines, self._known.shape[1]), bool)
        kept[: self._lines], known[: self._lines] = self._kept[: self._lines], self._known[: self._lines]
        self._kept, self._known = kept, known
