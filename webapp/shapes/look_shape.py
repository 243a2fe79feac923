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


class BlendWeights(Shape):
    """By which power the odds of each part count beside compatibility."""

    preference: float
    context: float


class ScoreParts(Shape):
    """What a look's score is blended from.

    `preference` is 0.5 where nothing is known of the person, `context` 1 where nothing was asked for or
    nothing speaks against the look. Then the score is the compatibility.
    """

    compatibility: Probability
    preference: Probability
    context: Probability
    weights: BlendWeights


class LookShape(Shape):
    """A completed outfit; items head to foot, then bag and accessories.

    Not `sure`: the score should not be relied on, for the reasons in `unsure_because`. `interval` is null in
    looks that were kept before there was one, and so is `parts`. `traded_off` says what speaks against the
    look in the context asked for, and what could not be judged; `costs` what has to be paid for the items
    that are for sale.
    """

    score: Probability
    interval: Interval | None = None
    sure: bool = True
    unsure_because: Sentences = Field(default_factory=list)
    items: list[LookItemShape] = Field(min_length=2, max_length=16)
    pairs: list[PairShape] = Field(max_length=200)
    reasons: list[ReasonShape] = Field(max_length=50)
    swaps: list[SwapShape] = Field(max_length=200)
    parts: ScoreParts | None = None
    traded_off: list[Annotated[str, Field(max_length=700)]] = Field(default_factory=list, max_length=100)
    costs: str | None = Field(default=None, max_length=200, examples=["128.80 EUR"])


class LooksAnswer(Shape):
    """Looks, best first, and everything that was missing or relaxed on the way, in words.

    `rules` says which items a hard rule kept out of which slot, and what was added for the weather.
    `photos` tells what was read from each photo that came with the question; in the looks such a photo
    goes by the id `photo_1`, `photo_2`, in the order sent.
    """

    looks: list[LookShape]
    relaxed: list[str] = Field(examples=[["no footwear in mine"]])
    rules: list[str] = Field(default_factory=list, examples=[["1 pair of shoes left out: suede in the rain"]])
    photos: list[PhotoResult] = Field(default_factory=list)
    model: str = Field(examples=["type-aware@0.2.0"])
    encoder: str = Field(examples=["lite1-outfits@1+oklab648@1"])
