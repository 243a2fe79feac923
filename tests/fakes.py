"""Small classes that stand in for what is slow, in tests that are about something else."""

from datetime import datetime

import numpy as np
from PIL import Image
from scipy import ndimage

from compatibility.item_types import TYPE_NAMES, UNSURE, slot_of
from wardrobe.recognition.framing import garment_box
from wardrobe.recognition.photo_reading import GarmentReading, HiddenPiece, PhotoReading
from wardrobe.recognition.recognition import Attribute, Colour, CutOut, Recognition

NEAR_WHITE = 240
# Shares of the photo.
DUST, SPECK, SMALL = 0.0005, 0.01, 0.05


class Clock:
    """Shows the time that it was set to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class FakeRecogniser:
    """Recognises by simple rules: what is not near white is garment, and its shape decides the type.

    Tall is trousers, wide is trainers, the rest is a t-shirt; nothing but white is `unsure`. The vector of
    `fake@1` is the mean colour and the garment's share of the picture; all are plain. `seen` counts the
    photos. Several patches in one photo are garments that somebody wears; of small ones it is less sure,
    specks are hidden pieces, dust is nothing.
    """

    version = "fake-recogniser@1"

    def __init__(self) -> None:
        self.seen = 0

    def recognise(self, photo: Image.Image) -> Recognition:
        self.seen += 1
        return self._recognised(photo, _garment(photo))

    def read(self, photo: Image.Image) -> PhotoReading:
        self.seen += 1
        pieces, count = ndimage.label(_garment(photo))
        shares = [(pieces == piece).mean() for piece in range(1, count + 1)]
        whole = [piece for piece in np.argsort(shares)[::-1] + 1 if shares[piece - 1] >= SPECK]
        return PhotoReading(
            garments=tuple(self._garment_in(photo, pieces == piece) for piece in whole),
            hidden=tuple(
                HiddenPiece("belt", garment_box(_mask(pieces == piece + 1)), "too little of it is seen")
                for piece in range(count)
                if DUST <= shares[piece] < SPECK
            ),
            worn=len(whole) > 1,
        )

    def evidence(self, cutout: CutOut, name: str, value: str) -> np.ndarray | None:
        """The upper half of the garment speaks for everything, but for dresses."""
        return None if value == "dress" else np.repeat([[1.0], [0.0]], 7, axis=1).astype(np.float32)

    def _garment_in(self, photo: Image.Image, garment: np.ndarray) -> GarmentReading:
        read = self._recognised(photo, garment)
        confidence = 0.9 if garment.mean() >= SMALL else 0.3
        return GarmentReading(read, garment_box(read.cutout.mask), confidence)

    def _recognised(self, photo: Image.Image, garment: np.ndarray) -> Recognition:
        cutout = _cutout(photo, garment)
        colour = np.asarray(photo)[garment].mean(axis=0) if garment.any() else np.full(3, 255.0)
        name = _type(garment)
        return Recognition(
            cutout=cutout,
            type=name,
            probabilities=_probabilities(name),
            slot=slot_of(name),
            colours=(Colour("#" + bytes(colour.astype(np.uint8)).hex(), "some colour", 1.0),),
            vectors={"fake@1": np.array([*colour / 255, garment.mean()], np.float32)},
            recogniser=self.version,
            attributes=(Attribute("pattern", "plain", 0.95),) if garment.any() else (),
        )


def _garment(photo: Image.Image) -> np.ndarray:
    return np.asarray(photo.convert("RGB")).min(axis=2) < NEAR_WHITE


def _mask(garment: np.ndarray) -> Image.Image:
    return Image.fromarray((garment * 255).astype(np.uint8))


def _cutout(photo: Image.Image, garment: np.ndarray) -> CutOut:
    if not garment.any():
        return CutOut(photo, Image.new("L", photo.size, 255), whole_picture=True)
    mask = _mask(garment)
    return CutOut(Image.composite(photo, Image.new("RGB", photo.size, "white"), mask), mask, False)


def _type(garment: np.ndarray) -> str:
    rows, columns = garment.any(axis=1).sum(), garment.any(axis=0).sum()
    if not rows:
        return UNSURE
    if rows > 1.3 * columns:
        return "trousers"
    return "trainers" if columns > 1.3 * rows else "t-shirt"


def _probabilities(name: str) -> dict[str, float]:
    rest = 0.4 / (len(TYPE_NAMES) - 1)
    if name == UNSURE:
        return dict.fromkeys(TYPE_NAMES, 1 / len(TYPE_NAMES))
    return {each: 0.6 if each == name else rest for each in TYPE_NAMES}
