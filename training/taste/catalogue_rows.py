"""The traits of real products, from a shop's own words: what simulated people choose from."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from compatibility.item_types import Slot, slot_of
from recommender.taste.item_traits import Row, item_traits
from training.readers.malformed import csv_rows
from wardrobe.traits import Traits, traits_of
from wardrobe.vocabulary.shop_words import ShopWords

_COLUMNS = ("id", "gender", "articleType", "baseColour", "usage", "productDisplayName")
CLOTHES = frozenset({Slot.TOP, Slot.BOTTOM, Slot.DRESS, Slot.OUTERWEAR})


def catalogue_rows(folder: Path) -> list[Row]:
    """The traits of every product of `styles.csv` whose type is known, in its order.

    Raises MalformedDataError with file and line.
    """
    words = ShopWords.load()
    rows = [_row(row, words) for _, row in csv_rows(folder / "styles.csv", _COLUMNS)]
    return [row for row in rows if row]


def _row(row: Mapping[str, str], words: ShopWords) -> Row:
    kind, colour = _one(words, "type", row["articleType"]), _one(words, "colour", row["baseColour"])
    if not kind:
        return ()
    traits = traits_of(
        {
            "type": kind,
            "slot": None,
            "title": row["productDisplayName"],
            "colours": [],
            "attributes": [],
            "facts": {"usage": row["usage"], "gender": row["gender"]},
            "state": "ready",
            "price": None,
        }
    )
    return item_traits(kind, [("", colour, 1.0)] if colour else [], _plain_unless_said(kind, traits))


def _plain_unless_said(kind: str, traits: Traits) -> Traits:
    """A title is silent about a garment without a pattern, whose picture would say that it is plain."""
    if slot_of(kind) not in CLOTHES or "pattern" in traits.said:
        return traits
    return replace(traits, said={**traits.said, "pattern": frozenset({"plain"})})


def _one(words: ShopWords, field: str, text: str) -> str:
    """The only value of a field that a text can mean; empty without one."""
    values = {value for each in words.means(text) if each.field == field for value in each.values}
    return values.pop() if len(values) == 1 else ""
