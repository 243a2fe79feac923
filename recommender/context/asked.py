"""What a look is for, as a person says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from compatibility.item_types import Slot
from wardrobe.feeds.price import Price

OCCASIONS = ("everyday", "work", "date", "party", "wedding guest", "formal affair", "travel", "sport")
SEASONS = ("spring", "summer", "fall", "winter")
# From the least to the most dressed up; a place in this list is a level of the rules table.
DRESS_CODES = ("sport", "casual", "smart casual", "business", "cocktail", "formal")
MODESTIES = ("covered",)
WARMTHS = ("feels cold", "feels warm")
COLDEST, HOTTEST = -60.0, 60.0


@dataclass(frozen=True)
class Context:
    """What a look is for; whatever is None, False or empty was not said and rules nothing out.

    `low_c` and `high_c` are the coldest and warmest it gets, in Celsius; one alone stands for both.
    `colours_wanted` and `colours_banned` are plain names (see wardrobe.recognition.colour_tree and
    `colours_of`). `budget_total` is what all items of a look that are for sale may cost together,
    `budget_by_slot` what one item may. `modesty` "covered" asks for covered shoulders and knees. Raises
    ValueError for a word that is not in the lists above and for a temperature range that is none.
    """

    occasion: str | None = None
    low_c: float | None = None
    high_c: float | None = None
    rain: bool = False
    wind: bool = False
    season: str | None = None
    dress_code: str | None = None
    colours_wanted: frozenset[str] = frozenset()
    colours_banned: frozenset[str] = frozenset()
    budget_total: Price | None = None
    budget_by_slot: Mapping[Slot, Price] = field(default_factory=dict)
    modesty: str | None = None
    warmth: str | None = None

    def __post_init__(self) -> None:
        for name, known in _LISTS.items():
            if getattr(self, name) not in (None, *known):
                raise ValueError(f"unknown {name} {getattr(self, name)!r}; known: {', '.join(known)}")
        _check_degrees(self.low_c, self.high_c)
        if both := self.colours_wanted & self.colours_banned:
            raise ValueError(f"wanted and banned at once: {', '.join(sorted(both))}")

    @property
    def empty(self) -> bool:
        """Whether nothing was said."""
        return self == Context()

    @property
    def coldest(self) -> float | None:
        """The coldest it gets, in Celsius; the warmest where only that was said."""
        return self.high_c if self.low_c is None else self.low_c

    @property
    def warmest(self) -> float | None:
        """The warmest it gets, in Celsius; the coldest where only that was said."""
        return self.low_c if self.high_c is None else self.high_c


_LISTS = {
    "occasion": OCCASIONS,
    "season": SEASONS,
    "dress_code": DRESS_CODES,
    "modesty": MODESTIES,
    "warmth": WARMTHS,
}


def _check_degrees(low: float | None, high: float | None) -> None:
    for degrees in (low, high):
        if degrees is not None and not COLDEST <= degrees <= HOTTEST:
            raise ValueError(f"temperatures are in Celsius, {COLDEST:g} to {HOTTEST:g}; got {degrees:g}")
    if low is not None and high is not None and low > high:
        raise ValueError(f"low_c {low:g} is above high_c {high:g}")
