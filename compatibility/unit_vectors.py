"""Brings vectors of any encoder to length 1."""

import numpy as np

from compatibility.encoders.encoder import Vectors

SMALLEST = 1e-12


def unit_vectors(vectors: Vectors, power: float = 1.0) -> Vectors:
    """Raise to a power, keeping signs, then to length 1: (items, dim) -> (items, dim).

    A power of 0.5 on a histogram makes the dot product the Hellinger affinity, which listens to
    small shares too (Arandjelovic and Zisserman, CVPR 2012). A zero row stays zero.
    """
    values = np.asarray(vectors, np.float32)
    if power != 1.0:
        values = np.sign(values) * np.abs(values) ** np.float32(power)
    lengths = np.linalg.norm(values, axis=1, keepdims=True)
    unit: Vectors = (values / np.maximum(lengths, SMALLEST)).astype(np.float32)
    return unit
