"""Pairs of a product's picture and its title, from a shop's catalogue."""

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from training.features import Progress, VectorCache
from training.readers.shop_catalogue import read_shop_catalogue
from training.text_vectors import TextEncoder

CATALOGUE = "shop-catalogue"
# One product in ten is kept apart for measuring, another tenth for choosing, by a checksum of its id.
PARTS, KEPT_APART, FOR_CHOOSING = 10, 4, 7
SHARD = 256


@dataclass(frozen=True)
class CataloguePair:
    """One product: its picture and its title; `part` 4 is kept apart, 7 is for choosing."""

    id: str
    file: Path
    title: str
    part: int


def read_pairs(data: Path) -> tuple[CataloguePair, ...]:
    """All products with a title, in the order of the catalogue; raises MalformedDataError."""
    folder = data / CATALOGUE if (data / CATALOGUE).is_dir() else data
    return tuple(
        CataloguePair(item.id, item.file, item.title.strip(), zlib.crc32(item.id.encode()) % PARTS)
        for item in read_shop_catalogue(folder)
        if item.title.strip()
    )


def parts_of(pairs: Sequence[CataloguePair]) -> NDArray[np.int64]:
    """The part of every pair: -> (pairs,)."""
    return np.array([pair.part for pair in pairs], np.int64)


def title_digest(title: str) -> int:
    """The first 8 bytes of a title's SHA-256, as a number."""
    return int.from_bytes(hashlib.sha256(title.encode()).digest()[:8], "big")


def title_vectors(
    pairs: Sequence[CataloguePair], encoder: TextEncoder, cache: Path, progress: Progress
) -> Vectors:
    """Vectors of all titles: -> (pairs, dim). A stopped run goes on where it was."""
    kept = VectorCache(cache, encoder)
    titles = {hashlib.sha256(pair.title.encode()).digest(): pair.title for pair in pairs}
    todo = [(digest, title) for digest, title in titles.items() if digest not in kept]
    for start in range(0, len(todo), SHARD):
        progress("Encoding titles", start, len(todo))
        shard = todo[start : start + SHARD]
        kept.add([digest for digest, _ in shard], encoder.encode([title for _, title in shard]))
    return np.stack([kept[hashlib.sha256(pair.title.encode()).digest()] for pair in pairs])
