"""The question and the answer of completing a look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import Slot
from compatibility.pair_scorer import EmbeddedItems


@dataclass(frozen=True)
class ItemTable:
    """Items in columns, ready for search: row i of every column is one item.

    `sources` says which pool an item comes from ("mine", "shop:demo"); `colours` holds
    (hex, plain name, share) of the dominant colours, strongest first, for the reasons in words.
    """

    ids: tuple[str, ...]
    types: tuple[str, ...]
    sources: tuple[str, ...]
    titles: tuple[str, ...]
    colours: tuple[tuple[tuple[str, str, float], ...], ...]
    embedded: EmbeddedItems

    def __len__(self) -> int:
        return len(self.ids)

    def rows(self, index: Sequence[int] | NDArray[np.intp]) -> "ItemTable":
        """The chosen rows, in the order asked for."""
        chosen = [int(row) for row in index]
        return ItemTable(
            ids=tuple(self.ids[row] for row in chosen),
            types=tuple(self.types[row] for row in chosen),
            sources=tuple(self.sources[row] for row in chosen),
            titles=tuple(self.titles[row] for row in chosen),
            colours=tuple(self.colours[row] for row in chosen),
            embedded=self.embedded.rows(chosen),
        )


@dataclass(frozen=True)
class LookQuery:
    """What to complete, and how.

    `wanted` adds slots to the template ("bag", "outerwear") or, with `only_wanted`, replaces it.
    `prefer` names the source to take from first, per slot; the key None is for all slots.
    `lock` are ids of pool items that every look must hold; `ban` ids that none may hold.
    """

    looks: int = 3
    wanted: tuple[Slot, ...] = ()
    only_wanted: bool = False
    prefer: Mapping[Slot | None, str] = field(default_factory=dict)
    lock: frozenset[str] = frozenset()
    ban: frozenset[str] = frozenset()
    beams: int = 20


@dataclass(frozen=True)
class LookItem:
    """One item of a look. `blame` is its share of what keeps the look from being better (shares add up to 1)."""

    slot: Slot
    item: str
    type: str
    source: str
    given: bool
    blame: float


@dataclass(frozen=True)
class PairShare:
    """What one pair adds to the look's score, and its own compatibility (0 to 1)."""

    items: tuple[str, str]
    compatibility: float
    contribution: float


@dataclass(frozen=True)
class Reason:
    """One reason in words, counted from the items themselves: kind is colour, type or model."""

    kind: str
    text: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Swap:
    """The next best item for one place of the look, and what the score would gain (usually below 0)."""

    slot: Slot
    replaces: str
    item: str
    gain: float


@dataclass(frozen=True)
class Look:
    """A completed outfit; items in body order, head to foot, then bag and accessories."""

    score: float
    items: tuple[LookItem, ...]
    pairs: tuple[PairShare, ...]
    reasons: tuple[Reason, ...]
    swaps: tuple[Swap, ...]


@dataclass(frozen=True)
class Completion:
    """Looks, best first, and everything that was missing or relaxed on the way, in words."""

    looks: tuple[Look, ...]
    relaxed: tuple[str, ...]
    model: str
    encoders: tuple[str, ...]
