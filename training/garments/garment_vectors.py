"""Encodes examples just as the service encodes a photo, once."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from compatibility.encoders.encoder import Encoder, Vectors
from training.features import Progress, VectorCache
from training.garments.framed_pictures import FramedPictures

SHARD = 64


class Shown(Protocol):
    """A picture, and whether it is cut out already."""

    @property
    def file(self) -> Path: ...

    @property
    def ready(self) -> bool: ...


def garment_vectors(
    examples: Sequence[Shown], framed: FramedPictures, encoder: Encoder, cache: Path, progress: Progress
) -> Vectors:
    """Vectors of framed cut-outs: -> (examples, dim). A stopped run goes on where it was.

    Vectors are kept under `cache` by encoder and by what the picture was cut out with. Raises
    MalformedDataError for a picture that cannot be decoded.
    """
    kept = {
        False: VectorCache(cache / framed.version, encoder),
        True: VectorCache(cache / "ready", encoder),
    }
    digests = [hashlib.sha256(example.file.read_bytes()).digest() for example in examples]
    todo = {
        (digest, example.ready): example
        for digest, example in zip(digests, examples, strict=True)
        if digest not in kept[example.ready]
    }
    what, shards = f"Encoding garments with {encoder.id}", list(todo.items())
    for start in range(0, len(shards), SHARD):
        progress(what, len(examples) - len(shards) + start, len(examples))
        part = shards[start : start + SHARD]
        vectors = encoder.encode([framed.picture(one.file, one.ready) for _, one in part])
        for ready in (False, True):
            rows = [row for row, ((_, taken), _) in enumerate(part) if taken is ready]
            if rows:
                kept[ready].add([part[row][0][0] for row in rows], vectors[rows])
    progress(what, len(examples), len(examples))
    found = [kept[one.ready][digest] for digest, one in zip(digests, examples, strict=True)]
    return np.stack(found) if found else np.empty((0, encoder.dim), np.float32)
