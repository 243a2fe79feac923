"""What speaks for and against a stated class, as numbers that a small model can weigh."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from wardrobe.audit.leave_one_out import LeftOut, Rows
from wardrobe.audit.stated import Stated

# In this order; the first ones are what the picture alone says.
EVIDENCE = (
    "picture stated",
    "picture other",
    "picture norm",
    "class size",
    "feed size",
    "title stated",
    "title other",
    "title names it",
    "title names another",
    "title backs the picture",
)
PICTURE_ONLY = 5
# No share counts as smaller: beyond it the model does not know any more.
LEAST = 1e-4


@dataclass(frozen=True)
class Evidence:
    """The evidence on every row, (rows, EVIDENCE), and the best other class by picture and title together."""

    table: Rows
    best: np.ndarray[tuple[int, ...], np.dtype[np.intp]]


def gathered(stated: Stated, pictures: LeftOut, titles: LeftOut, named: Sequence[frozenset[str]]) -> Evidence:
    """Judge all rows: `named` is what each title names, in our vocabulary.

    Each row is judged by the other rows of its own feed, by picture and by title apart. Per class, a stated
    share is compared with what is usual for its class (confident learning: Northcutt et al., JAIR 2021).
    """
    classes = len(stated.words)
    seen, told = (each.shares(stated.labels, classes) for each in (pictures, titles))
    both = np.log(np.maximum(seen, LEAST)) + np.log(np.maximum(told, LEAST))
    own = np.maximum(stated.labels, 0)
    rows = np.arange(len(own))
    both[rows, own] = -np.inf
    best = both.argmax(axis=1)
    backed = _others_best(told, own) == _others_best(seen, own)
    columns = [
        *_sides(seen, own),
        _log(seen[rows, own] / _usual(seen, stated)[own]),
        np.log1p(np.bincount(own, minlength=classes))[own],
        np.full(len(own), np.log(len(own))),
        *_sides(told, own),
        *_named(stated, named, own),
        backed & (told.max(axis=1) > told[rows, own]),
    ]
    return Evidence(np.stack(columns, axis=1).astype(np.float32), np.asarray(best, np.intp))


def _sides(shares: Rows, own: np.ndarray[tuple[int, ...], np.dtype[np.intp]]) -> tuple[Rows, Rows]:
    """Log of the share of the stated class, and of the largest other."""
    rows, others = np.arange(len(own)), shares.copy()
    others[rows, own] = 0.0
    return _log(shares[rows, own]), _log(others.max(axis=1))


def _others_best(shares: Rows, own: np.ndarray[tuple[int, ...], np.dtype[np.intp]]) -> Rows:
    others = shares.copy()
    others[np.arange(len(own)), own] = -1.0
    return np.asarray(others.argmax(axis=1), np.float32)


def _usual(shares: Rows, stated: Stated) -> Rows:
    """The mean share that a class gets on the rows that state it."""
    known = stated.labels >= 0
    own = stated.labels[known]
    sums = np.bincount(own, shares[known, own], len(stated.words))
    return np.asarray(np.maximum(sums / np.maximum(np.bincount(own, minlength=len(sums)), 1), LEAST))


def _named(
    stated: Stated, named: Sequence[frozenset[str]], own: np.ndarray[tuple[int, ...], np.dtype[np.intp]]
) -> tuple[Rows, Rows]:
    """Whether a title names what is stated, and whether it names something else only."""
    meant = [stated.meanings[label] for label in own]
    same = np.array([bool(says & means) for says, means in zip(named, meant, strict=True)])
    other = np.array([bool(says and means) for says, means in zip(named, meant, strict=True)]) & ~same
    return same.astype(np.float32), other.astype(np.float32)


def _log(shares: Rows) -> Rows:
    return np.asarray(np.log(np.maximum(shares, LEAST)), np.float32)
