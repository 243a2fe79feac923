"""Pictures on one side, titles on the other, and what was chosen to bring them together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.unit_vectors import unit_vectors
from training.search.recall import Ranks, own_ranks

Fitted = tuple[Vectors, Vectors]


@dataclass(frozen=True)
class Sides:
    """Picture inputs (products, inputs) and title targets (products, dim), unit vectors, row by row."""

    inputs: Vectors
    titles: Vectors

    def of(self, rows: NDArray[np.bool_]) -> "Sides":
        """Some of the products."""
        return Sides(self.inputs[rows], self.titles[rows])

    def ranks(self, fitted: Fitted) -> Ranks:
        """Rank of the own picture for every title, pictures brought over by weights and bias."""
        weights, bias = fitted
        return own_ranks(self.titles, unit_vectors(self.inputs @ weights + bias))


@dataclass(frozen=True)
class Choice:
    """Decay of the ridge regression and epochs after it, and the recalls that they were chosen by."""

    decay: float
    epochs: int
    by_decay: Mapping[str, float]
    by_epoch: Sequence[float]
