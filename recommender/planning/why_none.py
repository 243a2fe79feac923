"""Says why a wardrobe has no look for what was asked."""

from collections import Counter
from collections.abc import Sequence

from compatibility.item_types import Slot
from recommender.listed import listed
from recommender.looks import ItemTable
from recommender.notes import counted
from recommender.planning.pieces import Pieces, part_of, pieces_of
from recommender.planning.wearable import Wearable
from recommender.worded_items import worded


def why_none(wardrobe: ItemTable, can: Wearable, locked: Sequence[int]) -> str:
    """One sentence: the locked item that must not be worn, the part that is missing, or that nothing fits.

    `locked` are rows that every look must hold.
    """
    for row in locked:
        if not can.mask[row]:
            name = worded(wardrobe.rows([row]))[0].name
            return f"the locked {name} cannot be worn: {can.left_out.get(wardrobe.ids[row], 'it is banned')}"
    lacking = _lacking(pieces_of(wardrobe, can.mask))
    if lacking:
        return f"no {listed(lacking)} to wear{_left_out(wardrobe, can)}"
    return f"nothing goes together well enough{_left_out(wardrobe, can)}"


def _lacking(pieces: Pieces) -> list[str]:
    """The parts without which no look can be: shoes, and a dress or both of top and bottom."""
    shoes = [] if len(pieces.shoes) or pieces.barefoot else ["shoes"]
    if len(pieces.dresses) or (len(pieces.tops) and len(pieces.bottoms)):
        return shoes
    if not len(pieces.tops) and not len(pieces.bottoms):
        return ["dress and no top and bottom", *shoes]
    return ["top" if not len(pieces.tops) else "bottom", *shoes]


def _left_out(wardrobe: ItemTable, can: Wearable) -> str:
    """What hard rules left out, by part and reason: `; left out: 2 pairs of shoes (suede in the rain)`."""
    part = dict(zip(wardrobe.ids, part_of(wardrobe.types), strict=True))
    counts = Counter((part[item_id], why) for item_id, why in can.left_out.items())
    said = [f"{counted(count, slot)} ({why})" for (slot, why), count in _ordered(counts)]
    return f"; left out: {listed(said)}" if said else ""


def _ordered(counts: Counter[tuple[Slot | None, str]]) -> list[tuple[tuple[Slot, str], int]]:
    known = [((slot, why), count) for (slot, why), count in counts.items() if slot is not None]
    return sorted(known, key=lambda each: (-each[1], str(each[0][0]), each[0][1]))
