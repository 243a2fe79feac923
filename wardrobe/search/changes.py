""" "Like this, but sleeveless": what should change, and what should stay as it is."""

from collections.abc import Mapping

from wardrobe.search.filters import Filter
from wardrobe.search.told import ItemWords
from wardrobe.vocabulary.shop_words import ShopWords

# Price is a bound and no attribute; "not" is no field of an item.
NO_ATTRIBUTE = frozenset({"price", "not", "filler"})
FIELDS = ("type", "colour", "pattern", "sleeve", "neckline", "collar", "length", "material")


class ChangeError(ValueError):
    """A change names a field or a value that there is not; `field` says where."""

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(detail)
        self.field = field


def changes(change: Mapping[str, str], words: ShopWords) -> tuple[Filter, ...]:
    """What is to change: `{"sleeve": "none"}` or `{"sleeve": "sleeveless"}`. Raises ChangeError."""
    return tuple(_changed(field, value, words) for field, value in change.items())


def kept_of(item: ItemWords, changed: tuple[Filter, ...]) -> tuple[Filter, ...]:
    """What should stay: all that the item says of itself but what is to change.

    Another type may come in another slot's place; then its type does not stay either.
    """
    gone = {each.field for each in changed}
    return tuple(
        Filter(field, tuple(sorted(item.values[field])), "", implied=True)
        for field in FIELDS
        if field in item.values and field not in gone and not (field == "type" and "slot" in gone)
    )


def _changed(field: str, value: str, words: ShopWords) -> Filter:
    known = () if field in NO_ATTRIBUTE else words.values(field)
    if not known:
        raise ChangeError(field, f"there is no {field!r} to change; known: {', '.join(FIELDS)}")
    said = next((each for each in words.means(value) if each.field == field), None)
    if value not in known and said is None:
        raise ChangeError(field, f"{field} cannot be {value!r}; known: {', '.join(sorted(known))}")
    return Filter(field, (value,) if value in known else said.values if said else (), value)
