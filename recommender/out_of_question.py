"""Says which items of a pool no look may hold, and why."""

from dataclasses import replace

from recommender.context.context import Verdict, allowed
from recommender.looks import ItemTable, LookQuery

HIDDEN, SHOW_AGAIN = "hidden by you", "show it again on the taste page"


def out_of_question(pool: ItemTable, query: LookQuery) -> Verdict:
    """The verdict of the hard rules, and of the person who hid some items for good."""
    verdict = allowed(pool, query.context)
    hidden = query.taste.hidden if query.taste else frozenset()
    rows = [row for row, item_id in enumerate(pool.ids) if item_id in hidden] if hidden else []
    if not rows:
        return verdict
    mask = verdict.mask.copy()
    mask[rows] = False
    reasons = {**verdict.reasons, **dict.fromkeys(rows, HIDDEN)}
    return replace(verdict, mask=mask, reasons=reasons, changes={**verdict.changes, HIDDEN: SHOW_AGAIN})
