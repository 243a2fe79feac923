"""The question and the answer of a capsule."""

from typing import Annotated

from pydantic import Field

from webapp.shapes.context_shape import ContextShape
from webapp.shapes.look_query_shape import ItemId, Pool
from webapp.shapes.planned_shape import PlannedItem, PlannedLookShape, Sentence
from webapp.shapes.shape import Shape

FEWEST, MOST, USUAL = 3, 60, 20
MOST_LOOKS = 200
Ids = Annotated[list[ItemId], Field(max_length=MOST)]


class CapsuleRequest(Shape):
    """How many items to choose from the pools; `lock` are in it whatever happens, `ban` are not.

    `looks` is how many of the looks that they make are told: good ones that repeat little. With `contexts` a
    look counts once for each of them in which it can be worn.
    """

    model_config = Shape.model_config | {
        "json_schema_extra": {"examples": [{"pools": [{"collection": "mine"}], "items": 20}]}
    }

    pools: list[Pool] = Field(min_length=1, max_length=10)
    items: int = Field(default=USUAL, ge=FEWEST, le=MOST)
    lock: Ids = Field(default_factory=list)
    ban: list[ItemId] = Field(default_factory=list, max_length=500)
    looks: int = Field(default=12, ge=0, le=MOST_LOOKS)
    contexts: list[ContextShape] = Field(default_factory=list, max_length=8)


class CapsuleItemShape(Shape):
    """One chosen item: in how many of the different looks it is, and how many would go without it."""

    item: PlannedItem
    looks: int
    needed_by: int
    locked: bool
    reason: Sentence


class CapsuleAnswer(Shape):
    """The chosen items in body order, and looks that they make.

    `different` looks can be made of them; no capsule of this size can make more than `at_most`. `chosen_from`
    counts what there was to choose from.
    """

    items: list[CapsuleItemShape]
    looks: list[PlannedLookShape]
    different: int
    at_most: int
    chosen_from: int
    notes: list[Sentence]
    model: str = Field(examples=["type-aware@0.2.0"])
