"""Finds the one purchase that unlocks the most new good looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from compatibility.item_types import Slot
from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.planned_look import PlannedLook
from recommender.planning.preference import Preference
from wardrobe.feeds.price import Price

if TYPE_CHECKING:
    from recommender.context.context import Context

PURCHASES = 5


@dataclass(frozen=True)
class Purchase:
    """A shop item and what it unlocks.

    `new_looks` counts the different good looks that it makes with what is owned and that were not there
    before; `looks` are some of them, best first; `rescues` owned items (ids) that no good look held before.
    """

    item: str
    source: str
    slot: Slot
    price: Price | None
    new_looks: int
    rescues: tuple[str, ...]
    looks: tuple[PlannedLook, ...]
    reason: str


@dataclass(frozen=True)
class Gap:
    """Purchases, the one that unlocks the most first, unlike each other; looks that the wardrobe has now."""

    purchases: tuple[Purchase, ...]
    looks_now: int
    notes: tuple[str, ...]


def gap(
    wardrobe: ItemTable,
    shop: ItemTable,
    scorer: PairScorer,
    *,
    context: "Context | None" = None,
    taste: Preference | None = None,
    budget: Mapping[str, Decimal] | None = None,
    purchases: int = PURCHASES,
) -> Gap:
    """The purchases that unlock the most; `budget` is the most to spend by currency ("EUR").

    What is out of stock, over the budget, or priced in another currency while there is a budget, is left out
    and counted in the notes.
    """
    raise NotImplementedError
