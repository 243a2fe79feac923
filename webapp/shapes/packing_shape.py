"""The question and the answer of packing for a trip."""

from pydantic import Field

from webapp.shapes.context_shape import ContextShape
from webapp.shapes.day import Day
from webapp.shapes.look_query_shape import ItemId, Pool
from webapp.shapes.planned_shape import PlannedItem, PlannedLookShape, Sentence
from webapp.shapes.shape import Shape

MOST_DAYS, USUAL_DAYS = 28, 5


class PackingRequest(Shape):
    """Which days to pack for, from which pools, and what they are like.

    Without `from` the trip begins today. `context` is what it is for; a day that stands in `by_day` is for
    what is said there instead. With `wash_every` all is clean again after so many days; between
    washes a top or dress is worn once, unless `repeat_tops`.
    """

    model_config = Shape.model_config | {
        "populate_by_name": True,
        "json_schema_extra": {
            "examples": [
                {"pools": [{"collection": "mine"}], "from": "2026-12-01", "days": 5, "wash_every": 3}
            ]
        },
    }

    pools: list[Pool] = Field(min_length=1, max_length=10)
    first: Day | None = Field(default=None, alias="from")
    days: int = Field(default=USUAL_DAYS, ge=1, le=MOST_DAYS)
    context: ContextShape | None = None
    by_day: dict[Day, ContextShape] = Field(default_factory=dict, max_length=MOST_DAYS)
    wash_every: int | None = Field(default=None, ge=1, le=MOST_DAYS)
    repeat_tops: bool = False
    ban: list[ItemId] = Field(default_factory=list, max_length=500)


class PackedItemShape(Shape):
    """One item to pack, the days on which it is worn, and why it is in the bag."""

    item: PlannedItem
    days: list[Day]
    reason: Sentence


class PackedDay(Shape):
    """One day with its look; where nothing covers it, `look` is null and `missing` says why.

    `relaxed` names the wishes that gave way.
    """

    date: Day
    occasion: str | None
    look: PlannedLookShape | None
    relaxed: list[Sentence]
    missing: Sentence | None


class PackingAnswer(Shape):
    """What to pack, in body order, and the look of each day.

    No packing that covers these days has fewer than `at_least` items.
    """

    items: list[PackedItemShape]
    days: list[PackedDay]
    at_least: int
    notes: list[Sentence]
    model: str = Field(examples=["type-aware@0.2.0"])
