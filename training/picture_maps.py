"""Keeps what the frozen part of an encoder sees of every picture, straight and mirrored, on disk."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageOps
from torch import Tensor

from compatibility.encoders.encoder import Vectors
from training.features import Progress, decoded_picture
from training.readers.outfit_items import OutfitItem
from training.tuned_lite1 import TunedLite1

AT_ONCE = 32
VECTORS_AT_ONCE = 128


class PictureMaps:
    """Maps of all items' pictures: (2, items, height, width, channels) in half precision, read on demand."""

    def __init__(self, table: NDArray[np.float16]) -> None:
        self._table = table

    def of(self, rows: Sequence[int] | NDArray[np.int64], mirrored: bool) -> Tensor:
        """Maps of some items: (rows) -> (rows, channels, height, width)."""
        chosen = np.asarray(self._table[int(mirrored), rows], np.float32)
        return torch.from_numpy(chosen).permute(0, 3, 1, 2)

    def __len__(self) -> int:
        return int(self._table.shape[1])


def kept_maps(
    items: Sequence[OutfitItem], encoder: TunedLite1, file: Path, progress: Progress
) -> PictureMaps:
    """The maps of these items, worked out where `file` does not hold them yet.

    `file` must be named after the items and the cut. Raises MalformedDataError for a picture that cannot be
    decoded.
    """
    if not file.is_file():
        _write(items, encoder, file, progress)
    return PictureMaps(np.load(file, mmap_mode="r", allow_pickle=False))


def _write(items: Sequence[OutfitItem], encoder: TunedLite1, file: Path, progress: Progress) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    table: NDArray[np.float16] | None = None
    for start in range(0, len(items), AT_ONCE):
        progress("Reading pictures up to the cut", start, len(items))
        pictures = [decoded_picture(item) for item in items[start : start + AT_ONCE]]
        for side, batch in enumerate((pictures, [ImageOps.mirror(picture) for picture in pictures])):
            found = _half(encoder, batch)
            if table is None:
                shape = (2, len(items), *found.shape[1:])
                table = np.lib.format.open_memmap(part, "w+", np.float16, shape)
            table[side, start : start + len(batch)] = found
    del table  # closes the file
    part.replace(file)
    progress("Reading pictures up to the cut", len(items), len(items))


def _half(encoder: TunedLite1, pictures: Sequence[Image.Image]) -> NDArray[np.float16]:
    maps = encoder.maps(pictures).permute(0, 2, 3, 1)
    return np.asarray(maps.numpy(), np.float16)


def tuned_vectors(encoder: TunedLite1, maps: PictureMaps) -> Vectors:
    """What an encoder says of all pictures now: -> (items, 1280)."""
    parts = []
    with torch.no_grad():
        for start in range(0, len(maps), VECTORS_AT_ONCE):
            rows = np.arange(start, min(start + VECTORS_AT_ONCE, len(maps)))
            parts.append(encoder(maps.of(rows, mirrored=False)).numpy())
    return np.concatenate(parts)
