"""What was read from a photo that may show several garments."""

from dataclasses import dataclass

from wardrobe.recognition.recognition import Recognition

Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class GarmentReading:
    """One garment: what was read from it, and where it lies.

    `box` is (left, top, right, bottom) in pixels of the upright photo; `confidence` (0 to 1) says how sure
    the parser is that a whole garment lies there.
    """

    recognition: Recognition
    box: Box
    confidence: float


@dataclass(frozen=True)
class HiddenPiece:
    """A piece that is not worth an item: what it seems to be, where it lies, why it is left out."""

    label: str
    box: Box
    reason: str


@dataclass(frozen=True)
class PhotoReading:
    """All garments of one photo, largest first.

    `worn` is true when somebody wears them: then they are an outfit.
    """

    garments: tuple[GarmentReading, ...]
    hidden: tuple[HiddenPiece, ...]
    worn: bool
