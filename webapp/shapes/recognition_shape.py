"""What was read from photos, as the world sees it."""

from pydantic import Field

from compatibility.item_types import UNSURE, Slot
from wardrobe.recognition.recognition import Recognition
from webapp.shapes.colour_shape import ColourShape
from webapp.shapes.shape import Shape
from webapp.shapes.type_guess import TypeGuess, best_guesses


class RecognitionShape(Shape):
    """What was read from one photo."""

    type: str = Field(examples=["trench coat"])
    slot: Slot | None
    sure: bool
    guesses: list[TypeGuess]
    colours: list[ColourShape]
    whole_picture: bool
    encoders: list[str] = Field(examples=[["lite1@1", "lite1-outfits@1", "oklab648@1"]])
    recogniser: str

    @classmethod
    def of(cls, recognition: Recognition) -> "RecognitionShape":
        """The shape of a recognition."""
        return cls(
            type=recognition.type,
            slot=recognition.slot,
            sure=recognition.type != UNSURE,
            guesses=best_guesses(recognition.probabilities),
            colours=[ColourShape(hex=c.hex, name=c.name, share=c.share) for c in recognition.colours],
            whole_picture=recognition.cutout.whole_picture,
            encoders=sorted(recognition.vectors),
            recogniser=recognition.recogniser,
        )


class PhotoResult(Shape):
    """What came of one file: a recognition, or why it was refused."""

    file: str = Field(description="the name it was sent under")
    recognition: RecognitionShape | None = None
    refused: str | None = Field(default=None, examples=["not a JPEG, PNG, WebP or HEIC picture"])


class RecogniseAnswer(Shape):
    """One result for each file, in the order sent."""

    results: list[PhotoResult]
    refused: int = Field(description="how many files were refused")
