"""What must not be worn: rules that never break."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.context.asked import Context
from recommender.context.item_words import words_of
from recommender.context.money import Refusal, over_budget
from recommender.context.rules import rules_giving
from recommender.looks import ItemTable


@dataclass(frozen=True)
class Verdict:
    """Which items may be worn: `mask` (items,), True where no hard rule forbids it.

    `reasons` says why not, by row: `in the laundry`, `suede in the rain`; `changes` what would lift a
    reason: `ask for it back`.
    """

    mask: NDArray[np.bool_]
    reasons: Mapping[int, str]
    changes: Mapping[str, str]


def allowed(items: ItemTable, context: Context | None = None) -> Verdict:
    """Hold items against every hard rule; the first in the table's order gives an item's reason.

    Laundry, lent and out of stock forbid with or without a context. What is not known (a material, a colour)
    never forbids; a price that is not known does, for items for sale under a budget.
    """
    mask = np.ones(len(items), bool)
    reasons: dict[int, str] = {}
    changes: dict[str, str] = {}
    for forbidden, words, change in _forbidden(items, context or Context()):
        rows = np.flatnonzero(forbidden & mask)
        if len(rows):
            mask[rows] = False
            reasons |= dict.fromkeys(rows.tolist(), words)
            changes[words] = change
    return Verdict(mask, reasons, changes)


def _forbidden(items: ItemTable, context: Context) -> Iterator[Refusal]:
    words = words_of(items)
    for rule in rules_giving("never"):
        if rule.when is None or rule.when.holds(context):
            yield words.meant(rule), rule.words, rule.change
    if context.colours_banned:
        yield words.saying("colour", context.colours_banned), "in a banned colour", "ban fewer colours"
    yield from over_budget(items, context)
