"""The question and the answer of a search."""

from typing import Annotated

from pydantic import Field

from webapp.shapes.look_query_shape import ItemId, Pool
from webapp.shapes.photo_result import PhotoResult
from webapp.shapes.shape import Shape

Share = Annotated[float, Field(ge=0, le=1)]
Word = Annotated[str, Field(min_length=1, max_length=60)]
Cosine = Annotated[float, Field(ge=-1.001, le=1.001)]
MOST_FOUND = 100


class SearchRequest(Shape):
    """What to look for, and where. One photo may come with it in a multipart form.

    The picture is that photo, or the one of `item`; `region` is the part of it that is meant, `garment` the
    place in the list that recognising it gives (1 is the largest). `words` may be in English, German, French,
    Spanish or Italian. `change` asks for the same with something else: `{"sleeve": "none"}`.
    """

    pools: list[Pool] = Field(min_length=1, max_length=10)
    words: str = Field(default="", max_length=300, examples=["navy linen dress under 80 EUR"])
    item: ItemId | None = None
    region: tuple[Share, Share, Share, Share] | None = Field(
        default=None, description="left, top, right, bottom in shares of the upright picture"
    )
    garment: int | None = Field(default=None, ge=1, le=32)
    change: dict[Word, Word] = Field(default_factory=dict, max_length=8, examples=[{"sleeve": "none"}])
    limit: int = Field(default=12, ge=1, le=MOST_FOUND)


class UnderstoodShape(Shape):
    """One thing that was understood: any of `values` will do, or, when `excluded`, none of them."""

    field: str = Field(examples=["colour"])
    values: list[str] = Field(examples=[["navy"]])
    words: str = Field(description="the asker's words; empty for what the picture implies")
    excluded: bool = False


class ResultShape(Shape):
    """One item found, and why. `verdict` on the picture asked with: `same`, `similar` or null."""

    model_config = Shape.model_config | {"populate_by_name": True}

    item: str
    source: str = Field(alias="from")
    title: str
    type: str
    verdict: str | None
    picture_similarity: Cosine | None = Field(description="cosine with the picture asked with")
    word_similarity: Cosine | None = Field(description="cosine of the item's picture with the words")
    reasons: list[str]


class SearchAnswer(Shape):
    """Items, best first, what was understood and relaxed, and what to loosen where nothing was found."""

    results: list[ResultShape]
    understood: list[UnderstoodShape]
    not_understood: list[str] = Field(description="words in no dictionary; titles were searched for them")
    relaxed: list[str]
    loosen: list[str]
    searched: int = Field(description="how many items there were")
    photo: PhotoResult | None = None
    model: str
