"""Says why each item is packed, and why a day stays without a look."""

from collections.abc import Sequence
from datetime import date

from recommender.listed import listed
from recommender.looks import ItemTable
from recommender.notes import counted
from recommender.planning.pieces import part_of

# Days that are named; more are counted.
NAMED = 3


def packed_reason(
    items: ItemTable, row: int, packed: Sequence[int], days: Sequence[date], needed: Sequence[date]
) -> str:
    """One sentence: when an item is worn, whether it is the only one of its part, and who cannot do without.

    `packed` are the rows of the bag, `needed` days that no look of the bag covers without the item.
    """
    worn = f"Worn on {listed(_named(days))}" if len(days) <= NAMED else f"Worn on {len(days)} days"
    parts = part_of(items.types)
    part = parts[row]
    if part and sum(parts[other] is part for other in packed) == 1:
        return f"{worn}; the only {counted(1, part).removeprefix('1 ')} in the bag"
    return f"{worn}; nothing else covers {listed(_named(needed[:NAMED]))}" if needed else worn


def _named(days: Sequence[date]) -> list[str]:
    return [day_name(day) for day in days]


def day_name(day: date) -> str:
    """`Monday 23 November`."""
    return f"{day:%A} {day.day} {day:%B}"
