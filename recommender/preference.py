"""What looks ask of a person's taste."""

from typing import TYPE_CHECKING, Protocol

from compatibility.encoders.encoder import Vectors

if TYPE_CHECKING:
    from recommender.looks import ItemTable


class Preference(Protocol):
    """Whatever says how much one person likes items, and which they never want to see."""

    @property
    def hidden(self) -> frozenset[str]:
        """Ids of items that must never be suggested."""
        ...

    @property
    def empty(self) -> bool:
        """Whether nothing at all is known of the person."""
        ...

    def preference(self, items: "ItemTable") -> Vectors:
        """How likely the person is to like each item, 0.5 where nothing is known: -> (items,)."""
        ...
