"""Looks as the world sees them, in the shape of the design."""

from typing import Annotated

from pydantic import Field

from compatibility.item_types import Slot
from webapp.shapes.photo_result import PhotoResult
from webapp.shapes.shape import Shape

Probability = Annotated[float, Field(ge=0, le=1)]
Interval = Annotated[
    tuple[Probability, Probability],
    Field(description="the range that the seeds of the model disagree within; it holds the score"),
]
Sentences = Annotated[list[Annotated[str, Field(max_length=700)]], Field(max_length=16)]


class LookItemShape(Shape):
    """One item of a look; `from` is its pool, `blame` its share of what keeps the look from being better."""

    model_config = Shape.model_config | {"populate_by_name": True}

    slot: Slot
    item: str
    type: str
    source: str = Field(alias="from")
    given: bool
    blame: Probability


class PairShape(Shape):
    """What one pair adds to the score, and its own compatibility."""

    items: tuple[str, str]
    compatibility: Probability
    contribution: float


class ReasonShape(Shape):
    """One reason in words."""

    kind: str
    text: str = Field(max_length=500)
    items: list[str]


class SwapShape(Shape):
    """The next best item for one place, and what the score would gain (usually below 0)."""

    slot: Slot
    replaces: str
    item: str
    gain: float


class LookShape(Shape):
    """A completed outfit; items head to foot, then bag and accessories.

    Not `sure`: the score should not be relied on, for the reasons in `unsure_because`. `interval` is null in
    looks that were kept before there was one.
    """

    score: Probability
    interval: Interval | None = None
    sure: bool = True
    unsure_because: Sentences = Field(default_factory=list)
    items: list[LookItemShape] = Field(min_length=2, max_length=16)
    pairs: list[PairShape] = Field(max_length=200)
    reasons: list[ReasonShape] = Field(max_length=50)
    swaps: list[SwapShape] = Field(max_length=200)


class LooksAnswer(Shape):
    """Looks, best first, and everything that was missing or relaxed on the way, in words.

    `photos` tells what was read from each photo that came with the question; in the looks such a photo
    goes by the id `photo_1`, `photo_2`, in the order sent.
    """

    looks: list[LookShape]
    relaxed: list[str] = Field(examples=[["no footwear in mine"]])
    photos: list[PhotoResult] = Field(default_factory=list)
    model: str = Field(examples=["type-aware@0.2.0"])
    encoder: str = Field(examples=["lite1-outfits@1+oklab648@1"])
