"""The picture encoder: EfficientNet-lite1 in ONNX Runtime."""

from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.garment_mask import rgb_pixels
from compatibility.encoders.onnx_session import onnx_session

MEAN = np.array([0.485, 0.456, 0.406], np.float32)
DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)
BATCH = 16


class Lite1Encoder:
    """Encodes a cut-out as the pooled features of EfficientNet-lite1 (Tan and Le, ICML 2019; lite variant).

    Raises FileNotFoundError when the encoder has not been prepared yet.
    """

    id = "lite1@1"
    dim = 1280
    side = 240

    def __init__(self, onnx_file: Path, threads: int = 0) -> None:
        if not onnx_file.is_file():
            raise FileNotFoundError(f"{onnx_file}: encoder not prepared yet; run `ensemble prepare`")
        self._session = onnx_session(onnx_file, threads)

    @classmethod
    def of_home(cls, home: Path, threads: int = 0) -> Self:
        """The encoder that `ensemble prepare` wrote under `home`."""
        return cls(cls.file_in(home), threads)

    @classmethod
    def file_in(cls, home: Path) -> Path:
        """Where `ensemble prepare` writes the encoder."""
        return home / "encoders" / f"{cls.id}.onnx"

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Encode cut-outs on white: (pictures) -> (pictures, 1280)."""
        parts = [
            self._encode_batch(pictures[start : start + BATCH]) for start in range(0, len(pictures), BATCH)
        ]
        return np.concatenate(parts) if parts else np.empty((0, self.dim), np.float32)

    def _encode_batch(self, pictures: Sequence[Image.Image]) -> Vectors:
        (vectors,) = self._session.run(["vector"], {"picture": self._batch(pictures)})
        return np.asarray(vectors, np.float32)

    def _batch(self, pictures: Sequence[Image.Image]) -> NDArray[np.float32]:
        pixels = np.stack([rgb_pixels(picture, self.side) for picture in pictures])
        # The converted weights want ImageNet's mean and deviation: (x - 127) / 128 costs 2 points of FITB.
        batch: NDArray[np.float32] = (pixels.astype(np.float32) / 255.0 - MEAN) / DEVIATION
        return batch.transpose(0, 3, 1, 2)
