"""Vectors as the database keeps them: float16, little endian."""

import numpy as np

from compatibility.encoders.encoder import Vectors

_STORED = np.dtype("<f2")


def to_bytes(vector: Vectors) -> bytes:
    """(dim,) -> 2 * dim bytes; raises ValueError for what is no vector or does not fit into float16."""
    stored = np.asarray(vector, np.float32).astype(_STORED)
    if stored.ndim != 1 or not np.isfinite(stored).all():
        raise ValueError(f"not a vector of finite numbers: shape {stored.shape}")
    return stored.tobytes()


def from_bytes(values: bytes) -> Vectors:
    """2 * dim bytes -> (dim,) float32."""
    return np.frombuffer(values, _STORED).astype(np.float32)
