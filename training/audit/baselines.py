"""Plain ways to find wrong labels, to compare the audit with."""

from collections.abc import Callable, Mapping

import numpy as np

from training.audit.planted import Marks, Planted
from wardrobe.audit.evidence import EVIDENCE
from wardrobe.audit.feed_judge import FeedJudge

NEIGHBOURS = 15


def best_differs(_judge: FeedJudge, planted: Planted) -> Marks:
    """The class that the picture most likely shows is another."""
    return np.asarray(planted.shares.argmax(axis=1) != planted.labels)


def neighbours_differ(judge: FeedJudge, planted: Planted) -> Marks:
    """Most of the nearest pictures of the feed are of one other class."""
    near = judge.features[planted.rows] @ judge.features.T
    near[np.arange(len(planted.rows)), planted.rows] = -np.inf
    nearest = np.argpartition(-near, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
    votes = planted.all_labels[nearest]
    classes = planted.shares.shape[1]
    counted = np.stack([np.bincount(row[row >= 0], minlength=classes) for row in votes])
    return np.asarray(counted.argmax(axis=1) != planted.labels)


def title_differs(_judge: FeedJudge, planted: Planted) -> Marks:
    """The title names another value, and not the stated one."""
    return np.asarray(planted.evidence[:, EVIDENCE.index("title names another")] > 0)


BASELINES: Mapping[str, Callable[[FeedJudge, Planted], Marks]] = {
    "the picture's best class differs": best_differs,
    "nearest neighbours vote": neighbours_differ,
    "the title names another": title_differs,
}
