"""Says which items may be worn in a context, and whether outerwear goes over them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import UNSURE
from recommender.context.context import Context, allowed
from recommender.context.context_words import figure, with_typical_weather
from recommender.context.warmth import needed_clo
from recommender.looks import ItemTable

Mask = NDArray[np.bool_]


class Layers(Enum):
    """Whether looks stand under outerwear: always, as well, or never."""

    NEEDED = auto()
    WELCOME = auto()
    NONE = auto()


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


def layers_in(context: Context) -> Layers:
    """Whether it is cold or wet enough for outerwear, or so warm that a shirt is enough at the coldest."""
    asked = with_typical_weather(context)
    if asked.coldest is None:
        return Layers.NEEDED if asked.rain else Layers.WELCOME
    needed = needed_clo(asked.coldest, asked)
    if asked.rain or needed > figure("layer up", asked):
        return Layers.NEEDED
    return Layers.NONE if needed < figure("spread", asked) else Layers.WELCOME
