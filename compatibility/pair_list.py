"""Lists which items meet when many outfits are scored at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import ArrayLike, NDArray

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class PairList:
    """Pairs `left`, `right` (pairs,), each of one `group`; a group's score is the mean over its pairs."""

    left: Rows
    right: Rows
    group: Rows
    groups: int

    def means(self, scores: ArrayLike) -> NDArray[np.float64]:
        """The mean score of each group: (pairs,) -> (groups,)."""
        sums = np.bincount(self.group, np.asarray(scores, np.float64), self.groups)
        means: NDArray[np.float64] = sums / np.bincount(self.group, minlength=self.groups)
        return means


def pairs_within(outfits: Sequence[Sequence[int]]) -> PairList:
    """All pairs of each outfit; an outfit is a group. Raises ValueError for fewer than two items."""
    sizes = np.fromiter(map(len, outfits), np.int64, len(outfits))
    return pairs_side_by_side(np.fromiter(chain.from_iterable(outfits), np.int64, int(sizes.sum())), sizes)


def pairs_side_by_side(items: Rows, sizes: Rows) -> PairList:
    """As `pairs_within`, of outfits that stand one after another: (items,), (outfits,) how long each is."""
    if (sizes < 2).any():
        raise ValueError("an outfit needs at least two items")
    kinds, kind = np.unique(sizes, return_inverse=True)
    corners = [np.triu_indices(int(size), 1) for size in kinds]
    counts = (sizes * (sizes - 1)) // 2
    # Where each pair stands among the corners of its outfit's size, and where its outfit begins.
    corner = _starts(kinds * (kinds - 1) // 2)[kind] - _starts(counts)
    place = np.arange(counts.sum()) + np.repeat(corner, counts)
    first = np.repeat(_starts(sizes), counts)
    return PairList(
        left=items[first + _joined([one for one, _ in corners])[place]],
        right=items[first + _joined([other for _, other in corners])[place]],
        group=np.repeat(np.arange(len(sizes)), counts),
        groups=len(sizes),
    )


def pairs_with_answers(questions: Sequence[Sequence[int]], answers: Rows) -> PairList:
    """Every answer with every item of its question: (questions), (questions, answers) -> groups = answers.

    Group number question * answers + answer. The pairs within a question are the same for all of its
    answers and are left out: they do not change the order.
    """
    sizes = np.array([len(question) for question in questions], np.int64)
    repeats = np.repeat(sizes, answers.shape[1])
    starts = np.repeat(_starts(sizes), answers.shape[1])
    within = np.arange(repeats.sum()) - np.repeat(_starts(repeats), repeats)
    items = _joined([np.asarray(question, np.int64) for question in questions])
    return PairList(
        left=np.repeat(answers.ravel(), repeats),
        right=items[np.repeat(starts, repeats) + within],
        group=np.repeat(np.arange(answers.size), repeats),
        groups=answers.size,
    )


def _starts(sizes: Rows) -> Rows:
    starts: Rows = np.cumsum(sizes) - sizes
    return starts


def _joined(parts: list[Rows]) -> Rows:
    return np.concatenate(parts) if parts else np.empty(0, np.int64)
