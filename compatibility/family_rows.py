"""Which row of a scorer's mask table an item's type stands for."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import FAMILIES, ITEM_TYPES, UNSURE

# What nobody could name has a row of its own, after the families.
FAMILY_ROWS: tuple[str, ...] = (*FAMILIES, UNSURE)


def family_of(type_name: str) -> str:
    """The family of a type; `unsure` is a family of its own. Raises ValueError for an unknown type."""
    if type_name == UNSURE:
        return UNSURE
    if type_name not in ITEM_TYPES:
        raise ValueError(f"unknown item type {type_name!r}; known: {', '.join(ITEM_TYPES)} and {UNSURE}")
    return ITEM_TYPES[type_name].family


def family_rows(types: Sequence[str], rows: Sequence[str] = FAMILY_ROWS) -> NDArray[np.intp]:
    """Row numbers of types: (items) -> (items,). A family that `rows` lacks counts as unsure."""
    numbers = {family: number for number, family in enumerate(rows)}
    return np.array([numbers.get(family_of(name), numbers[UNSURE]) for name in types], np.intp)
