"""A person's taste as the world sees it."""

from typing import Annotated, Literal

from pydantic import Field

from recommender.taste.edits import LONGEST
from recommender.taste.said_taste import SaidTrait
from webapp.shapes.shape import Shape

Stance = Literal["likes", "avoids", "ignored"]
MOST_EDITS = 100


class SaidTraitShape(Shape):
    """One trait that is liked, avoided or ignored.

    `by_hand` when the person said so; else `liked` is the probability that it is liked more than the usual.
    `signals` counts what was done with items that have it, by kind, and `evidence` says so in words.
    """

    trait: str = Field(examples=["colour:navy"])
    words: str = Field(examples=["navy"])
    stance: Stance
    by_hand: bool
    liked: float | None
    signals: dict[str, int] = Field(examples=[{"like": 4, "wear": 2}])
    evidence: str = Field(examples=["4 liked, 2 worn"])

    @classmethod
    def of(cls, said: SaidTrait) -> "SaidTraitShape":
        """The shape of what is said."""
        names = ("trait", "words", "stance", "by_hand", "liked", "evidence")
        told = {name: getattr(said, name) for name in names}
        return cls.model_validate(told | {"signals": dict(said.signals)})


class TasteShape(Shape):
    """What was learned of a person and what they said, as far as it is certain, in words.

    `signals` counts every act it rests on; `hidden` are items that are never suggested.
    """

    words: str = Field(examples=["likes: navy, trousers; avoids: florals"])
    traits: list[SaidTraitShape]
    hidden: list[str]
    signals: int


class TasteChange(Shape):
    """What the person says of traits: it outweighs what was learned; null leaves it to learning again."""

    edits: dict[Annotated[str, Field(max_length=LONGEST)], Stance | None] = Field(
        min_length=1,
        max_length=MOST_EDITS,
        examples=[{"colour:navy": "likes", "pattern:floral": "avoids", "sleeve:long": None}],
    )
