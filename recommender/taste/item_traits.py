"""What one item is, as traits that a person may like or avoid."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from math import sqrt

from compatibility.item_types import ITEM_TYPES
from wardrobe.feeds.price import Price
from wardrobe.models import Item
from wardrobe.recognition.colour_tree import NAMES, family_of
from wardrobe.traits import Traits, traits_of_item

TYPE, FAMILY, COLOUR, COLOUR_FAMILY, PRICE = "type", "family", "colour", "colour family", "price"
# Fields of Traits.said that are matters of taste; the season of sale is not.
SAID = ("pattern", "material", "formality", "sleeve", "length", "neckline", "gender")
FIELDS = (TYPE, FAMILY, COLOUR, COLOUR_FAMILY, *SAID, PRICE)
# A type and its family, a colour and its family say one thing twice: together they weigh as much as one.
# A family of one has no name of its own.
HALF = sqrt(0.5)
_TYPES_IN = Counter(each.family for each in ITEM_TYPES.values())
_COLOURS_IN = Counter(family_of(name) for name in NAMES)
BANDS = (50, 100, 200)
# A recogniser's rest: nobody likes or avoids all that has no name.
NAMELESS = "other"
NOTHING: frozenset[str] = frozenset()

Row = tuple[tuple[str, float], ...]
Colours = Sequence[tuple[str, str, float]]


@dataclass(frozen=True)
class Trait:
    """One trait by its parts: `colour:navy` is the value navy of the field colour."""

    field: str
    value: str

    @property
    def name(self) -> str:
        return f"{self.field}:{self.value}"

    @classmethod
    def read(cls, name: str) -> "Trait":
        """Read a name; raises ValueError when it is none of ours."""
        field, colon, value = name.partition(":")
        if not colon or field not in FIELDS or not value.strip():
            raise ValueError(f"{name!r} is no trait; write one like colour:navy; fields: {', '.join(FIELDS)}")
        return cls(field, value.strip())


def item_traits(type_name: str, colours: Colours, traits: Traits) -> Row:
    """The traits of an item, each with how much of it there is: (name, 0 to 1) pairs.

    `colours` are (hex, plain name, share), strongest first. Whatever is unsure or unknown is left out.
    """
    said = traits.said
    return (
        *_type(type_name),
        *_colours(tuple(colours), said.get(COLOUR, NOTHING)),
        *(pair for field in SAID if field in said for pair in _even(field, said[field])),
        *_price(traits.price),
    )


def traits_of_stored(item: Item) -> Row:
    """The traits of a stored item: the same as those of its row in an ItemTable."""
    colours = [(each["hex"], each["name"], float(each["share"])) for each in item.colours]
    return item_traits(item.type, colours, traits_of_item(item))


# What follows is asked for every item of a shop, again and again.
@lru_cache(maxsize=1_000)
def _type(name: str) -> Row:
    if name not in ITEM_TYPES:
        return ()
    family = ITEM_TYPES[name].family
    return tuple(_twice((TYPE, name), (FAMILY, family), 1.0, _TYPES_IN[family]))


@lru_cache(maxsize=20_000)
def _colours(seen: tuple[tuple[str, str, float], ...], said: frozenset[str]) -> Row:
    """The shares of the picture's colours; of the title's where no picture told any."""
    shares = [(name, share) for _, name, share in seen] or [(name, 1.0) for name in said]
    total = sum(share for _, share in shares)
    sums: dict[str, float] = {}
    for name, share in shares if total > 0 else ():
        family = family_of(name) or name
        for trait, part in _twice(
            (COLOUR, name), (COLOUR_FAMILY, family), share / total, _COLOURS_IN[family]
        ):
            sums[trait] = sums.get(trait, 0.0) + part
    return tuple(sorted(sums.items()))


def _twice(
    one: tuple[str, str], family: tuple[str, str], share: float, members: int
) -> Iterator[tuple[str, float]]:
    """A value and its family, which share one weight; a family of one is left out."""
    if members > 1:
        yield ":".join(family), HALF * share
    yield ":".join(one), (HALF if members > 1 else 1.0) * share


@lru_cache(maxsize=5_000)
def _even(field: str, values: frozenset[str]) -> Row:
    listed = sorted(value for value in values if value != NAMELESS)
    return tuple((f"{field}:{value}", 1 / len(listed)) for value in listed)


def _price(price: Price | None) -> Row:
    return ((f"{PRICE}:{_band(price.amount)} {price.currency}", 1.0),) if price else ()


def _band(amount: Decimal) -> str:
    """The band that an amount falls into: from its lower bound up to below its upper one."""
    if amount < BANDS[0]:
        return f"under {BANDS[0]}"
    for low, high in pairwise(BANDS):
        if amount < high:
            return f"{low} to {high}"
    return f"over {BANDS[-1]}"
