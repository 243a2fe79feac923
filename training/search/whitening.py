"""Learns to look past what a phone photo changes, from pairs of pictures of the same items."""

import numpy as np

from compatibility.encoders.encoder import Vectors

AXES = 256


def principal(inputs: Vectors, axes: int = AXES) -> tuple[Vectors, Vectors]:
    """Centre (dim,) and main directions (dim, axes) of pictures."""
    centre = inputs.mean(axis=0)
    _, vectors = np.linalg.eigh(np.cov((inputs - centre).T.astype(np.float64)))
    return centre, np.ascontiguousarray(vectors[:, ::-1][:, :axes], np.float32)


def whitened(photos: Vectors, packshots: Vectors, shrink: float) -> Vectors:
    """Directions in which photos and packshots of one item differ count less: -> (dim, dim).

    The inverse root of the differences' covariance, drawn towards a multiple of one by `shrink` (0 to 1): the
    learned whitening of Mikolajczyk and Matas (ICCV 2007), for few pairs. 1 changes nothing but the scale.
    """
    differences = (photos - packshots).astype(np.float64)
    within = differences.T @ differences / len(differences)
    even = np.trace(within) / len(within) * np.eye(len(within))
    values, vectors = np.linalg.eigh((1 - shrink) * within + shrink * even)
    return np.asarray((vectors / np.sqrt(values)) @ vectors.T, np.float32)
