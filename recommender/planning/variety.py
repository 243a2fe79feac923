"""What repeating and resting cost a look in a plan of days, and what bringing things back is worth."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from compatibility.encoders.encoder import Vectors
from compatibility.item_types import Slot
from recommender.looks import ItemTable
from recommender.planning.look_set import Mask
from recommender.planning.pieces import part_of

# In log-odds, as a look's pull (good looks of one wardrobe are up to 1.5 apart; a step off the dress code is
# 0.5): what it costs to wear an item on two of the days, on days side by side, and before it has rested.
AGAIN = {Slot.TOP: 3.0, Slot.DRESS: 3.0, Slot.BOTTOM: 0.6, Slot.FOOTWEAR: 0.15, Slot.OUTERWEAR: 0.1}
NEXT_DAY = {Slot.TOP: 4.0, Slot.DRESS: 4.0, Slot.BOTTOM: 1.2, Slot.FOOTWEAR: 0.3, Slot.OUTERWEAR: 0.15}
RESTING = {Slot.TOP: 3.0, Slot.DRESS: 3.0, Slot.BOTTOM: 1.0, Slot.FOOTWEAR: 0.2, Slot.OUTERWEAR: 0.1}
ON_THE_SKIN = frozenset({Slot.TOP, Slot.DRESS})
# Days that an item rests after it was worn.
REST = {Slot.TOP: 3, Slot.DRESS: 3, Slot.BOTTOM: 1, Slot.FOOTWEAR: 1, Slot.OUTERWEAR: 0}
# The same clothes twice in one plan, whatever the shoes.
SAME_LOOK = 6.0
BROUGHT_BACK = 0.5
FORGOTTEN_AFTER = 60


@dataclass(frozen=True)
class Variety:
    """Costs by item (items + 1; the last stands for no item): again, on the next day, and the log's share."""

    again: Vectors
    next_day: Vectors
    resting: Vectors
    rest: Vectors
    forgotten: Mask
    worn: Mapping[int, date]

    def resting_on(self, day: date) -> Vectors:
        """What each item costs on a day because it was worn (or will be) a few days from it."""
        costs = np.zeros_like(self.resting)
        for row, last in self.worn.items():
            if abs((day - last).days) <= self.rest[row]:
                costs[row] = self.resting[row]
        return costs


def variety_of(items: ItemTable, worn: Mapping[str, date], days: Sequence[date]) -> Variety:
    """Costs for the items of a wardrobe; `worn` is when each was worn last. A young log forgets nothing."""
    parts = part_of(items.types)
    row_of = {item_id: row for row, item_id in enumerate(items.ids)}
    last = {row_of[item_id]: day for item_id, day in worn.items() if item_id in row_of}
    return Variety(
        again=_by_part(parts, AGAIN),
        next_day=_by_part(parts, NEXT_DAY),
        resting=_by_part(parts, RESTING),
        rest=_by_part(parts, REST),
        forgotten=_forgotten(len(items), last, days[0]),
        worn=last,
    )


def _by_part(parts: Sequence[Slot | None], costs: Mapping[Slot, float]) -> Vectors:
    return np.asarray([*(costs.get(part, 0.0) if part else 0.0 for part in parts), 0.0], np.float32)


def _forgotten(count: int, last: Mapping[int, date], today: date) -> Mask:
    """What was not worn for long: (items + 1,). What never was counts once the log is as old as that."""
    old = {row: (today - day).days >= FORGOTTEN_AFTER for row, day in last.items()}
    forgotten = np.full(count + 1, any(old.values()))
    forgotten[list(old)] = list(old.values())
    forgotten[count] = False
    return forgotten
