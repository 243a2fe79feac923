"""What must not be worn: rules that never break."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.context.asked import Context
from recommender.context.item_words import ItemWords
from recommender.context.money import over_budget
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


Forbidden = tuple[int, str, str]


def allowed(items: ItemTable, context: Context | None = None) -> Verdict:
    """Hold items against every hard rule; the first in the table's order gives an item's reason.

    Laundry, lent and out of stock forbid with or without a context. What is not known (a material, a colour)
    never forbids; a price that is not known does, for items for sale under a budget.
    """
    asked = context or Context()
    mask = np.ones(len(items), bool)
    reasons: dict[int, str] = {}
    changes: dict[str, str] = {}
    for row, words, change in _forbidden(items, asked):
        if mask[row]:
            mask[row] = False
            reasons[row], changes[words] = words, change
    return Verdict(mask, reasons, changes)


def _forbidden(items: ItemTable, context: Context) -> Iterator[Forbidden]:
    words = ItemWords(items)
    for rule in rules_giving("never"):
        if rule.when is None or rule.when.holds(context):
            yield from ((row, rule.words, rule.change) for row in np.flatnonzero(words.meant(rule)).tolist())
    if context.colours_banned:
        yield from _in_banned_colours(words, context.colours_banned)
    if context.budget_total or context.budget_by_slot:
        yield from _over_budget(items, context)


def _in_banned_colours(words: ItemWords, banned: frozenset[str]) -> Iterator[Forbidden]:
    for row, said in enumerate(words.column("colour")):
        if said & banned:
            yield row, "in a banned colour", "ban fewer colours"


def _over_budget(items: ItemTable, context: Context) -> Iterator[Forbidden]:
    for row, (traits, name) in enumerate(zip(items.traits, items.types, strict=True)):
        if refusal := over_budget(traits, name, context):
            yield row, refusal.words, refusal.change
