"""Says which items may be worn in a context, and whether outerwear goes over them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import UNSURE
from recommender.context.context import Context, allowed
from recommender.looks import ItemTable
from recommender.planning.layers import Layers, layers_in

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Wearable:
    """Which items (items,) no hard rule forbids, why not the others (by id), and the layers of a look."""

    mask: Mask
    left_out: Mapping[str, str]
    layers: Layers
    notes: tuple[str, ...]


def wearable(items: ItemTable, context: Context | None, ban: frozenset[str] = frozenset()) -> Wearable:
    """What may be worn; without a context that is all but what is in the laundry, lent or out of stock.

    Banned items (ids) are left out without a word: whoever banned them knows.
    """
    verdict = allowed(items, context)
    mask = verdict.mask.copy()
    mask[[row for row, item_id in enumerate(items.ids) if item_id in ban]] = False
    left_out = {items.ids[row]: reason for row, reason in verdict.reasons.items()}
    unsure = items.types.count(UNSURE)
    notes = (f"{unsure} of unsure type left out: say what they are to plan with them",) if unsure else ()
    return Wearable(mask, left_out, layers_in(context or Context()), notes)
