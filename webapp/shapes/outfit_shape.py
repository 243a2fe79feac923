"""An outfit as somebody wore it, as the world sees it."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from webapp.shapes.item_shape import ItemShape
from webapp.shapes.shape import Shape


class ChosenGarment(Shape):
    """One garment of the photo to keep: its row in `garments`, and its type where that is to be set right."""

    garment: int = Field(ge=0, le=99)
    type: str | None = Field(default=None, examples=["blazer"])


class NewOutfit(Shape):
    """Which garments of a photo to keep, and where. Without `keep` every likely one is kept."""

    collection: str = Field(min_length=1, max_length=200, examples=["mine"])
    keep: Annotated[list[ChosenGarment], Field(min_length=1, max_length=50)] | None = None


class OutfitShape(Shape):
    """Items as they were worn together; `photo` is the SHA-256 of the photo, which itself is not kept."""

    id: str = Field(examples=["out_4k2m"])
    items: list[ItemShape]
    photo: str
    created_at: datetime


class OutfitPage(Shape):
    """One page of outfits, newest first."""

    outfits: list[OutfitShape]
    next: str | None
