"""How well garments go together, as the world sees it."""

from typing import Annotated

from pydantic import Field

from webapp.shapes.look_query_shape import Pool
from webapp.shapes.look_shape import Interval, ReasonShape, Sentences, SwapShape
from webapp.shapes.photo_result import PhotoResult
from webapp.shapes.shape import Shape

ItemId = Annotated[str, Field(min_length=1, max_length=60)]
FEWEST, MOST = 2, 16


class OutfitQuestion(Shape):
    """The garments to rate: 2 to 16 ids, or fewer when photos come along.

    With `pools`, the answer also holds the best swaps of one garment for another from there.
    """

    items: list[ItemId] = Field(default_factory=list, max_length=MOST)
    pools: list[Pool] = Field(default_factory=list, max_length=10)


class ScoredPair(Shape):
    """One pair and its compatibility (0 to 1)."""

    items: tuple[str, str]
    compatibility: float = Field(ge=0, le=1)


class Blame(Shape):
    """One garment's share of what keeps the outfit from being better; shares add up to 1."""

    item: str
    type: str
    blame: float = Field(ge=0, le=1)


class OutfitScoreAnswer(Shape):
    """The compatibility score, each pair's part and each garment's share of the blame.

    Not `sure`: the score should not be relied on, for the reasons in `unsure_because`. `swaps` are up to
    three, the best first, with what the score would gain; none where no pools were named. A photo
    goes by the id `photo_1`, `photo_2`, in the order sent; `photos` tells what was read from it.
    """

    score: float = Field(ge=0, le=1)
    interval: Interval
    sure: bool
    unsure_because: Sentences
    pairs: list[ScoredPair]
    blame: list[Blame]
    reasons: list[ReasonShape]
    swaps: list[SwapShape]
    photos: list[PhotoResult] = Field(default_factory=list)
    notes: list[str] = Field(default_factory=list)
    model: str
    encoder: str
