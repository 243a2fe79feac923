"""Encodes the pictures of a data folder once; vectors are kept by encoder and by the picture's content."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from PIL import Image
from safetensors.numpy import load_file, save_file

from compatibility.encoders.encoder import Encoder, Vectors
from training.readers.malformed import MalformedDataError
from training.readers.outfit_items import OutfitItem

Progress = Callable[[str, int, int], None]
SHARD = 256


class Identified(Protocol):
    """Whatever makes vectors that must not mix with those of another."""

    @property
    def id(self) -> str: ...


class VectorCache:
    """Keeps the vectors of one encoder in shards, so that a stopped run goes on where it was."""

    def __init__(self, folder: Path, encoder: Identified) -> None:
        self._folder = folder / encoder.id
        self._vectors: dict[bytes, Vectors] = {}
        for shard in sorted(self._folder.glob("*.safetensors")):
            tensors = load_file(shard)
            digests = [digest.tobytes() for digest in tensors["digests"]]
            self._vectors.update(zip(digests, tensors["vectors"], strict=True))

    def __contains__(self, digest: bytes) -> bool:
        return digest in self._vectors

    def __getitem__(self, digest: bytes) -> Vectors:
        return self._vectors[digest]

    def add(self, digests: Sequence[bytes], vectors: Vectors) -> None:
        """Keep vectors of pictures with these SHA-256 digests, now and on disk."""
        self._folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(b"".join(digests)).hexdigest()[:16]
        part = self._folder / f"{name}.part"
        table = np.stack([np.frombuffer(digest, np.uint8) for digest in digests])
        save_file({"digests": table, "vectors": vectors}, part)
        part.replace(self._folder / f"{name}.safetensors")
        self._vectors.update(zip(digests, vectors, strict=True))


def encoded_items(
    items: Sequence[OutfitItem], encoders: Sequence[Encoder], cache: Path, progress: Progress
) -> dict[str, Vectors]:
    """Vectors of all items by every encoder: -> {encoder id: (items, dim)}.

    Raises MalformedDataError with file and line for a picture that cannot be decoded.
    """
    digests = [_digest(item) for item in items]
    return {encoder.id: _encoded(items, digests, encoder, cache, progress) for encoder in encoders}


def _encoded(
    items: Sequence[OutfitItem], digests: Sequence[bytes], encoder: Encoder, cache: Path, progress: Progress
) -> Vectors:
    kept = VectorCache(cache, encoder)
    absent = {digest: item for digest, item in zip(digests, items, strict=True) if digest not in kept}
    todo, what = list(absent.items()), f"Encoding pictures with {encoder.id}"
    for start in range(0, len(todo), SHARD):
        progress(what, len(items) - len(todo) + start, len(items))
        shard = todo[start : start + SHARD]
        pictures = [decoded_picture(item) for _, item in shard]
        kept.add([digest for digest, _ in shard], encoder.encode(pictures))
    progress(what, len(items), len(items))
    return np.stack([kept[digest] for digest in digests])


def _digest(item: OutfitItem) -> bytes:
    return hashlib.sha256(item.file.read_bytes()).digest()


def decoded_picture(item: OutfitItem) -> Image.Image:
    """The picture of an item in RGB. Raises MalformedDataError with file and line."""
    try:
        with Image.open(item.file) as picture:
            return picture.convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise MalformedDataError(
            f"{item.place}: images/{item.file.name} cannot be decoded ({error}); replace it"
        ) from error
