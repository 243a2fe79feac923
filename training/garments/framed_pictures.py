"""Keeps what an encoder sees of every picture: cut out, framed, as bytes."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from compatibility.encoders.garment_mask import rgb_pixels
from training.features import Progress
from training.readers.malformed import MalformedDataError
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.framing import framed

SIDE = 224
Pictures = NDArray[np.uint8]


class FramedPictures:
    """Cuts every picture out once per version of the cutter; a stopped run goes on where it was.

    Framed pictures lie under `folder` by the SHA-256 of the file that they were made from.
    """

    def __init__(self, folder: Path, cutter: Cutter) -> None:
        self.version = cutter.version
        self._folder = folder / cutter.version
        self._cutter = cutter

    def of(self, files: Sequence[Path], ready: Sequence[bool], progress: Progress) -> Pictures:
        """What encoders see: -> (pictures, 224, 224, 3). `ready` pictures are taken as they are.

        Raises MalformedDataError for one that cannot be decoded.
        """
        seen = np.empty((len(files), SIDE, SIDE, 3), np.uint8)
        for row, (file, taken) in enumerate(zip(files, ready, strict=True)):
            if row % 100 == 0:
                progress("Cutting out pictures", row, len(files))
            seen[row] = rgb_pixels(self.picture(file, taken), SIDE)
        progress("Cutting out pictures", len(files), len(files))
        return seen

    def picture(self, file: Path, ready: bool) -> Image.Image:
        """What the recogniser shows to its encoders. Raises MalformedDataError as `of`."""
        if ready:
            return decoded(file)
        self._folder.mkdir(parents=True, exist_ok=True)
        kept = self._folder / f"{hashlib.sha256(file.read_bytes()).hexdigest()}.png"
        if not kept.is_file():
            part = kept.with_suffix(".part")
            framed(self._cutter.cut(decoded(file))).save(part, format="PNG", compress_level=1)
            part.replace(kept)
        return decoded(kept)


def decoded(file: Path) -> Image.Image:
    """A picture as RGB. Raises MalformedDataError with the file when it cannot be decoded."""
    try:
        with Image.open(file) as picture:
            return picture.convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise MalformedDataError(f"{file}: cannot be decoded ({error}); replace it") from error
