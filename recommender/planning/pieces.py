"""Sorts a wardrobe into the parts of a look."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import ITEM_TYPES, Slot
from recommender.candidates import may_be_suggested
from recommender.looks import ItemTable

Rows = NDArray[np.intp]
Mask = NDArray[np.bool_]
# What a look is made of; bags and accessories go with it but make no other look.
PARTS = (Slot.TOP, Slot.DRESS, Slot.BOTTOM, Slot.FOOTWEAR, Slot.OUTERWEAR)

# The clothes proper: what makes a look another one.
CLOTHES = frozenset({Slot.TOP, Slot.DRESS, Slot.BOTTOM})


@dataclass(frozen=True)
class Pieces:
    """Rows of a table by part, each part in the order of the ids, so that no answer depends on rows.

    `barefoot` is true where there are no shoes at all, worn or not: most people photograph clothes only.
    """

    tops: Rows
    dresses: Rows
    bottoms: Rows
    shoes: Rows
    outerwear: Rows
    barefoot: bool = False


def pieces_of(items: ItemTable, wearable: Mask) -> Pieces:
    """The wearable items (items,) by part; what is unsure or never suggested has no part."""
    parts = part_of(items.types)
    order = [row for row in sorted(range(len(items)), key=items.ids.__getitem__) if wearable[row]]
    tops, dresses, bottoms, shoes, outerwear = (
        np.asarray([row for row in order if parts[row] is part], np.intp) for part in PARTS
    )
    return Pieces(tops, dresses, bottoms, shoes, outerwear, barefoot=Slot.FOOTWEAR not in parts)


def part_of(types: Sequence[str]) -> tuple[Slot | None, ...]:
    """The part of a look that each type is; None for bags, accessories and what nobody would suggest."""
    return tuple(_part(name) for name in types)


def _part(name: str) -> Slot | None:
    if not may_be_suggested(name) or ITEM_TYPES[name].slot not in PARTS:
        return None
    return ITEM_TYPES[name].slot


def rows_of(items: ItemTable, ids: Sequence[str]) -> tuple[int, ...]:
    """The rows of some ids, in their order; ids that the table does not have are passed over."""
    row_of = {item_id: row for row, item_id in enumerate(items.ids)}
    return tuple(row_of[item_id] for item_id in ids if item_id in row_of)
