"""Encodes type examples just as the service encodes a photo, once."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from compatibility.encoders.encoder import Encoder, Vectors
from training.features import Progress, VectorCache
from training.readers.malformed import MalformedDataError
from training.type_examples import TypeExample
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.framing import framed

SHARD = 64


class CutEncoder:
    """An encoder that cuts out and frames before it encodes, as the recogniser does."""

    def __init__(self, cutter: Cutter, encoder: Encoder) -> None:
        self._cutter = cutter
        self._encoder = encoder
        self.id = f"{cutter.version}+{encoder.id}"
        self.dim = encoder.dim

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Encode photos: (pictures) -> (pictures, dim)."""
        return self._encoder.encode([framed(self._cutter.cut(picture)) for picture in pictures])


def type_vectors(
    examples: Sequence[TypeExample], cutter: Cutter, encoder: Encoder, cache: Path, progress: Progress
) -> Vectors:
    """Vectors of all examples: -> (examples, dim). A stopped run goes on where it was.

    Raises MalformedDataError for a picture that cannot be decoded.
    """
    vectors = np.zeros((len(examples), encoder.dim), np.float32)
    ready = np.array([example.ready for example in examples], np.bool_)
    for one, rows in (
        (encoder, np.flatnonzero(ready)),
        (CutEncoder(cutter, encoder), np.flatnonzero(~ready)),
    ):
        files = [examples[int(row)].file for row in rows]
        if files:
            vectors[rows] = _encoded(files, one, cache, progress)
    return vectors


def _encoded(files: Sequence[Path], encoder: Encoder, cache: Path, progress: Progress) -> Vectors:
    kept, digests = (
        VectorCache(cache, encoder),
        [hashlib.sha256(file.read_bytes()).digest() for file in files],
    )
    todo = {digest: file for digest, file in zip(digests, files, strict=True) if digest not in kept}
    what = f"Encoding pictures with {encoder.id}"
    for start in range(0, len(todo), SHARD):
        progress(what, len(files) - len(todo) + start, len(files))
        shard = list(todo.items())[start : start + SHARD]
        kept.add([digest for digest, _ in shard], encoder.encode([_picture(file) for _, file in shard]))
    progress(what, len(files), len(files))
    return np.stack([kept[digest] for digest in digests])


def _picture(file: Path) -> Image.Image:
    try:
        with Image.open(file) as picture:
            return picture.convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise MalformedDataError(f"{file}: cannot be decoded ({error}); replace it") from error
