"""What was read from photos, as the world sees it."""

from pydantic import Field

from compatibility.item_types import UNSURE, Slot
from wardrobe.recognition.recognition import Recognition
from webapp.shapes.attribute_shape import AttributeShape
from webapp.shapes.colour_shape import ColourShape
from webapp.shapes.shape import Shape
from webapp.shapes.type_guess import TypeGuess, best_guesses
from webapp.shapes.type_place import PlaceShape, place_of


class RecognitionShape(Shape):
    """What was read from one photo.

    `place` is the way down the tree of types: slot, family, type; of an unsure type as far as it is sure.
    """

    type: str = Field(examples=["trench coat"])
    slot: Slot | None
    place: list[PlaceShape] = Field(default_factory=list)
    sure: bool
    guesses: list[TypeGuess]
    colours: list[ColourShape]
    attributes: list[AttributeShape] = Field(default_factory=list)
    whole_picture: bool
    encoders: list[str] = Field(examples=[["lite1@1", "lite1-outfits@1", "oklab648@1"]])
    recogniser: str

    @classmethod
    def of(cls, recognition: Recognition) -> "RecognitionShape":
        """The shape of a recognition."""
        return cls(
            type=recognition.type,
            slot=recognition.slot,
            place=place_of(recognition.type, recognition.probabilities),
            sure=recognition.type != UNSURE,
            guesses=best_guesses(recognition.probabilities),
            colours=[ColourShape(hex=c.hex, name=c.name, share=c.share) for c in recognition.colours],
            attributes=[
                AttributeShape(name=a.name, value=a.value, probability=round(a.probability, 4))
                for a in recognition.attributes
            ],
            whole_picture=recognition.cutout.whole_picture,
            encoders=sorted(recognition.vectors),
            recogniser=recognition.recogniser,
        )
