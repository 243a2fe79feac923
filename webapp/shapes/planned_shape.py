"""What every plan is made of, as the world sees it: items with a place on the body, and looks of them."""

from typing import Annotated

from pydantic import Field

from compatibility.item_types import Slot
from webapp.shapes.look_shape import Probability
from webapp.shapes.shape import Shape

Sentence = Annotated[str, Field(max_length=700)]


class PlannedItem(Shape):
    """One item of a plan; `from` is its pool, `slot` is null while nobody knows what it is.

    `name` is its title, or else its colour and type.
    """

    model_config = Shape.model_config | {"populate_by_name": True}

    item: str = Field(examples=["itm_4k2m"])
    slot: Slot | None
    type: str
    name: str = Field(examples=["navy trousers"])
    source: str = Field(alias="from", examples=["mine"])


class PlannedLookShape(Shape):
    """A look of a plan, its items from head to foot.

    `score` is the probability that they go together; `value` is what the plan ranks by: the score, times
    liking and fit to the context where these are known.
    """

    items: list[PlannedItem]
    score: Probability
    value: Probability
    reasons: list[Sentence]
