"""The question and the answer of the outfit doctor."""

from pydantic import Field

from webapp.shapes.context_shape import ContextShape
from webapp.shapes.garment_shape import Box
from webapp.shapes.look_query_shape import ItemId, Pool
from webapp.shapes.look_shape import Interval, Probability, ReasonShape
from webapp.shapes.outfit_score_shape import MOST
from webapp.shapes.planned_shape import PlannedItem, Sentence
from webapp.shapes.shape import Shape


class DoctorRequest(Shape):
    """The outfit: 2 to 16 `items`, a `kept_look`, an `outfit` as worn, or one photo of somebody wearing it.

    `pools` are where the cures may come from, `context` is what it is worn for. The photo comes in a
    multipart form and is not kept.
    """

    model_config = Shape.model_config | {
        "json_schema_extra": {
            "examples": [{"pools": [{"collection": "mine"}], "items": ["itm_4k2m", "itm_7c3n", "itm_9x1p"]}]
        }
    }

    pools: list[Pool] = Field(min_length=1, max_length=10)
    items: list[ItemId] = Field(default_factory=list, max_length=MOST)
    kept_look: ItemId | None = Field(default=None, examples=["lok_4k2m"])
    outfit: ItemId | None = Field(default=None, examples=["out_4k2m"])
    context: ContextShape | None = None


class PatientShape(Shape):
    """One piece of the outfit and its share of what keeps it from being better (shares add up to 1).

    A garment of the photo goes by `garment_1`, `garment_2`, the largest first; `box` is where it is seen:
    left, top, right, bottom in pixels of the upright photo.
    """

    item: PlannedItem
    blame: Probability
    box: Box | None = None


class CureShape(Shape):
    """A swap that helps: what goes, what comes, the score with it, and why.

    `gain` is what the score gains; `outfit` are all the items that are worn then.
    """

    replaces: str
    item: PlannedItem
    gain: float
    after: Probability
    reason: Sentence
    outfit: list[str]


class DoctorAnswer(Shape):
    """How the outfit does, who spoils it, and up to three swaps that help, best first.

    `spoiler` is the piece that keeps it from being better, null where none stands out; `why` says so in
    words. `complaints` are about the context, about doubts and about what is missing.
    """

    score: Probability
    interval: Interval
    verdict: Sentence
    spoiler: str | None
    why: Sentence
    outfit: list[PatientShape]
    reasons: list[ReasonShape]
    complaints: list[Sentence]
    cures: list[CureShape]
    model: str = Field(examples=["type-aware@0.2.0"])
