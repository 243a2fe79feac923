"""Figures of a type head: how often the right type is named, and how often it dares to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.item_types import ITEM_TYPES, TYPE_NAMES
from training.reliability import calibration_error, reliability

Marks = NDArray[np.bool_]
SLOTS = np.array([ITEM_TYPES[name].slot.value for name in TYPE_NAMES])
DRAWS = 1000
SMALLEST = 1e-9


@dataclass(frozen=True)
class TypeMeasured:
    """What came of every picture, one mark each.

    `first`, `third`: a type that the label names is the best, or among the best three. `slot`: the best type
    has the slot of such a type. `sure`: the best probability reaches the threshold. `said`: that probability.
    """

    first: Marks
    third: Marks
    slot: Marks
    sure: Marks
    said: NDArray[np.float32]

    def figures(self, rows: NDArray[np.intp] | slice = slice(None)) -> dict[str, float]:
        """Shares from 0 to 1: top1, top3, slot, answered, top1_answered, and the calibration error, ece."""
        sure = self.sure[rows]
        shares = {
            "top1": self.first[rows].mean(),
            "top3": self.third[rows].mean(),
            "slot": self.slot[rows].mean(),
            "answered": sure.mean(),
            "top1_answered": self.first[rows][sure].mean() if sure.any() else 0.0,
            "ece": calibration_error(reliability(self.said[rows], self.first[rows])),
        }
        return {name: round(float(share), 4) for name, share in shares.items()}


def measure_types(probabilities: Vectors, named: Marks, threshold: float) -> TypeMeasured:
    """Compare probabilities (items, types) with the types that each label names (items, types)."""
    best = probabilities.argmax(axis=1)
    return TypeMeasured(
        first=_among(probabilities, named, 1),
        third=_among(probabilities, named, 3),
        slot=np.asarray((named & (SLOTS[None] == SLOTS[best][:, None])).any(axis=1), np.bool_),
        sure=np.asarray(probabilities.max(axis=1) >= threshold, np.bool_),
        said=probabilities.max(axis=1),
    )


def measure_labels(
    probabilities: Vectors, labels: NDArray[np.str_], likelihoods: Mapping[str, Vectors]
) -> TypeMeasured:
    """The same when only a data set's own labels are open to choice: (items, types), (items,).

    `likelihoods` says for each label how likely each type (types,) is to get it. A label is as probable as
    the types that get it, each shared out among its labels; types that get none of them do not count.
    """
    names = sorted(likelihoods)
    table = np.stack([likelihoods[name] for name in names], axis=1)
    given = table / np.maximum(table.sum(axis=1, keepdims=True), SMALLEST)
    masses = np.asarray(probabilities @ given, np.float32)
    masses /= np.maximum(masses.sum(axis=1, keepdims=True), SMALLEST)
    own = labels[:, None] == np.array(names)[None]
    first, everything = _among(masses, own, 1), np.ones(len(labels), np.bool_)
    return TypeMeasured(first, _among(masses, own, 3), first, everything, masses.max(axis=1))


def intervals(measured: TypeMeasured, groups: Sequence[str], seed: int = 0) -> dict[str, tuple[float, float]]:
    """95 % bootstrap intervals; whole groups (senders) are drawn, since one sender's photos are alike."""
    random = np.random.default_rng(seed)
    _, where = np.unique(groups, return_inverse=True)
    rows = [np.flatnonzero(where == group) for group in range(int(where.max()) + 1)]
    draws = [
        measured.figures(
            np.concatenate([rows[group] for group in random.integers(len(rows), size=len(rows))])
        )
        for _ in range(DRAWS)
    ]
    table = {name: [draw[name] for draw in draws] for name in measured.figures()}
    return {name: _bounds(values) for name, values in table.items()}


def _bounds(values: Sequence[float]) -> tuple[float, float]:
    low, high = np.quantile(values, [0.025, 0.975])
    return round(float(low), 4), round(float(high), 4)


def _among(scores: Vectors, right: Marks, best: int) -> Marks:
    top = np.argsort(-scores, axis=1, kind="stable")[:, :best]
    return np.asarray(np.take_along_axis(right, top, axis=1).any(axis=1), np.bool_)
