"""What is looked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from compatibility.encoders.encoder import Vectors
from wardrobe.search.filters import Filter
from wardrobe.search.query_words import PriceBound, WordsRead


@dataclass(frozen=True)
class Question:
    """What is looked for: words, a picture (one vector per encoder), or both.

    `filters` come from elsewhere than the words: implied by the picture, or asked to be changed. `kept` are
    things that should stay as they are. `leave_out` are ids that are no answer: the item that others are to
    be like.
    """

    words: WordsRead = field(default_factory=WordsRead)
    picture: Mapping[str, Vectors] | None = None
    filters: tuple[Filter, ...] = ()
    kept: tuple[Filter, ...] = ()
    leave_out: frozenset[str] = frozenset()
    limit: int = 12

    @property
    def all_filters(self) -> tuple[Filter, ...]:
        """The filters of the words, then the others; what the words say is not implied once more."""
        said = {each.field for each in self.words.filters}
        asked_type = bool(said & {"type", "slot"})
        return (
            *self.words.filters,
            *(each for each in self.filters if each.field not in said and not (each.implied and asked_type)),
        )

    @property
    def conditions(self) -> tuple[Filter | PriceBound, ...]:
        """All that is asked of an item: filters, then prices."""
        return (*self.all_filters, *self.words.prices)
