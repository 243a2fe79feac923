"""One look of a plan, by the ids of its items."""

from collections.abc import Sequence
from dataclasses import dataclass

from recommender.looks import ItemTable
from recommender.templates import BODY_ORDER
from recommender.worded_items import worded


@dataclass(frozen=True)
class PlannedLook:
    """Items in body order, the probability that they go together, and why the look stands there.

    `value` (0 to 1) is what the plan ranks by: the score blended with liking and fit to the context, where
    these are known. `reasons` are sentences for people.
    """

    items: tuple[str, ...]
    score: float
    value: float
    reasons: tuple[str, ...] = ()


def in_body_order(items: ItemTable, rows: Sequence[int]) -> tuple[int, ...]:
    """Rows of a table, head to foot, then bag and accessories; what is unsure comes last."""
    slots = {row: item.slot for row, item in zip(rows, worded(items.rows(rows)), strict=True)}
    last = len(BODY_ORDER)
    place = {row: last if slot is None else BODY_ORDER.index(slot) for row, slot in slots.items()}
    return tuple(sorted(rows, key=lambda row: (place[row], items.ids[row])))
