"""How often an item may be worn between two washes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from compatibility.item_types import Slot
from recommender.looks import ItemTable
from recommender.planning.look_set import Rows
from recommender.planning.pieces import part_of

# A bottom is worn three days, then washed; shoes and outerwear are not washed on a trip.
WEARS = {Slot.TOP: 1, Slot.DRESS: 1, Slot.BOTTOM: 3}
ALWAYS = 10_000


@dataclass(frozen=True)
class PackRules:
    """`wears` (items + 1,): on how many days of one stretch without a wash each item may be worn; the last
    stands for no item. `stretch` numbers those stretches, day by day."""

    wears: Rows
    stretch: tuple[int, ...]


def pack_rules(
    items: ItemTable, days: Sequence[date], laundry_every: int | None, repeat_tops: bool
) -> PackRules:
    """With laundry every k days all is clean again from day k, 2k ... on; raises ValueError for k below 1."""
    if laundry_every is not None and laundry_every < 1:
        raise ValueError(f"laundry is possible every 1 day or more; got {laundry_every}")
    often = {Slot.BOTTOM: WEARS[Slot.BOTTOM]} if repeat_tops else WEARS
    parts = part_of(items.types)
    wears = np.asarray([*(often.get(part, ALWAYS) if part else ALWAYS for part in parts), ALWAYS], np.intp)
    if laundry_every is None:
        return PackRules(wears, (0,) * len(days))
    return PackRules(wears, tuple((day - days[0]).days // laundry_every for day in days))
