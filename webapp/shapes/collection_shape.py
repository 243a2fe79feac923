"""A collection as the world sees it."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from webapp.shapes.shape import Shape

Kind = Literal["wardrobe", "inventory"]
NAME = r"^[^\x00-\x1f/\\]+$"


class CollectionShape(Shape):
    """A person's wardrobe or a shop's inventory; `yours` is false for inventories of others."""

    id: str = Field(examples=["col_4k2m"])
    name: str = Field(examples=["mine"])
    kind: Kind
    yours: bool
    items: int = Field(ge=0, description="number of items")
    created_at: datetime


class CollectionList(Shape):
    """One page of collections."""

    collections: list[CollectionShape]
    next: str | None


class NewCollection(Shape):
    """A collection to be made."""

    name: str = Field(min_length=1, max_length=200, pattern=NAME, examples=["holiday"])
    kind: Kind = "wardrobe"


class CollectionChange(Shape):
    """A new name for a collection."""

    name: str = Field(min_length=1, max_length=200, pattern=NAME)
