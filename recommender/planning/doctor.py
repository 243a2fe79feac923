"""Says what ails an outfit, who spoils it, and what would cure it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable, Reason, Swap
from recommender.planning.preference import Preference

if TYPE_CHECKING:
    from recommender.context.context import Context


@dataclass(frozen=True)
class Cure:
    """A swap and, in words, why it helps; `after` is the score with it."""

    swap: Swap
    source: str
    after: float
    reason: str


@dataclass(frozen=True)
class Diagnosis:
    """An outfit's score, what it means in words, and what to do.

    `spoiler` is the id of the item that keeps the outfit from being better; None where none stands out.
    `blame` are the shares by item, in the outfit's order. `complaints` are sentences about context, doubts
    and what is missing (no shoes); `cures` the three best swaps that help, best first.
    """

    score: float
    interval: tuple[float, float]
    verdict: str
    spoiler: str | None
    why: str
    blame: tuple[float, ...]
    reasons: tuple[Reason, ...]
    complaints: tuple[str, ...]
    cures: tuple[Cure, ...]


def doctor(
    outfit: ItemTable,
    pool: ItemTable,
    scorer: PairScorer,
    *,
    context: "Context | None" = None,
    taste: Preference | None = None,
) -> Diagnosis:
    """Examine two items or more; cures come from the pool. Raises ValueError for fewer items."""
    raise NotImplementedError
