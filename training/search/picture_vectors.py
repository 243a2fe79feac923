"""Encodes pictures as the service does, once: cut out, framed, then by several encoders."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from compatibility.encoders.encoder import Encoder, Vectors
from training.features import Progress, VectorCache
from training.garments.framed_pictures import FramedPictures
from training.type_vectors import CutEncoder
from wardrobe.recognition.cutout import Cutter

SHARD = 64


def picture_vectors(
    files: Sequence[Path], cutter: Cutter, encoders: Sequence[Encoder], cache: Path, progress: Progress
) -> dict[str, Vectors]:
    """Vectors of pictures by each encoder: -> {encoder id: (pictures, dim)}. No picture is cut out twice.

    Framed pictures are kept beside the vectors, as the fit of the recogniser keeps them. A stopped run goes
    on where it was. Raises MalformedDataError for a picture that cannot be decoded.
    """
    frames = FramedPictures(cache.parent / "framed", cutter)
    kept = [VectorCache(cache, CutEncoder(cutter, encoder)) for encoder in encoders]
    digests = [hashlib.sha256(file.read_bytes()).digest() for file in files]
    absent = {
        digest: file
        for digest, file in zip(digests, files, strict=True)
        if not all(digest in one for one in kept)
    }
    todo = list(absent.items())
    for start in range(0, len(todo), SHARD):
        progress("Encoding pictures", len(files) - len(todo) + start, len(files))
        shard = todo[start : start + SHARD]
        seen = [frames.picture(file, False) for _, file in shard]
        for one, encoder in zip(kept, encoders, strict=True):
            one.add([digest for digest, _ in shard], encoder.encode(seen))
    progress("Encoding pictures", len(files), len(files))
    return {
        encoder.id: np.stack([one[digest] for digest in digests])
        for one, encoder in zip(kept, encoders, strict=True)
    }
