"""Small classes that stand in for what is slow, in tests that are about something else."""

import numpy as np
from PIL import Image

from compatibility.item_types import TYPE_NAMES, UNSURE, slot_of
from wardrobe.recognition.recognition import Colour, CutOut, Recognition

NEAR_WHITE = 240


class FakeRecogniser:
    """Recognises by simple rules: what is not near white is garment, and its shape decides the type.

    Tall is trousers, wide is trainers, the rest is a t-shirt; nothing but white is `unsure`. The vector of
    `fake@1` is the mean colour and the garment's share of the picture. `seen` counts the photos.
    """

    version = "fake-recogniser@1"

    def __init__(self) -> None:
        self.seen = 0

    def recognise(self, photo: Image.Image) -> Recognition:
        self.seen += 1
        garment = np.asarray(photo.convert("RGB")).min(axis=2) < NEAR_WHITE
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
        )


def _cutout(photo: Image.Image, garment: np.ndarray) -> CutOut:
    if not garment.any():
        return CutOut(photo, Image.new("L", photo.size, 255), whole_picture=True)
    mask = Image.fromarray((garment * 255).astype(np.uint8))
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
