"""Says of each item of a capsule why it is in it."""

from collections.abc import Mapping, Sequence

from recommender.listed import listed
from recommender.looks import ItemTable
from recommender.notes import counted
from recommender.planning.pieces import PARTS, part_of

Worn = tuple[int, ...]


def item_reason(items: ItemTable, row: int, looks: Mapping[str, Sequence[Worn]], within: int) -> str:
    """One sentence: in how many looks, with what, and the contexts that cannot do without it.

    `looks` are all looks of the capsule by context, as rows; `within` counts the different ones with it.
    """
    worn = [look for each in looks.values() for look in each if row in look]
    if not worn:
        return "In none of the looks: nothing else here goes with it"
    said = f"In {within} look{'' if within == 1 else 's'}{_beside(items, row, worn)}"
    needed = [name for name, each in looks.items() if each and all(row in look for look in each)]
    if len(looks) > 1 and needed:
        return f"{said}; no look without it for {listed(needed)}"
    return f"{said}; no look without it" if needed else said


def _beside(items: ItemTable, row: int, worn: Sequence[Worn]) -> str:
    """`, with 3 bottoms and 2 pairs of shoes`."""
    parts = part_of(items.types)
    others = {other for look in worn for other in look} - {row}
    by_part = [(part, sum(parts[other] is part for other in others)) for part in PARTS]
    with_what = [counted(count, part) for part, count in by_part if count]
    return f", with {listed(with_what)}" if with_what else ""
