"""Keeps the looks of one answer different from each other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from recommender.look_space import Taste

# MMR (Carbonell and Goldstein, SIGIR 1998): next is the look with the highest
# LAMBDA * mean pair score - (1 - LAMBDA) * likeness to the looks already chosen.
LAMBDA = 0.75
# Items this close are the same to the eye: a colour of the same T-shirt photographed twice.
TWIN = 0.99


@dataclass(frozen=True)
class PoolLikeness:
    """How alike items of the pool look to the scorer: cosine of their embeddings, by slot."""

    embeddings: Vectors
    slots: NDArray[np.intp]

    def to(self, row: int) -> Vectors:
        """Likeness of every pool item to one of them (pool,): 0 to 1, and 0 for another slot."""
        cosines = self.embeddings @ self.embeddings[row]
        alike: Vectors = np.where(self.slots == self.slots[row], np.maximum(cosines, 0.0), 0.0)
        alike[row] = 1.0
        return alike.astype(np.float32)


def pool_likeness(embeddings: Vectors, slots: Sequence[int]) -> PoolLikeness:
    """Prepare a pool (items, dim) for comparison; the embeddings need not be of unit length."""
    lengths = np.maximum(np.linalg.norm(embeddings, axis=1, keepdims=True), 1e-9)
    return PoolLikeness((embeddings / lengths).astype(np.float32), np.asarray(slots, np.intp))


def likeness_to_shown(likeness: PoolLikeness, shown: Sequence[Sequence[int]]) -> Vectors:
    """Likeness of each pool item to its nearest in the looks shown so far: (pool,).

    A look's likeness to those shown is the mean of this over the places that were filled. It is never
    below MMR's own term (the likeness to the single nearest look), and it adds up over items, which lets
    the search look for the next look among all looks instead of re-ranking a few.
    """
    nearest = np.zeros(len(likeness.slots), np.float32)
    for row in {row for look in shown for row in look}:
        nearest = np.maximum(nearest, likeness.to(row))
    return nearest


def taste_after(likeness: PoolLikeness, shown: Sequence[Sequence[int]], pairs: int, places: int) -> Taste:
    """What to search for once some looks are shown, for looks with so many pairs and places to fill."""
    weight = pairs * (1 - LAMBDA) / (LAMBDA * max(places, 1))
    twins = tuple(_twins(likeness, look) for look in shown)
    return Taste(-weight * likeness_to_shown(likeness, shown), twins)


def _twins(likeness: PoolLikeness, look: Sequence[int]) -> NDArray[np.bool_]:
    """Which pool items are, to the eye, in that look already: (pool,)."""
    twins = np.zeros(len(likeness.slots), bool)
    for row in look:
        twins |= likeness.to(row) >= TWIN
    return twins
