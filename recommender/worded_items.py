"""Calls the items of a look by words: `navy trousers`."""

from collections.abc import Sequence
from dataclasses import dataclass

from compatibility.item_types import ITEM_TYPES, UNSURE, Slot
from recommender.looks import ItemTable
from recommender.oklch import Oklch, oklch

_PLURAL = frozenset(
    [
        "trousers",
        "jeans",
        "joggers",
        "leggings",
        "shorts",
        "trainers",
        "flats",
        "formal shoes",
        "heels",
        "sandals",
        "flip-flops",
        "boots",
        "earrings",
        "sunglasses",
        "glasses",
        "gloves",
        "socks",
        "tights",
    ]
)


@dataclass(frozen=True)
class WordedItem:
    """An item with its type and its main colour, as far as these are known.

    `colour_count` colours were told apart in it, of which the main one has `leading_share` of the pixels.
    """

    id: str
    type: str
    colour_name: str | None
    colour: Oklch | None
    colour_count: int = 0
    leading_share: float = 0.0

    @property
    def name(self) -> str:
        """`navy trousers`, or the type alone where no colour was read."""
        return f"{self.colour_name} {self.noun}" if self.colour_name else self.noun

    @property
    def noun(self) -> str:
        """The type in words; an unsure one is a piece."""
        return "piece" if self.type == UNSURE else self.type

    @property
    def verb(self) -> str:
        """`is` or `are`."""
        return "are" if self.type in _PLURAL else "is"

    @property
    def slot(self) -> Slot | None:
        """The item's slot, where its type is known."""
        return None if self.type == UNSURE else ITEM_TYPES[self.type].slot


def worded(items: ItemTable) -> tuple[WordedItem, ...]:
    """The items of a look with the words for them; the main colour is the first one read."""
    return tuple(map(_worded, items.ids, items.types, items.colours))


def _worded(item_id: str, type_name: str, colours: Sequence[tuple[str, str, float]]) -> WordedItem:
    if not colours:
        return WordedItem(item_id, type_name, None, None)
    hex_colour, name, share = colours[0]
    return WordedItem(item_id, type_name, name, oklch(hex_colour), len(colours), share)
