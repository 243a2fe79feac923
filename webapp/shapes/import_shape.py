"""What came of photos put into a collection, as the world sees it."""

from pydantic import Field

from webapp.shapes.item_shape import ItemShape
from webapp.shapes.shape import Shape


class AddedPhoto(Shape):
    """What came of one file: an item, new or there already, or why it was refused."""

    file: str
    item: ItemShape | None = None
    already: bool = Field(default=False, description="the same picture was in this collection before")
    refused: str | None = None


class AddAnswer(Shape):
    """One result for each file, in the order sent."""

    results: list[AddedPhoto]
    added: int
    refused: int
