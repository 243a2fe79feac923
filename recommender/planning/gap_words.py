"""Says what a purchase is good for."""

from collections.abc import Iterator, Sequence

import numpy as np

from compatibility.item_types import Slot
from recommender.listed import listed
from recommender.looks import ItemTable
from recommender.planning.look_set import NOTHING, Rows
from recommender.planning.pieces import PARTS, part_of
from recommender.worded_items import worded

_NOUNS = {
    Slot.TOP: ("top", "tops"),
    Slot.DRESS: ("dress", "dresses"),
    Slot.BOTTOM: ("bottom", "bottoms"),
    Slot.FOOTWEAR: ("pair of shoes", "pairs of shoes"),
    Slot.OUTERWEAR: ("piece of outerwear", "pieces of outerwear"),
}
# Rescued items that are called by name.
NAMED = 3


def purchase_reason(items: ItemTable, owned: int, rows: Rows, new_looks: int, rescued: Sequence[int]) -> str:
    """One sentence: how many looks, with how much of the wardrobe, and what nothing went with before.

    `rows` (looks, 4) are the new looks; the first `owned` rows of the table are owned.
    """
    looks = f"{new_looks} new look{'' if new_looks == 1 else 's'}"
    said = f"{looks}: goes with {listed(list(_reached(items, owned, rows)))}"
    if not rescued:
        return said
    names = list(dict.fromkeys(f"the {item.name}" for item in worded(items.rows(rescued))))
    more = [f"{len(names) - NAMED} more"] if len(names) > NAMED else []
    return f"{said}; brings in {listed([*names[:NAMED], *more])}, which no good look held before"


def _reached(items: ItemTable, owned: int, rows: Rows) -> Iterator[str]:
    """`6 of your 9 tops`, part by part."""
    parts = part_of(items.types[:owned])
    used = np.unique(rows)
    with_it = [parts[row] for row in used[(used != NOTHING) & (used < owned)].tolist()]
    for part in PARTS:
        if part in with_it:
            yield _share(with_it.count(part), parts.count(part), _NOUNS[part])


def _share(count: int, of: int, noun: tuple[str, str]) -> str:
    if of == 1:
        return f"your only {noun[0]}"
    if count == of:
        return f"both your {noun[1]}" if of == 2 else f"all your {of} {noun[1]}"
    return f"{count} of your {of} {noun[1]}"
