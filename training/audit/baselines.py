"""Plain ways to find wrong labels, to compare the audit with."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from training.audit.planted import Marks, Planted
from training.audit.swapped_labels import Rows
from wardrobe.audit.evidence import EVIDENCE
from wardrobe.audit.feed_judge import FeedJudge

NEIGHBOURS = 15
Teller = Callable[[Planted], Marks]


def baselines(judge: FeedJudge, rows: Rows) -> dict[str, Teller]:
    """Ways to tell which of some rows are wrong, by name; who is near to whom is found out once."""
    nearest = _nearest(judge, rows)
    places = np.full(len(judge.rows), -1)
    places[rows] = np.arange(len(rows))
    return {
        "the picture's best class differs": best_differs,
        "nearest neighbours vote": lambda planted: neighbours_differ(planted, nearest[places[planted.rows]]),
        "the title names another": title_differs,
    }


def best_differs(planted: Planted) -> Marks:
    """The class that the picture most likely shows is another."""
    return np.asarray(planted.shares.argmax(axis=1) != planted.labels)


def neighbours_differ(planted: Planted, nearest: NDArray[np.intp]) -> Marks:
    """Most of the nearest pictures of the feed, (rows, neighbours), are of one other class."""
    votes, classes = planted.all_labels[nearest], planted.shares.shape[1]
    counted = np.stack([np.bincount(row[row >= 0], minlength=classes) for row in votes])
    return np.asarray(counted.argmax(axis=1) != planted.labels)


def title_differs(planted: Planted) -> Marks:
    """The title names another value, and not the stated one."""
    return np.asarray(planted.evidence[:, EVIDENCE.index("title names another")] > 0)


def _nearest(judge: FeedJudge, rows: Rows) -> NDArray[np.intp]:
    near = judge.features[rows] @ judge.features.T
    near[np.arange(len(rows)), rows] = -np.inf
    return np.asarray(np.argpartition(-near, NEIGHBOURS, axis=1)[:, :NEIGHBOURS], np.intp)
