"""The calendar as the world sees it."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from wardrobe.calendar import LONGEST_NOTE
from webapp.shapes.context_shape import ContextShape
from webapp.shapes.day import Day
from webapp.shapes.item_shape import ItemShape
from webapp.shapes.look_query_shape import ItemId
from webapp.shapes.shape import Shape

MOST_IN_ENTRY = 16
Kind = Literal["planned", "worn"]
Items = Annotated[list[ItemId], Field(min_length=1, max_length=MOST_IN_ENTRY)]
Note = Annotated[str, Field(max_length=LONGEST_NOTE)]


class EntryShape(Shape):
    """Items worn, or planned to be worn, on one day.

    A look that was planned for a week says what it was made for (`context`), how well it goes together,
    why, and which items are `locked`: planning again keeps those, and all of a `day_locked` one. `undo` takes
    back the change that this answers.
    """

    id: str = Field(examples=["cal_4k2m"])
    day: Day
    kind: Kind
    note: str
    items: list[ItemShape]
    by_week: bool = Field(default=False, description="planning a week made it; planning again may change it")
    context: ContextShape | None = None
    score: float | None = None
    reasons: list[str] = Field(default_factory=list)
    relaxed: list[str] = Field(default_factory=list, description="wishes that gave way")
    locked: list[str] = Field(default_factory=list)
    day_locked: bool = False
    created_at: datetime
    undo: str | None = Field(default=None, examples=["und_4k2m"])


class CalendarAnswer(Shape):
    """The entries of some days, first and last included, and what day it is."""

    model_config = Shape.model_config | {"populate_by_name": True}

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")
    today: Day
    entries: list[EntryShape]


class CalendarQuery(Shape):
    """Which days; without any the week that it is, Monday to Sunday."""

    model_config = Shape.model_config | {"populate_by_name": True}

    first: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="to")


class NewEntry(Shape):
    """What to log or plan: items, a kept look, or an outfit read from a photo; exactly one of the three.

    Without `day` it is today.
    """

    day: Day | None = None
    kind: Kind = "worn"
    items: Items | None = None
    kept_look: str | None = Field(default=None, examples=["lok_4k2m"])
    outfit: str | None = Field(default=None, examples=["out_4k2m"])
    note: Note = ""


class EntryChange(Shape):
    """What to change of an entry; what is left out stays. `locked` are items of it."""

    model_config = Shape.model_config | {
        "json_schema_extra": {"examples": [{"day": "2026-11-24", "locked": ["itm_4k2m"]}]}
    }

    day: Day | None = None
    kind: Kind | None = None
    note: Note | None = None
    items: Items | None = None
    locked: list[ItemId] | None = Field(default=None, max_length=MOST_IN_ENTRY)
    day_locked: bool | None = None


class SwapAway(Shape):
    """The item of an entry that is to make way."""

    model_config = Shape.model_config | {"json_schema_extra": {"examples": [{"item": "itm_4k2m"}]}}

    item: ItemId
