"""What one item is, beside its picture: what context, taste and planning ask about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from wardrobe.feeds.price import Price
from wardrobe.models import Item
from wardrobe.recognition.recognition import Recognition
from wardrobe.search.told import item_words, price_of, recognised_row
from wardrobe.vocabulary.shop_words import ShopWords

READY, LAUNDRY, LENT = "ready", "laundry", "lent"
STATES = (READY, LAUNDRY, LENT)
ROW = ("type", "slot", "title", "colours", "attributes", "facts", "state", "price")
# A picture guesses this from how its catalogue looked; people and shops know.
TOLD = ("formality",)
NOT_IN_STOCK = frozenset({"out_of_stock", "preorder", "backorder"})


@dataclass(frozen=True)
class Traits:
    """What one item says about itself.

    `said` is field -> values (`colour`, `pattern`, `material`, `season`, `sleeve`, `length`, `formality` ...)
    from picture, title and feed (see wardrobe.search.told). `price` is the shop's, or what its owner paid;
    None where unknown. `state` is one of STATES: an owned item in the laundry or lent cannot be worn now.
    `told` are those of `said` that somebody stated in title or feed, for what a picture alone cannot tell.
    `for_sale` items stand in a shop's inventory: taking one costs its price.
    """

    said: Mapping[str, frozenset[str]]
    price: Price | None = None
    in_stock: bool = True
    state: str = READY
    for_sale: bool = False
    told: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def value(self, field: str) -> str | None:
        """The one value of a field, the first by the alphabet where there are several; None without."""
        return min(self.said.get(field, ()), default=None)


NO_TRAITS = Traits({})


def traits_of(row: Mapping[str, Any], for_sale: bool = False) -> Traits:
    """Gather an item's traits; `row` has type, slot, title, colours, attributes, facts, state and price."""
    facts = row["facts"]
    paid = {"price": row["price"]} if row["price"] else facts
    words = item_words(row, _words())
    return Traits(
        said=words.values,
        price=price_of(paid),
        in_stock=facts.get("availability") not in NOT_IN_STOCK,
        state=row["state"],
        for_sale=for_sale,
        told={name: told for name in TOLD if (told := words.told(name))},
    )


def traits_of_item(item: Item) -> Traits:
    """The traits of a stored item."""
    return traits_of({name: getattr(item, name) for name in ROW})


def traits_seen(recognition: Recognition, title: str = "") -> Traits:
    """The traits of a garment in a photo that is not stored."""
    return traits_of(recognised_row(recognition) | {"title": title, "state": READY, "price": None})


@cache
def _words() -> ShopWords:
    return ShopWords.load()
