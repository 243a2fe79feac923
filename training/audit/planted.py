"""A feed with planted errors and the evidence on every row."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.audit.swapped_labels import Rows, swap_labels
from wardrobe.audit.feed_judge import FeedJudge
from wardrobe.audit.stated import Stated

Table = NDArray[np.float32]
Marks = NDArray[np.bool_]


@dataclass(frozen=True)
class Planted:
    """Rows that were open to a swap: evidence (rows, evidence), whether the word was swapped for a wrong one.

    A swap that means the same (navy for blue) is neither right nor wrong, and left out.
    `shares` and `labels` are what the pictures say and what is stated there, `all_labels` of the whole feed.
    """

    rows: Rows
    evidence: Table
    wrong: Marks
    shares: Table
    labels: NDArray[np.intp]
    all_labels: NDArray[np.intp]


def plant(judge: FeedJudge, field: str, rows: Rows, seed: int, like_the_shop: bool = False) -> Planted:
    """Swap labels of `rows` and gather the evidence on them; the rest of the feed stays as it is."""
    words = [row.words.get(field) for row in judge.rows]
    swapped = swap_labels(words, rows, np.random.default_rng(seed), like_the_shop)
    said = judge.stated(field, swapped.words)
    same = _keys(said) == _keys(judge.stated(field))
    swapped_rows = np.isin(np.arange(len(words)), swapped.rows)
    open_rows = rows[(said.labels[rows] >= 0) & ~(swapped_rows & same)[rows]]
    shares = judge.pictures.shares(said.labels, len(said.words))
    return Planted(
        rows=open_rows,
        evidence=judge.evidence(said).table[open_rows],
        wrong=swapped_rows[open_rows],
        shares=shares[open_rows],
        labels=said.labels[open_rows],
        all_labels=said.labels,
    )


def _keys(said: Stated) -> NDArray[np.str_]:
    return np.array([*said.keys, ""], np.str_)[said.labels]
