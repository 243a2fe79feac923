"""Cuts bare pieces of bed and floor from people's own photos."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from training.features import Progress
from training.readers.closet_photos import read_closet_photos
from training.readers.malformed import MalformedDataError
from wardrobe.recognition.cutout import Cutter

COUNT = 16
LEAST_SIDE = 44
# Pixels kept away from the garment and from the photo's border: the cut-out's edge, the garment's shadow.
AWAY = 4
OPAQUE = 64
# A piece is plain when the mean colours of its 4 x 4 cells differ less than this: a pattern may repeat, but
# no cable, pillow or edge of the bed lies in it, which the mirror would double.
CELLS, PLAIN = 4, 0.055
TRIES = 12


def bare_backdrops(
    folder: Path, cutter: Cutter, seed: int, progress: Progress, count: int = COUNT
) -> list[Image.Image]:
    """Square pieces of ground, at most one a photo, always the same for one seed: -> at most `count`.

    Raises MalformedDataError when no photo of the folder has enough bare ground.
    """
    photos = read_closet_photos(folder)
    order = np.random.default_rng(seed).permutation(len(photos))[: TRIES * count]
    found: list[Image.Image] = []
    for row in order:
        if len(found) == count:
            break
        progress("Cutting backdrops", len(found), count)
        with Image.open(photos[int(row)].file) as photo:
            found.extend(_bare_piece(photo.convert("RGB"), cutter))
    progress("Cutting backdrops", count, count)
    if not found:
        raise MalformedDataError(f"{folder}: no photo shows {LEAST_SIDE} pixels of bare ground")
    return found


def _bare_piece(photo: Image.Image, cutter: Cutter) -> Sequence[Image.Image]:
    cutout = cutter.cut(photo)
    if cutout.whole_picture:
        return ()
    left, top, side = largest_square(np.asarray(cutout.mask) < OPAQUE)
    piece = photo.crop((left, top, left + side, top + side))
    return (piece,) if side >= LEAST_SIDE and is_plain(piece) else ()


def is_plain(piece: Image.Image) -> bool:
    """Whether a piece of ground looks alike all over."""
    cells = np.asarray(piece.resize((CELLS, CELLS), Image.Resampling.BOX), np.float32) / 255
    return bool(cells.std(axis=(0, 1)).max() < PLAIN)


def largest_square(bare: NDArray[np.bool_]) -> tuple[int, int, int]:
    """The largest square of bare ground, `AWAY` from all else: (height, width) -> left, top, side in pixels.

    The chessboard distance to what is not bare is half the side of the square around a pixel.
    """
    framed = np.pad(bare, 1, constant_values=False)
    reach = ndimage.distance_transform_cdt(framed, metric="chessboard")[1:-1, 1:-1]
    middle = np.unravel_index(int(np.argmax(reach)), reach.shape)
    half = int(reach[middle]) - AWAY
    return int(middle[1]) - half, int(middle[0]) - half, max(0, 2 * half)
