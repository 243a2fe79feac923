"""Items with traits, said in few words."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from recommender.looks import ItemTable
from wardrobe.feeds.price import Price
from wardrobe.traits import Traits


def traits(price: str | None = None, **said) -> Traits:
    """`traits(material="suede", price="40 EUR", for_sale=True)`."""
    own = {name: said.pop(name) for name in ("in_stock", "state", "for_sale", "told") if name in said}
    amount, _, currency = (price or "").partition(" ")
    cost = Price(Decimal(amount), currency) if price else None
    return Traits({field: frozenset({value}) for field, value in said.items()}, cost, **own)


@pytest.fixture(scope="session")
def items(table) -> Callable[..., ItemTable]:
    """Make a table of (type, traits)."""

    def make(*pairs: tuple[str, Traits], source: str = "mine", seed: int = 1) -> ItemTable:
        return table([name for name, _ in pairs], source, seed, traits=[said for _, said in pairs])

    return make
