"""Chooses the few items of a wardrobe that make the most good, different looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.planned_look import PlannedLook
from recommender.planning.preference import Preference

if TYPE_CHECKING:
    from recommender.context.context import Context


@dataclass(frozen=True)
class CapsuleItem:
    """One item of a capsule: in how many of its different looks it is, how many would go without it, why."""

    item: str
    looks: int
    needed_by: int
    locked: bool
    reason: str


@dataclass(frozen=True)
class Capsule:
    """Items in body order and the looks that they make.

    `different` counts the looks of the capsule that are different, over all contexts asked for; `at_most` is
    a number that no capsule of this size can exceed, so that different / at_most says how good this one is
    at least. `looks` shows each different look once, best first.
    """

    items: tuple[CapsuleItem, ...]
    looks: tuple[PlannedLook, ...]
    different: int
    at_most: int
    notes: tuple[str, ...]


def capsule(
    wardrobe: ItemTable,
    scorer: PairScorer,
    count: int,
    *,
    contexts: "Sequence[Context]" = (),
    taste: Preference | None = None,
    lock: frozenset[str] = frozenset(),
    ban: frozenset[str] = frozenset(),
) -> Capsule:
    """Choose `count` items, the locked ones among them; raises ValueError where more are locked than that.

    With contexts a look counts once for each context in which it can be worn.
    """
    raise NotImplementedError
