"""Ridge regression from picture vectors to title vectors: the closed-form way to put one among the other."""

from collections.abc import Mapping

import numpy as np

from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.encoders.encoder import Vectors
from compatibility.unit_vectors import unit_vectors
from wardrobe.search.linear_map import LinearMap

# A histogram's dot product listens to small shares too when its numbers are square roots.
ROOT = {ColourHistogramEncoder.id: 0.5}


def side_by_side(vectors: Mapping[str, Vectors], powers: Mapping[str, float]) -> Vectors:
    """Unit vectors of all encoders in one row: -> (items, sum of dims)."""
    return np.concatenate([unit_vectors(vectors[name], power) for name, power in powers.items()], axis=1)


def fit_ridge(inputs: Vectors, targets: Vectors, decay: float) -> tuple[Vectors, Vectors]:
    """Least squares with a penalty (Hoerl and Kennard, 1970): -> weights (inputs, dim), bias (dim,)."""
    centre, aim = inputs.mean(axis=0), targets.mean(axis=0)
    from_centre = inputs - centre
    gram = (from_centre.T @ from_centre).astype(np.float64)
    gram[np.diag_indices_from(gram)] += decay
    right = (from_centre.T @ (targets - aim)).astype(np.float64)
    weights = np.linalg.solve(gram, right).astype(np.float32)
    return weights, np.asarray(aim - centre @ weights, np.float32)


def as_map(
    weights: Vectors, bias: Vectors, dims: Mapping[str, int], powers: Mapping[str, float]
) -> LinearMap:
    """A fitted matrix as the map that is served, encoder by encoder."""
    ends = np.cumsum([dims[name] for name in powers]).tolist()
    starts = [0, *ends[:-1]]
    parts = {name: weights[start:end] for name, start, end in zip(powers, starts, ends, strict=True)}
    return LinearMap(parts, dict(powers), bias)
