"""How far an item is from the dress code that is asked for."""

import numpy as np
from numpy.typing import NDArray

from recommender.context.asked import DRESS_CODES, Context
from recommender.context.context_words import context_words
from recommender.context.item_words import ItemWords
from recommender.context.rules import figures, rules_giving

Levels = tuple[int, int]
Steps = NDArray[np.int64]


def levels_asked(context: Context) -> Levels | None:
    """From which to which level of DRESS_CODES; a dress code that is named goes before the occasion's."""
    said = context_words(context)
    if context.dress_code:
        said.pop("occasion", None)
    asked = figures("asks dress", said)
    return _levels(asked[0]) if asked else None


def steps_off(words: ItemWords, count: int, asked: Levels) -> Steps:
    """Steps between each item's dress codes and those asked for: (items,), below 0 where it is underdressed.

    Of several rows about an item (its type, what its shop says) the one that is furthest off counts.
    """
    steps = np.zeros(count, np.int64)
    for rule in rules_giving("dress"):
        off = _gap(_levels(rule.value), asked)
        further = words.meant(rule) & (np.abs(steps) < abs(off))
        steps[further] = off
    return steps


def gap_of_type(type_name: str, asked: Levels) -> int:
    """Steps between a type's dress codes and those asked for; 0 for a type that the table does not list."""
    listed = figures("dress", {"type": frozenset({type_name})})
    return _gap(_levels(listed[0]), asked) if listed else 0


def code_in_words(asked: Levels) -> str:
    """`business`, or `smart casual to business`."""
    low, high = (DRESS_CODES[level] for level in asked)
    return low if low == high else f"{low} to {high}"


def _gap(own: Levels, asked: Levels) -> int:
    """0 where the ranges meet; above 0 where the item is too dressed up, below where not enough."""
    return min(0, own[1] - asked[0]) + max(0, own[0] - asked[1])


def _levels(text: str) -> Levels:
    low, _, high = text.partition("-")
    return int(low), int(high)
