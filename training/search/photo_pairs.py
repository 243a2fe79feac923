"""Pairs of a shop's picture and a phone photo of the same item, among all pictures of its type."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Encoder, Vectors
from training.closet.backdrops import bare_backdrops
from training.closet.recut import Photographer, RecutEncoder, recut_vectors
from training.features import Progress, encoded_items
from training.readers.outfits import read_outfits
from wardrobe.recognition.cutout import Cutter

OUTFITS, CLOSET, PROTOCOL = "outfits", "closet-photos", "disjoint"
SEED = 0


@dataclass(frozen=True)
class PhotoPairs:
    """Phone photos of items, row by row beside `own`, the rows of their shop pictures in `shop`.

    `shop` are all items of the part, `types` their types, `files` the items that were photographed.
    """

    photos: Mapping[str, Vectors]
    own: NDArray[np.intp]
    shop: Mapping[str, Vectors]
    types: tuple[str, ...]
    files: tuple[Path, ...]


def photo_pairs(
    data: Path,
    split: str,
    count: int,
    cutter: Cutter,
    encoders: Sequence[Encoder],
    cache: Path,
    progress: Progress,
) -> PhotoPairs:
    """Photograph `count` items of a split of `outfits`, the same ones every time; raises MalformedDataError.

    Every encoder sees what the service would show it: the photo cut out again and framed.
    """
    found = read_outfits(data / OUTFITS, PROTOCOL, needed=(split,))
    rows = sorted({row for outfit in found.outfits[split] for row in outfit.items})
    items = [found.items[row] for row in rows]
    order = sorted(range(len(items)), key=lambda row: hashlib.sha256(items[row].code.encode()).digest())
    own = sorted(order[:count])
    photographer = Photographer(cutter, lambda: bare_backdrops(data / CLOSET, cutter, SEED, progress), SEED)
    chosen = [items[row] for row in own]
    recut = recut_vectors(
        chosen, photographer, [RecutEncoder(each, cutter, SEED) for each in encoders], cache, progress
    )
    return PhotoPairs(
        photos={encoder.id: vectors for encoder, vectors in zip(encoders, recut, strict=True)},
        own=np.array(own, np.intp),
        shop=encoded_items(items, encoders, cache, progress),
        types=tuple(item.type for item in items),
        files=tuple(item.file for item in chosen),
    )
