"""The question of completing a look, in the shape of the design."""

from typing import Annotated

from pydantic import Field

from compatibility.item_types import Slot
from webapp.shapes.shape import Shape

ItemId = Annotated[str, Field(min_length=1, max_length=60)]
MOST_GIVEN = 8


class Pool(Shape):
    """A collection to take items from, by name."""

    collection: str = Field(min_length=1, max_length=200, examples=["mine", "shop:demo"])


class LookRequest(Shape):
    """What to complete, from what, and how. Photos may come with it in a multipart form.

    `prefer` names the pool to take from first: one name for all slots, or slot to name. `slots` asks for
    further slots ("bag"); with `only_slots` for those and no others. `lock` and `ban` are items of the pools.
    """

    items: list[ItemId] = Field(default_factory=list, max_length=MOST_GIVEN)
    pools: list[Pool] = Field(min_length=1, max_length=10)
    prefer: str | dict[Slot, str] | None = None
    slots: list[Slot] = Field(default_factory=list, max_length=8)
    only_slots: bool = False
    looks: int = Field(default=3, ge=1, le=12)
    lock: list[ItemId] = Field(default_factory=list, max_length=8)
    ban: list[ItemId] = Field(default_factory=list, max_length=500)
