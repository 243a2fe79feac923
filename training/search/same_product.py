"""Measures how often a picture of the same product is found, and how often the verdict `same` is right."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors

Marks = NDArray[np.bool_]


@dataclass(frozen=True)
class Matched:
    """What each photo found among the shop's pictures of its type; cosines (photos,).

    `own` is the cosine with its own item, `best_other` the highest with any other, `others` some of the rest.
    """

    own: Vectors
    best_other: Vectors
    others: Vectors

    @property
    def found(self) -> Marks:
        """Whether the own item came first."""
        return np.asarray(self.own > self.best_other, np.bool_)

    def precision(self, threshold: float) -> float:
        """How often `same` is right, when half of the photos show what the shop does not have.

        With the own item there, the best answer is judged; without it, every `same` is wrong.
        """
        best = np.maximum(self.own, self.best_other)
        right = (self.found & (self.own >= threshold)).sum()
        said = (best >= threshold).sum() + (self.best_other >= threshold).sum()
        return float(right / said) if said else 1.0

    def recall(self, threshold: float) -> float:
        """How many photos are told to show the same product, and rightly."""
        return float((self.found & (self.own >= threshold)).mean())

    def threshold(self, precision: float) -> float:
        """The lowest threshold from which on `same` is right as often as asked; 1 where none is."""
        candidates = np.sort(np.concatenate([self.own, self.best_other]))
        return float(next((each for each in candidates if self.precision(float(each)) >= precision), 1.0))


def match(photos: Vectors, shop: Vectors, own: NDArray[np.intp], types: NDArray[np.str_]) -> Matched:
    """Compare photos (photos, dim) with the shop's pictures (items, dim) of the own item's type."""
    cosines = photos @ shop.T
    rows = np.arange(len(photos))
    mine = cosines[rows, own]
    alike = types[own][:, None] == types[None, :]
    alike[rows, own] = False
    others = np.where(alike, cosines, -1.0)
    return Matched(mine, others.max(axis=1), cosines[alike])
