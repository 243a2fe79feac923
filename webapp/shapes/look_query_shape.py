"""The question of completing a look, in the shape of the design."""

from typing import Annotated

from pydantic import AwareDatetime, Field

from compatibility.item_types import Slot
from recommender.diversity import DIVERSITY
from webapp.shapes.context_shape import ContextShape
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
    `context` says what the looks are for. Unless `personal` is false they are for the person who asks, whose
    taste counts: what was learned of it by the time `known_by`, if that is given; what they hid never comes,
    either way. `diversity` is how much
    looks give up to differ from each other, `exploration` how far the search strays from what it holds for
    the best; the same question gets the same answer all the same.
    """

    items: list[ItemId] = Field(default_factory=list, max_length=MOST_GIVEN)
    pools: list[Pool] = Field(min_length=1, max_length=10)
    prefer: str | dict[Slot, str] | None = None
    slots: list[Slot] = Field(default_factory=list, max_length=8)
    only_slots: bool = False
    looks: int = Field(default=3, ge=1, le=12)
    lock: list[ItemId] = Field(default_factory=list, max_length=8)
    ban: list[ItemId] = Field(default_factory=list, max_length=500)
    context: ContextShape | None = None
    personal: bool = True
    known_by: AwareDatetime | None = None
    diversity: float = Field(default=DIVERSITY, ge=0, le=1)
    exploration: float = Field(default=0, ge=0, le=1)
