"""Remembers which pictures a model was fitted on, so that no evaluation ever scores them."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Digests = NDArray[np.uint64]
Marks = NDArray[np.bool_]

# The tensor's name in every artifact that keeps it.
FITTED_ON = "fitted_on"


def digest_of(file: Path) -> int:
    """A picture's name for itself: the first 8 bytes of its file's SHA-256, as a number.

    The content counts and not the name, so that a copied or renamed picture is still known. Raises OSError
    as reading does.
    """
    return int.from_bytes(hashlib.sha256(file.read_bytes()).digest()[:8], "big")


def digests_of(files: Iterable[Path]) -> Digests:
    """What an artifact keeps of the pictures it was fitted on: -> (pictures,), sorted, each once."""
    return np.unique(np.fromiter((digest_of(file) for file in files), np.uint64))


def known(fitted_on: Digests, files: Sequence[Path]) -> Marks:
    """Which of the pictures were fitted on: (fitted,), (pictures) -> (pictures,)."""
    asked = np.fromiter((digest_of(file) for file in files), np.uint64, len(files))
    return np.asarray(np.isin(asked, fitted_on), np.bool_)
