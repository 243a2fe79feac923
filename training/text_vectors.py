"""Encodes the texts of items once; vectors are kept by the text's content."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from compatibility.encoders.encoder import Vectors
from training.features import SHARD, Progress, VectorCache
from training.readers.outfit_items import OutfitItem


class TextEncoder(Protocol):
    """Turns texts into vectors; an empty text becomes a zero vector."""

    @property
    def id(self) -> str: ...

    @property
    def dim(self) -> int: ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts: (texts) -> (texts, dim)."""
        ...


def encoded_texts(
    items: Sequence[OutfitItem], encoder: TextEncoder, cache: Path, progress: Progress
) -> Vectors:
    """A vector of each item's text: -> (items, dim), zeros where there is none."""
    kept = VectorCache(cache, encoder)
    digests = [hashlib.sha256(item.text.encode()).digest() for item in items]
    absent = {digest: item.text for digest, item in zip(digests, items, strict=True)}
    todo = [(digest, text) for digest, text in absent.items() if text and digest not in kept]
    for start in range(0, len(todo), SHARD):
        progress(f"Encoding texts with {encoder.id}", start, len(todo))
        shard = todo[start : start + SHARD]
        kept.add([digest for digest, _ in shard], encoder.encode([text for _, text in shard]))
    nothing = np.zeros(encoder.dim, np.float32)
    rows = [kept[digest] if item.text else nothing for digest, item in zip(digests, items, strict=True)]
    return np.stack(rows)
