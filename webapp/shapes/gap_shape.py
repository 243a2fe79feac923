"""The question and the answer of what is missing in a wardrobe."""

from pydantic import Field

from webapp.shapes.context_shape import ContextShape
from webapp.shapes.look_query_shape import Pool
from webapp.shapes.look_shape import Probability
from webapp.shapes.planned_shape import PlannedItem, PlannedLookShape, Sentence
from webapp.shapes.shape import Shape

MOST_PURCHASES, USUAL_PURCHASES = 10, 5


class GapRequest(Shape):
    """Which wardrobe (`pools`), which `shops` to buy from, how much one piece may cost, and what for."""

    model_config = Shape.model_config | {
        "json_schema_extra": {
            "examples": [
                {
                    "pools": [{"collection": "mine"}],
                    "shops": [{"collection": "shop:demo"}],
                    "budget": "120 EUR",
                }
            ]
        }
    }

    pools: list[Pool] = Field(min_length=1, max_length=10)
    shops: list[Pool] = Field(min_length=1, max_length=10, examples=[[{"collection": "shop:demo"}]])
    budget: str | None = Field(default=None, max_length=40, examples=["120 EUR"])
    context: ContextShape | None = None
    purchases: int = Field(default=USUAL_PURCHASES, ge=1, le=MOST_PURCHASES)


class PurchaseShape(Shape):
    """A shop's item and what it opens up.

    `new_looks` different good looks come of it with what is owned; `looks` are some of them, `rescues` owned
    items that no good look held before.
    """

    item: PlannedItem
    price: str | None = Field(examples=["79.00 EUR"])
    new_looks: int
    rescues: list[PlannedItem]
    looks: list[PlannedLookShape]
    reason: Sentence


class UndressableShape(Shape):
    """An owned item that no good look holds; `nearest` is the best that can be made with it all the same."""

    item: PlannedItem
    reason: Sentence
    nearest: list[PlannedItem]
    score: Probability | None


class GapAnswer(Shape):
    """Purchases, the one that opens the most first, and the owned items that nobody can dress."""

    purchases: list[PurchaseShape]
    looks_now: int = Field(description="different good looks that the wardrobe has now")
    undressable: list[UndressableShape]
    notes: list[Sentence]
    model: str = Field(examples=["type-aware@0.2.0"])
