"""What an item says about itself: seen in its picture, said in its title, stated by its shop."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from compatibility.item_types import UNSURE
from wardrobe.feeds.price import Price, read_price
from wardrobe.recognition.recognition import Recognition
from wardrobe.vocabulary.shop_words import ShopWords

# A colour with less of the garment than this is a detail: a red button makes no red shirt.
LEAST_COLOUR = 0.2
# Facts of a feed that are read for what they say; a description would say too much.
LONGEST_FACT = 200
NOT_READ = frozenset({"price", "availability", "type"})
PICTURE, TITLE, SHOP = "seen in its picture", "said in its title", "said by the shop"
# What a title says of a garment that its picture shows: its own type and slot count, not these words.
SETTLED = frozenset({"type", "slot", "price", "not", "filler"})


@dataclass(frozen=True)
class ItemWords:
    """What an item says: field -> values, and where each was said first."""

    values: Mapping[str, frozenset[str]]
    sources: Mapping[tuple[str, str], str]

    def told(self, field: str) -> frozenset[str]:
        """What title or shop say in a field, whatever the picture shows."""
        return frozenset(
            value for (name, value), source in self.sources.items() if name == field and source != PICTURE
        )


def item_words(row: Mapping[str, Any], words: ShopWords) -> ItemWords:
    """Gather what a stored item says; `row` has type, slot, title, colours, attributes and facts."""
    sources: dict[tuple[str, str], str] = {}
    for field, value, source in _said(row, words):
        sources.setdefault((field, value), source)
    values: dict[str, set[str]] = {}
    for field, value in sources:
        values.setdefault(field, set()).add(value)
    return ItemWords({field: frozenset(said) for field, said in values.items()}, sources)


def recognised_row(recognition: Recognition) -> dict[str, Any]:
    """What was read from a photo, in the form in which `item_words` takes a stored item."""
    return {
        "type": recognition.type if recognition.type != UNSURE else "",
        "slot": recognition.slot.value if recognition.slot else None,
        "title": "",
        "colours": [asdict(colour) for colour in recognition.colours],
        "attributes": [asdict(attribute) for attribute in recognition.attributes],
        "facts": {},
    }


def price_of(facts: Mapping[str, Any]) -> Price | None:
    """What an item costs; None where no price is stated that can be read."""
    try:
        return read_price(str(facts["price"]))
    except (KeyError, ValueError):
        return None


def within(price: Price | None, side: str, amount: Decimal, currency: str | None) -> bool:
    """Whether a price keeps a bound; an unknown price or one in another currency does not."""
    if price is None or currency not in (None, price.currency):
        return False
    return price.amount <= amount if side == "below" else price.amount >= amount


def _said(row: Mapping[str, Any], words: ShopWords) -> Iterator[tuple[str, str, str]]:
    """Field, value and source of everything said, what the picture shows first."""
    yield from ((field, value, PICTURE) for field, value in _seen(row))
    yield from ((field, value, TITLE) for field, value in _read(row["title"], words))
    for fact in _texts(row["facts"]):
        yield from ((field, value, SHOP) for field, value in _read(fact, words))


def _seen(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if row["slot"]:
        yield "type", row["type"]
        yield "slot", row["slot"]
    for place, colour in enumerate(row["colours"]):
        if place == 0 or colour["share"] >= LEAST_COLOUR:
            yield "colour", colour["name"]
    yield from ((attribute["name"], attribute["value"]) for attribute in row["attributes"])


def _texts(facts: Mapping[str, Any]) -> Iterable[str]:
    """Facts that are short texts; `color: Navy Blue` and `fabric: 100% cotton` say something."""
    for name, value in facts.items():
        if name not in NOT_READ and isinstance(value, str) and len(value) <= LONGEST_FACT:
            yield value


@lru_cache(maxsize=20_000)
def _read(text: str, words: ShopWords) -> tuple[tuple[str, str], ...]:
    """What a text says without doubt: a word that may mean several things says none of them."""
    return tuple(
        (meaning.field, meaning.values[0])
        for piece in words.pieces(text)
        for meaning in piece.meanings
        if meaning.field not in SETTLED and len(meaning.values) == 1
    )
