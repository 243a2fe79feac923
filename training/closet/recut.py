"""Photographs items as people do, cuts them out again and encodes them; nothing is cut twice."""

import hashlib
from collections.abc import Callable, Sequence
from functools import cache as once
from pathlib import Path

import numpy as np
from PIL import Image

from compatibility.encoders.encoder import Encoder, Vectors
from training.closet.packshot_mask import packshot_mask
from training.closet.phone_photo import VERSION, phone_photo
from training.features import Progress, VectorCache
from training.readers.outfit_items import OutfitItem
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.framing import framed

SHARD = 16

Backdrops = Callable[[], Sequence[Image.Image]]


class RecutEncoder:
    """An encoder of re-cut phone photos; its id says how they were made, so that no other vectors mix in."""

    def __init__(self, encoder: Encoder, cutter: Cutter, seed: int) -> None:
        self._encoder = encoder
        self.id = f"{VERSION}.{seed}+{cutter.version}+{encoder.id}"
        self.dim = encoder.dim

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Encode framed cut-outs: (pictures) -> (pictures, dim)."""
        return self._encoder.encode(pictures)


class Photographer:
    """Makes each item's phone photo, the same one every time, and cuts it out as the service would."""

    def __init__(self, cutter: Cutter, backdrops: Backdrops, seed: int) -> None:
        self._cutter = cutter
        # Cut when the first photo is made, not when all of them are known already.
        self._backdrops = once(backdrops)
        self._seed = seed

    def photo(self, packshot: Image.Image, digest: bytes) -> Image.Image:
        """The phone photo of a packshot with this SHA-256: RGB -> RGB."""
        random = np.random.default_rng([self._seed, int.from_bytes(digest[:8])])
        backdrops = self._backdrops()
        backdrop = backdrops[int(random.integers(len(backdrops)))]
        return phone_photo(packshot, packshot_mask(packshot, self._cutter), backdrop, random)

    def recut(self, item: OutfitItem, digest: bytes) -> Image.Image:
        """What an encoder sees of that photo: the garment cut out, on white, in a shop's framing."""
        with Image.open(item.file) as packshot:
            return framed(self._cutter.cut(self.photo(packshot.convert("RGB"), digest)))


def recut_vectors(
    items: Sequence[OutfitItem],
    photographer: Photographer,
    encoders: Sequence[RecutEncoder],
    cache: Path,
    progress: Progress,
) -> list[Vectors]:
    """Vectors of the items' re-cut photos by each encoder: -> [(items, dim), ...].

    A stopped run goes on where it was.
    """
    kept = [VectorCache(cache, encoder) for encoder in encoders]
    digests = [hashlib.sha256(item.file.read_bytes()).digest() for item in items]
    known = [all(digest in one for one in kept) for digest in digests]
    todo = [row for row, done in enumerate(known) if not done]
    for start in range(0, len(todo), SHARD):
        progress("Photographing items again", len(items) - len(todo) + start, len(items))
        shard = todo[start : start + SHARD]
        pictures = [photographer.recut(items[row], digests[row]) for row in shard]
        for one, encoder in zip(kept, encoders, strict=True):
            one.add([digests[row] for row in shard], encoder.encode(pictures))
    progress("Photographing items again", len(items), len(items))
    return [np.stack([one[digest] for digest in digests]) for one in kept]
