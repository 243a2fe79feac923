"""The plain raters that every model is shown beside."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.unit_vectors import unit_vectors
from training.measure import PairRater, Rows
from training.readers.outfits import Outfit


def chance() -> PairRater:
    """Knows nothing: all pairs score alike, and ties share the credit."""

    def rate(left: Rows, right: Rows) -> ArrayLike:
        return np.zeros(len(left))

    return rate


def cosine(vectors: Vectors) -> PairRater:
    """Two items go together as far as their vectors point the same way."""
    unit = unit_vectors(vectors)

    def rate(left: Rows, right: Rows) -> ArrayLike:
        return np.asarray(np.einsum("pd,pd->p", unit[left], unit[right]))

    return rate


def nearness(vectors: Vectors) -> PairRater:
    """Two items go together as far as their vectors lie close."""

    def rate(left: Rows, right: Rows) -> ArrayLike:
        return np.asarray(-np.linalg.norm(vectors[left] - vectors[right], axis=1))

    return rate


def popularity(outfits: Sequence[Outfit], items: int) -> PairRater:
    """How often items stand in training outfits (nothing, where no test item does)."""
    count = np.bincount([item for outfit in outfits for item in outfit.items], minlength=items)

    def rate(left: Rows, right: Rows) -> ArrayLike:
        return count[left] + count[right]

    return rate


def type_pair_frequency(outfits: Sequence[Outfit], types: Sequence[str]) -> PairRater:
    """How often two types stand together in training outfits, on a log scale."""
    _, number = np.unique(types, return_inverse=True)
    seen: NDArray[np.float64] = np.zeros((number.max() + 1,) * 2)
    for outfit in outfits:
        own = number[list(outfit.items)]
        np.add.at(seen, (own[:, None], own[None, :]), 1.0 - np.eye(len(own)))

    def rate(left: Rows, right: Rows) -> ArrayLike:
        return np.log1p(seen[number[left], number[right]])

    return rate
