"""How well garments go together, as the world sees it."""

from typing import Annotated

from pydantic import Field

from webapp.shapes.recognition_shape import PhotoResult
from webapp.shapes.shape import Shape

ItemId = Annotated[str, Field(min_length=1, max_length=60)]
FEWEST, MOST = 2, 16


class OutfitQuestion(Shape):
    """The garments to rate: 2 to 16 ids, or fewer when photos come along."""

    items: list[ItemId] = Field(default_factory=list, max_length=MOST)


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

    A photo goes by the id `photo_1`, `photo_2`, in the order sent; `photos` tells what was read from it.
    """

    score: float = Field(ge=0, le=1)
    pairs: list[ScoredPair]
    blame: list[Blame]
    photos: list[PhotoResult] = Field(default_factory=list)
    notes: list[str] = Field(default_factory=list)
    model: str
    encoder: str
