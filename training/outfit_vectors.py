"""The vectors that an evaluation needs: of the items of one split, and nothing more."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from compatibility.encoders.encoder import Encoder, Vectors
from training.features import Progress, encoded_items
from training.readers.outfit_data import OutfitData
from training.text_vectors import encoded_texts


def split_vectors(
    data: OutfitData, split: str, encoders: Sequence[Encoder], cache: Path, progress: Progress
) -> dict[str, Vectors]:
    """Vectors of the items of one split: -> {encoder id: (items, dim)}.

    The rows of all other items stay zero and are never looked at.
    """
    rows = sorted(data.rows_of(split))
    encoded = encoded_items([data.items[row] for row in rows], encoders, cache, progress)
    return {encoder: placed(found, rows, len(data.items)) for encoder, found in encoded.items()}


def split_texts(data: OutfitData, split: str, cache: Path, progress: Progress) -> dict[str, Vectors]:
    """As `split_vectors`, of the texts of the items: zeros where there is none."""
    from compatibility.encoders.minilm import MiniLmEncoder  # opens torch and transformers

    rows, encoder = sorted(data.rows_of(split)), MiniLmEncoder()
    found = encoded_texts([data.items[row] for row in rows], encoder, cache, progress)
    return {encoder.id: placed(found, rows, len(data.items))}


def placed(found: Vectors, rows: Sequence[int], items: int) -> Vectors:
    """Vectors of some rows among those of all items: (rows, dim) -> (items, dim)."""
    vectors: Vectors = np.zeros((items, found.shape[1]), np.float32)
    vectors[list(rows)] = found
    return vectors
