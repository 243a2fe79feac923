"""Lists which items meet when many outfits are scored at once."""

from collections.abc import Sequence
from dataclasses import dataclass

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
    if any(len(outfit) < 2 for outfit in outfits):
        raise ValueError("an outfit needs at least two items")
    corners = {size: np.triu_indices(size, 1) for size in set(map(len, outfits))}
    rows = [np.asarray(outfit, np.int64) for outfit in outfits]
    sizes = np.array([len(corners[len(outfit)][0]) for outfit in outfits], np.int64)
    return PairList(
        left=_joined([row[corners[len(row)][0]] for row in rows]),
        right=_joined([row[corners[len(row)][1]] for row in rows]),
        group=np.repeat(np.arange(len(outfits)), sizes),
        groups=len(outfits),
    )


def pairs_with_answers(questions: Sequence[Sequence[int]], answers: Rows) -> PairList:
    """Every answer with every item of its question: (questions), (questions, answers) -> groups = answers.

    Group number question * answers + answer. The pairs within a question are the same for all of its
    answers and are left out: they do not change the order.
    """
    sizes = np.array([len(question) for question in questions], np.int64)
    repeats = np.repeat(sizes, answers.shape[1])
    starts = np.repeat(np.cumsum(sizes) - sizes, answers.shape[1])
    within = np.arange(repeats.sum()) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    items = _joined([np.asarray(question, np.int64) for question in questions])
    return PairList(
        left=np.repeat(answers.ravel(), repeats),
        right=items[np.repeat(starts, repeats) + within],
        group=np.repeat(np.arange(answers.size), repeats),
        groups=answers.size,
    )


def _joined(parts: list[Rows]) -> Rows:
    return np.concatenate(parts) if parts else np.empty(0, np.int64)
