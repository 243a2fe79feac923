"""What the wear log tells, as the world sees it."""

from typing import Literal

from pydantic import Field

from webapp.shapes.calendar_shape import Items
from webapp.shapes.day import Day
from webapp.shapes.item_shape import ItemShape
from webapp.shapes.shape import Shape

State = Literal["ready", "laundry", "lent"]
FORGOTTEN_AFTER = 60


class ItemWear(Shape):
    """One item's part of the log: on how many days it was worn, when last, and what a wear has cost.

    `cost_per_wear` is null where the price is unknown or it was never worn.
    """

    item: ItemShape
    times: int
    last: Day | None
    cost_per_wear: str | None = Field(examples=["12.00 EUR"])


class RepeatShape(Shape):
    """The same items worn together on several days."""

    items: list[ItemShape]
    days: list[Day]


class WearAnswer(Shape):
    """The log in sums. `forgotten` were not worn, or came in and never were, for `forgotten_after` days."""

    worn_days: int = Field(description="days with anything worn on them")
    most_worn: list[ItemWear]
    cost_per_wear: list[ItemWear] = Field(description="items of known price that were worn, cheapest first")
    forgotten: list[ItemWear] = Field(description="the longest forgotten first")
    forgotten_after: int
    repeats: list[RepeatShape]


class WearQuery(Shape):
    """After how many days an item counts as forgotten, and how many of each to tell."""

    forgotten_after: int = Field(default=FORGOTTEN_AFTER, ge=1, le=3650)
    limit: int = Field(default=20, ge=1, le=200)


class ItemsInState(Shape):
    """The owner's own items in one state."""

    state: State
    items: list[ItemShape]


class StateQuery(Shape):
    """Which state to list."""

    state: State


class StateChange(Shape):
    """Items, or all that are in one state (`of`), and the state that they get."""

    items: Items | None = None
    of: State | None = Field(default=None, examples=["laundry"])
    state: State
