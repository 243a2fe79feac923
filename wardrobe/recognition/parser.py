"""Tells what every pixel of a photo shows."""

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from compatibility.artifact import ArtifactError, load_artifact
from compatibility.encoders.onnx_session import session_of
from wardrobe.recognition.parsing_classes import CLASSES, FIRST_GARMENT

Shares = NDArray[np.float32]

MEAN = np.array([0.485, 0.456, 0.406], np.float32)
DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)
# A photo is read at about this many pixels, its sides multiples of the network's coarsest stride.
AREA = 79_000
STRIDE = 32


@dataclass(frozen=True)
class Parsing:
    """What a photo shows, on a coarse grid: `shares` (classes, height, width), 1 in all at each place."""

    shares: Shares

    @property
    def garment(self) -> Shares:
        """How likely each place shows a garment, and neither ground nor skin nor hair: -> (height, width)."""
        return np.asarray(1 - self.shares[:FIRST_GARMENT].sum(axis=0), np.float32)

    @property
    def person(self) -> Shares:
        """How likely each place shows skin or hair: -> (height, width)."""
        return np.asarray(self.shares[1:FIRST_GARMENT].sum(axis=0), np.float32)


class Parser:
    """EfficientNet-lite1 with a light decoder, as `ensemble fit parser` made it; served without torch.

    Raises ArtifactError for a damaged artifact or one of other classes.
    """

    def __init__(self, threads: int = 0, folder: Path | None = None) -> None:
        tensors, card = load_artifact(folder or default_parser_folder())
        if tuple(card["classes"]) != CLASSES:
            raise ArtifactError(
                f"{folder}: fitted for other classes; fit it again with `ensemble fit parser`"
            )
        self.version = str(card["version"])
        self._session = session_of(tensors["onnx"].tobytes(), threads)

    def parse(self, photo: Image.Image) -> Parsing:
        """Parse an upright RGB photo."""
        pixels = np.asarray(photo.resize(parsed_size(photo), Image.Resampling.BILINEAR, reducing_gap=2.0))
        batch = ((pixels.astype(np.float32) / 255 - MEAN) / DEVIATION).transpose(2, 0, 1)[None]
        (shares,) = self._session.run(["shares"], {"picture": batch})
        return Parsing(np.asarray(shares[0], np.float32))


def parsed_size(photo: Image.Image) -> tuple[int, int]:
    """Width and height at which a photo is parsed: its own form, as nearly as the stride allows."""
    scale = math.sqrt(AREA / (photo.width * photo.height))
    width, height = (max(1, round(side * scale / STRIDE)) * STRIDE for side in photo.size)
    return width, height


def default_parser_folder() -> Path:
    """Where the shipped parser lies."""
    return Path(__file__).parent / "models" / "parser"
