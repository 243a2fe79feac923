"""The question and the answer of how a garment fits."""

from typing import Annotated

from pydantic import Field

from recommender.fit_feedback.hint import Reliability
from recommender.fit_feedback.lean import Runs, Verdict
from recommender.fit_feedback.wearer import Cup
from webapp.shapes.look_shape import Probability
from webapp.shapes.shape import Shape

Count = Annotated[int, Field(ge=0, le=10_000_000)]
Size = Annotated[int, Field(ge=0, le=200)]
Word = Annotated[str, Field(min_length=1, max_length=60)]
MOST_SIZES = 60


class FeedbackShape(Shape):
    """How many wearers found an item small, fitting or large, in whatever size they wore."""

    small: Count = 0
    fits: Count = 0
    large: Count = 0


class PersonShape(Shape):
    """A body, all of it optional; `earlier_sizes`, oldest first, are on the scale of `sizes`."""

    height_cm: float | None = Field(default=None, ge=100, le=230)
    weight_kg: float | None = Field(default=None, ge=25, le=250)
    bust_band_in: float | None = Field(default=None, ge=24, le=60, description="bra band, US: 34")
    cup: Cup | None = None
    age: float | None = Field(default=None, ge=10, le=110)
    body_type: Word | None = Field(default=None, examples=["hourglass", "pear", "petite"])
    earlier_sizes: list[Size] = Field(default_factory=list, max_length=50)


class FitRequest(Shape):
    """A garment, what its wearers said where they did, and who asks.

    `item` is an id that the model knows; `feedback` a shop's own, which then counts alone. `sizes` names the
    shop's sizes on the model's scale (docs/fit-feedback.md); without it all sizes are thought of. Without a
    `person` only how the item runs is told.
    """

    category: Word = Field(examples=["dress"])
    item: Word | None = None
    feedback: FeedbackShape | None = None
    sizes: dict[Word, Size] = Field(default_factory=dict, max_length=MOST_SIZES, examples=[{"S": 8, "M": 14}])
    person: PersonShape | None = None


class OtherSize(Shape):
    """A size that people like this one take too."""

    size: str
    taken: Probability


class SizeShape(Shape):
    """The size to take. `taken`: how likely people like this one take it; `fits`: how likely it fits them.

    `verdicts` is what they will say of it, `others` are the next likely sizes.
    """

    size: str
    taken: Probability
    fits: Probability
    reliability: Reliability
    verdicts: dict[Verdict, Probability]
    others: list[OtherSize]


class FitAnswer(Shape):
    """How an item runs: `lean` is the share who find it small less that who find it large."""

    runs: Runs
    lean: float
    interval: tuple[float, float]
    evidence: str
    hint: SizeShape | None
    model: str
