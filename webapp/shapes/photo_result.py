"""What came of photos, as the world sees it."""

from pydantic import Field

from webapp.shapes.garment_shape import AgeShape, GarmentShape, HiddenShape
from webapp.shapes.recognition_shape import RecognitionShape
from webapp.shapes.shape import Shape


class PhotoResult(Shape):
    """What came of one file: what was read from it, or why it was refused.

    `recognition` is the main garment, `garments` are all of them, the largest first, `hidden` the pieces that
    are not worth an item. `worn`: somebody wears them. `apparent_age` is told only when it was asked for, is
    switched on, and a face is clear.
    """

    file: str = Field(description="the name it was sent under")
    recognition: RecognitionShape | None = None
    refused: str | None = Field(default=None, examples=["not a JPEG, PNG, WebP or HEIC picture"])
    garments: list[GarmentShape] = Field(default_factory=list)
    hidden: list[HiddenShape] = Field(default_factory=list)
    worn: bool = False
    apparent_age: AgeShape | None = None


class RecogniseAnswer(Shape):
    """One result for each photo, in the order sent; `notes` says what was asked for and is not told."""

    results: list[PhotoResult]
    refused: int = Field(description="how many files were refused")
    notes: list[str] = Field(default_factory=list)


class RecogniseLine(Shape):
    """One line of a streamed answer: how far it is, and what came of one photo."""

    done: int
    total: int
    result: PhotoResult


class RecogniseEnd(Shape):
    """The last line of a streamed answer."""

    total: int
    refused: int
    notes: list[str] = Field(default_factory=list)
