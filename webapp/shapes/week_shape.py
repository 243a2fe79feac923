"""The question and the answer of planning a week."""

from pydantic import Field

from webapp.shapes.calendar_shape import EntryShape
from webapp.shapes.context_shape import ContextShape
from webapp.shapes.day import Day
from webapp.shapes.item_shape import ItemShape
from webapp.shapes.shape import Shape

MOST_DAYS, USUAL_DAYS = 14, 7


class WeekRequest(Shape):
    """Which days to plan, from today unless `from` says otherwise, and what they are for.

    `context` is for every day, `by_day` for single ones. A day that has a look keeps it unless what it is for
    changes; with `again` every day that is not worn, planned by hand or locked gets another look than it has.
    Items rest some days between two wears unless `avoid_repeats` is false. Without `wardrobe` all are dressed
    from.
    """

    model_config = Shape.model_config | {"populate_by_name": True}

    first: Day | None = Field(default=None, alias="from")
    days: int = Field(default=USUAL_DAYS, ge=1, le=MOST_DAYS)
    wardrobe: str | None = Field(default=None, min_length=1, max_length=200, examples=["mine"])
    context: ContextShape | None = None
    by_day: dict[Day, ContextShape] = Field(default_factory=dict, max_length=MOST_DAYS)
    again: bool = False
    avoid_repeats: bool = True


class WeekDay(Shape):
    """One day and what is in the calendar for it now; where nothing new covers it, `missing` says why."""

    day: Day
    entries: list[EntryShape]
    missing: str | None


class WeekAnswer(Shape):
    """The days, the forgotten items that come back, and what has to be known. `undo` takes all of it back."""

    days: list[WeekDay]
    brought_back: list[ItemShape]
    notes: list[str]
    undo: str = Field(examples=["und_4k2m"])
    model: str = Field(examples=["type-aware@0.2.0"])
