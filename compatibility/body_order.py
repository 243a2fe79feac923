"""From the head down to the hand: the order in which a sequence model reads an outfit."""

from compatibility.family_rows import FAMILY_ROWS
from compatibility.item_types import ITEM_TYPES, Slot


def _slot_places() -> dict[str, int]:
    slots = list(Slot)
    return {item_type.family: slots.index(item_type.slot) for item_type in ITEM_TYPES.values()}


def body_order(rows: tuple[str, ...] = FAMILY_ROWS) -> list[int]:
    """The place of each family row, each place once: head to foot, then bag, accessories, unsure.

    Families of one slot follow each other as `item_types` lists them.
    """
    slot = _slot_places()
    inward = sorted(range(len(rows)), key=lambda row: (slot.get(rows[row], len(Slot)), row))
    places = [0] * len(rows)
    for place, row in enumerate(inward):
        places[row] = place
    return places
