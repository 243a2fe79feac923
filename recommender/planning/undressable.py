"""Finds the owned items that nobody can dress, and says why."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable

if TYPE_CHECKING:
    from recommender.context.context import Context


@dataclass(frozen=True)
class Undressable:
    """An item that no good look holds; `nearest` is its best look all the same (ids), with its score."""

    item: str
    reason: str
    nearest: tuple[str, ...]
    score: float | None


def undressable(
    wardrobe: ItemTable, scorer: PairScorer, *, context: "Context | None" = None
) -> tuple[Undressable, ...]:
    """Owned tops, bottoms, dresses, shoes and outerwear without a good look, in body order, then by id."""
    raise NotImplementedError
