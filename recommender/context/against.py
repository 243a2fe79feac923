"""Says in words what soft rules have against single items."""

from collections.abc import Iterator

import numpy as np

from recommender.context.asked import Context
from recommender.context.dress_codes import code_in_words, levels_asked, steps_off
from recommender.context.item_fit import soft_rules
from recommender.context.item_words import ItemWords
from recommender.context.rented_for import SELDOM, rented_for
from recommender.listed import listed
from recommender.looks import ItemTable
from recommender.worded_items import worded

Found = tuple[int, str]


def against(items: ItemTable, words: ItemWords, context: Context) -> list[str]:
    """One sentence for each thing that some items are up against: `black jeans and red cap: ...`."""
    names = [item.name for item in worded(items)]
    rows_of: dict[str, list[int]] = {}
    for find in (_rules, _dress_code, _occasion):
        for row, why in find(words, context):
            rows_of.setdefault(why, []).append(row)
    return [
        f"{listed(list(dict.fromkeys(names[row] for row in rows)))}: {why}" for why, rows in rows_of.items()
    ]


def _rules(words: ItemWords, context: Context) -> Iterator[Found]:
    for rule in soft_rules(context):
        if float(rule.value) < 1:
            yield from ((row, rule.words) for row in np.flatnonzero(words.meant(rule)).tolist())


def _dress_code(words: ItemWords, context: Context) -> Iterator[Found]:
    asked = levels_asked(context)
    if asked is None:
        return
    for row, off in enumerate(steps_off(words, len(words), asked).tolist()):
        if off:
            yield row, f"{'more' if off > 0 else 'less'} dressed up than {code_in_words(asked)}"


def _occasion(words: ItemWords, context: Context) -> Iterator[Found]:
    if context.occasion is None:
        return
    for row, share in enumerate(rented_for().shares(context.occasion, words)):
        if share is not None and share < SELDOM:
            yield row, f"seldom what people take for this ({context.occasion})"
