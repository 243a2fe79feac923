"""The garments of one photo, as the world sees them."""

from pydantic import Field

from wardrobe.garment_alone import is_likely
from wardrobe.recognition.photo_reading import GarmentReading, HiddenPiece
from webapp.shapes.recognition_shape import RecognitionShape
from webapp.shapes.shape import Shape

Box = tuple[int, int, int, int]


class HeatShape(Shape):
    """Where the model looked for an answer: the photo with the map over it, a PNG as a data address."""

    of: str = Field(examples=["type: trench coat"])
    png: str = Field(examples=["data:image/png;base64,..."])


class GarmentShape(Shape):
    """One garment: `box` is left, top, right, bottom in pixels of the upright photo.

    `confidence` (0 to 1) says how surely a whole garment lies there; `likely` whether that is enough to be
    taken unasked. `heat` comes when it is asked for and the answer it is asked for was given.
    """

    recognition: RecognitionShape
    box: Box
    confidence: float = Field(ge=0, le=1)
    likely: bool
    heat: HeatShape | None = None

    @classmethod
    def of(cls, garment: GarmentReading, heat: HeatShape | None = None) -> "GarmentShape":
        """The shape of one garment that was read."""
        return cls(
            recognition=RecognitionShape.of(garment.recognition),
            box=garment.box,
            confidence=round(garment.confidence, 4),
            likely=is_likely(garment),
            heat=heat,
        )


class HiddenShape(Shape):
    """A piece that is not worth an item, and why."""

    label: str = Field(examples=["belt"])
    box: Box
    reason: str = Field(examples=["too little of it is seen"])

    @classmethod
    def of(cls, piece: HiddenPiece) -> "HiddenShape":
        """The shape of a piece that was left out."""
        return cls(label=piece.label, box=piece.box, reason=piece.reason)


class AgeShape(Shape):
    """How old the person in the photo looks, as a band of years, and how probable that band is (0 to 1)."""

    band: str = Field(examples=["25 to 34"])
    confidence: float = Field(ge=0, le=1)
