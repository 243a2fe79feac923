"""What a person did with items, as the world sees it."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from recommender.taste.signals import LONGEST_ACT, MOST_ITEMS, Act
from webapp.shapes.look_query_shape import ItemId
from webapp.shapes.shape import Shape

Kind = Literal["like", "dislike", "keep", "wear", "swap_away", "buy", "return", "hide"]
ActId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$", min_length=1, max_length=LONGEST_ACT)]


class NewSignal(Shape):
    """One act: what was done, and with which items.

    `act` names the act where the sender has a name for it (an order, a diary entry): sent again, the same
    kind under the same name counts once.
    """

    kind: Kind
    items: list[ItemId] = Field(min_length=1, max_length=MOST_ITEMS, examples=[["itm_4k2m"]])
    act: ActId | None = None


class SignalShape(Shape):
    """One act; taken back by `act`, together with the other kinds under the same name."""

    act: str = Field(examples=["act_4k2m"])
    kind: Kind
    items: list[str]
    at: datetime

    @classmethod
    def of(cls, act: Act) -> "SignalShape":
        """The shape of a stored act."""
        return cls.model_validate({"act": act.id, "kind": act.kind, "items": list(act.items), "at": act.at})


class SignalPage(Shape):
    """One page of acts, newest first."""

    signals: list[SignalShape]
    next: str | None
