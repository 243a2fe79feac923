"""Knows the typical item of each family, to ask what would be expected in an item's place."""

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.unit_vectors import SMALLEST, unit_vectors

Rows = NDArray[np.intp]


def typical_embeddings(embeddings: Vectors, families: Rows, count: int) -> Vectors:
    """Mean direction of each family's items: (items, dim), (items,) -> (count, dim).

    It is shorter than 1, the more so the less a family's items are alike. A family that nobody saw gets
    the mean direction of all items.
    """
    units = unit_vectors(embeddings)
    typical = np.tile(units.mean(axis=0), (count, 1))
    for family in np.unique(families):
        typical[family] = units[families == family].mean(axis=0)
    return np.asarray(typical, np.float32)


def expected_scores(typical: Vectors, embeddings: Vectors, families: Rows, squared_masks: Vectors) -> Vectors:
    """What a typical item in each row's place would score with each column's item: -> (items, items).

    The mean of cos(m * x, m * y) over the items x of a family, taken as (m * t) (m * y) / (rms(m) |m * y|)
    with t their mean direction: as if the mask m kept the same share of every x.
    """
    weights = squared_masks[families[:, None], families[None, :]]
    products = np.einsum("ad,abd,bd->ab", typical[families], weights, embeddings)
    lengths = np.sqrt(np.einsum("bd,abd->ab", np.square(embeddings), weights))
    expected: Vectors = products / np.maximum(lengths * np.sqrt(weights.mean(axis=2)), SMALLEST)
    return expected
