"""What planning asks of a person's taste."""

from typing import Protocol

from compatibility.encoders.encoder import Vectors
from recommender.looks import ItemTable


class Preference(Protocol):
    """Whatever says how much a person likes items."""

    def preference(self, items: ItemTable) -> Vectors:
        """Liking of each item, 0 to 1, where 0.5 is nothing known: -> (items,)."""
        ...
