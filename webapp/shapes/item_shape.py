"""An item as the world sees it."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from compatibility.item_types import UNSURE, Slot
from wardrobe.models import Item
from webapp.shapes.attribute_shape import WORDS, AttributeShape
from webapp.shapes.colour_shape import ColourShape
from webapp.shapes.shape import Shape
from webapp.shapes.type_guess import TypeGuess, best_guesses

Word = Annotated[str, Field(pattern=WORDS)]


class PictureLinks(Shape):
    """Where an item's pictures are; `cutout` takes `&size=` (longest side in pixels)."""

    cutout: str
    photo: str


class ItemShape(Shape):
    """A garment or accessory. `guesses` is what the recogniser thought, `corrected` what a person set."""

    id: str = Field(examples=["itm_4k2m"])
    collection: str = Field(description="name of its collection", examples=["mine"])
    title: str
    type: str
    slot: Slot | None
    sure: bool
    colours: list[ColourShape]
    attributes: list[AttributeShape]
    guesses: list[TypeGuess]
    corrected: list[str]
    whole_picture: bool = Field(description="the garment could not be cut out")
    external_id: str | None
    facts: dict[str, Any]
    state: str = Field(description="ready, laundry or lent", examples=["ready"])
    price: str | None = Field(description="what its owner paid", examples=["120.00 EUR"])
    pictures: PictureLinks
    created_at: datetime

    @classmethod
    def of(cls, item: Item) -> "ItemShape":
        """The shape of a stored item; its session must still be open."""
        return cls(
            id=item.id,
            collection=item.collection.name,
            title=item.title,
            type=item.type,
            slot=Slot(item.slot) if item.slot else None,
            sure=item.type != UNSURE,
            colours=[ColourShape.model_validate(colour) for colour in item.colours],
            attributes=[AttributeShape.model_validate(attribute) for attribute in item.attributes],
            guesses=best_guesses(item.recognised.get("probabilities", {})),
            corrected=sorted(item.corrected),
            whole_picture=item.whole_picture,
            external_id=item.external_id,
            facts=item.facts,
            state=item.state,
            price=item.price,
            pictures=picture_links(item),
            created_at=item.created_at,
        )


def picture_links(item: Item) -> PictureLinks:
    """Links that change with the picture, so that a browser may keep what it got for ever."""
    return PictureLinks(
        cutout=f"/v1/items/{item.id}/cutout.png?v={item.cutout[:12]}",
        photo=f"/v1/items/{item.id}/photo.jpg?v={item.photo[:12]}",
    )


class ItemPage(Shape):
    """One page of items; `next` is the cursor of the page after it, null on the last."""

    items: list[ItemShape]
    next: str | None


class ItemCorrection(Shape):
    """What a person sets right or tells; what is left out stays.

    An attribute set to null is not shown again; an empty price is forgotten.
    """

    type: str | None = Field(default=None, examples=["blazer"])
    title: str | None = Field(default=None, max_length=500)
    colours: list[ColourShape] | None = Field(default=None, max_length=3)
    attributes: dict[Word, Word | None] | None = Field(
        default=None, max_length=30, examples=[{"sleeve": "short", "pattern": None}]
    )
    state: Literal["ready", "laundry", "lent"] | None = None
    price: str | None = Field(default=None, max_length=40, examples=["120 EUR", ""])
