"""What may fill a slot, and where it is taken from."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import ITEM_TYPES, UNSURE, Slot
from recommender.looks import ItemTable, LookQuery
from recommender.out_of_question import out_of_question

Rows = NDArray[np.intp]

# Nobody who asks for an accessory hopes for socks or an umbrella; a locked one stays welcome.
NEVER_SUGGESTED = frozenset({"legwear", "small goods"})


@dataclass(frozen=True)
class SlotSupply:
    """Candidates for one slot, as rows of the pool.

    `first` are those to choose from; `rest` those of other sources, for swaps only. `left_out` counts items
    of the slot that were banned, `preferred` is the source asked for, and `filled_in` the sources that had
    to step in because it had nothing. `forbidden` counts the items that a hard rule keeps out, by reason,
    and `changes` says what would lift each reason.
    """

    first: Rows
    rest: Rows
    left_out: int = 0
    preferred: str | None = None
    filled_in: tuple[str, ...] = ()
    forbidden: Mapping[str, int] = field(default_factory=dict)
    changes: Mapping[str, str] = field(default_factory=dict)


def may_be_suggested(type_name: str) -> bool:
    """Whether a type can be a candidate: known, worn in company, and something one would hope for."""
    if type_name == UNSURE:
        return False
    item_type = ITEM_TYPES[type_name]
    return item_type.worn_out and item_type.family not in NEVER_SUGGESTED


def supplies(
    pool: ItemTable, query: LookQuery, slots: Sequence[Slot], held: ItemTable
) -> dict[Slot, SlotSupply]:
    """Candidates of every slot asked about; `held` are the items that every look holds already."""
    rows = _rows_by_slot(pool, slots, held)
    verdict = out_of_question(pool, query)
    found: dict[Slot, SlotSupply] = {}
    for slot in slots:
        worn = [row for row in rows[slot] if verdict.mask[row]]
        supply = _supply(pool, worn, query.ban, preference(query, slot))
        forbidden = _most_first(verdict.reasons[row] for row in rows[slot] if row in verdict.reasons)
        found[slot] = replace(supply, forbidden=forbidden, changes=verdict.changes)
    return found


def _most_first(reasons: Iterable[str]) -> Mapping[str, int]:
    """How often each reason stands, in one order whatever the order of the pool."""
    return dict(sorted(Counter(reasons).items(), key=lambda each: (-each[1], each[0])))


def _rows_by_slot(pool: ItemTable, slots: Sequence[Slot], held: ItemTable) -> dict[Slot, list[int]]:
    known = set(pool.types)
    slot_of_type = _slots_of_types(known, slots, accessory_families(held.types))
    number: dict[Slot | None, int] = {slot: row for row, slot in enumerate(slots)}
    number_of_type = {name: number.get(slot_of_type.get(name), -1) for name in known}
    numbers = np.fromiter(map(number_of_type.__getitem__, pool.types), np.intp, len(pool))
    used = frozenset(held.ids)
    numbers[[row for row, item_id in enumerate(pool.ids) if item_id in used]] = -1
    return {slot: np.flatnonzero(numbers == number[slot]).tolist() for slot in slots}


def _slots_of_types(types: set[str], slots: Sequence[Slot], taken: frozenset[str]) -> dict[str, Slot]:
    known = [ITEM_TYPES[name] for name in types if may_be_suggested(name)]
    return {each.name: each.slot for each in known if each.slot in slots and each.family not in taken}


def accessory_families(types: Sequence[str]) -> frozenset[str]:
    """The kinds of accessory among some items; a look holds one of each kind."""
    known = [ITEM_TYPES[name] for name in types if name != UNSURE]
    return frozenset(each.family for each in known if each.slot is Slot.ACCESSORY)


def preference(query: LookQuery, slot: Slot) -> str | None:
    """The source to take a slot from first: its own, or the one for all slots."""
    prefer: Mapping[Slot | None, str] = query.prefer
    return prefer.get(slot, prefer.get(None))


def _supply(pool: ItemTable, rows: list[int], ban: frozenset[str], preferred: str | None) -> SlotSupply:
    """Strict by slot: while the preferred source has anything for the slot, nothing else is looked at."""
    allowed = [row for row in rows if pool.ids[row] not in ban]
    left_out = len(rows) - len(allowed)
    own = [row for row in allowed if pool.sources[row] == preferred]
    if preferred is None or not own:
        sources = tuple(sorted({pool.sources[row] for row in allowed})) if preferred else ()
        return SlotSupply(_rows(allowed), _rows([]), left_out, preferred, sources)
    rest = [row for row in allowed if pool.sources[row] != preferred]
    return SlotSupply(_rows(own), _rows(rest), left_out, preferred)


def _rows(rows: list[int]) -> Rows:
    return np.asarray(rows, np.intp)
