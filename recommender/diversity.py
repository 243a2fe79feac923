"""Keeps the looks of one answer different from each other."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from recommender.look_space import Aim

# MMR (Carbonell and Goldstein, SIGIR 1998): next is the look with the highest
# (1 - diversity) * mean pair score - diversity * likeness to the looks already chosen.
DIVERSITY = 0.25
# All diversity and no score would be noise.
MOST_DIVERSITY = 0.9
# Items this close are the same to the eye: a colour of the same T-shirt photographed twice.
TWIN = 0.99


class PoolLikeness:
    """How alike items of a pool look to the scorer: cosine of their embeddings, within a slot.

    `embeddings` (items, dim) of any length; `slots` (items,) rising numbers, one per slot.
    """

    def __init__(self, embeddings: Vectors, slots: NDArray[np.intp]) -> None:
        self._embeddings = embeddings
        self._slots = slots
        self._units: dict[int, Vectors] = {}

    def __len__(self) -> int:
        return len(self._slots)

    def to(self, row: int) -> tuple[slice, Vectors]:
        """The rows of the item's slot, and their likeness to the item: 0 to 1."""
        start, end = np.searchsorted(self._slots, [self._slots[row], self._slots[row] + 1]).tolist()
        if start not in self._units:
            self._units[start] = _of_length_one(self._embeddings[start:end])
        units = self._units[start]
        alike: Vectors = np.maximum(units @ units[row - start], np.float32(0))
        alike[row - start] = 1.0
        return slice(start, end), alike

    def twins(self, row: int, others: Sequence[int]) -> bool:
        """Whether an item of the same slot is the same to the eye as any of the others."""
        units = _of_length_one(self._embeddings[[row, *others]])
        return bool((units[1:] @ units[0] >= TWIN).any())


def _of_length_one(embeddings: Vectors) -> Vectors:
    lengths = np.sqrt(np.einsum("id,id->i", embeddings, embeddings))
    units: Vectors = embeddings / np.maximum(lengths, np.float32(1e-9))[:, None]
    return units


def likeness_to_shown(likeness: PoolLikeness, shown: Sequence[Sequence[int]]) -> Vectors:
    """Likeness of each pool item to its nearest in the looks shown so far: (pool,).

    A look's likeness to those shown is the mean of this over the places that were filled. It is never
    below MMR's own term (the likeness to the single nearest look), and it adds up over items, which lets
    the search look for the next look among all looks instead of re-ranking a few.
    """
    nearest = np.zeros(len(likeness), np.float32)
    for row in sorted({row for look in shown for row in look}):
        rows, alike = likeness.to(row)
        nearest[rows] = np.maximum(nearest[rows], alike)
    return nearest


def aim_after(
    likeness: PoolLikeness,
    shown: Sequence[Sequence[int]],
    pairs: int,
    places: int,
    diversity: float = DIVERSITY,
) -> Aim:
    """What to search for once some looks are shown, for looks with so many pairs and places to fill."""
    diversity = min(diversity, MOST_DIVERSITY)
    weight = pairs * diversity / ((1 - diversity) * max(places, 1))
    twins = tuple(_twins(likeness, look) for look in shown)
    return Aim(-weight * likeness_to_shown(likeness, shown), twins)


def _twins(likeness: PoolLikeness, look: Sequence[int]) -> NDArray[np.bool_]:
    """Which pool items are, to the eye, in that look already: (pool,)."""
    twins = np.zeros(len(likeness), bool)
    for row in look:
        rows, alike = likeness.to(row)
        twins[rows] |= alike >= TWIN
    return twins
