"""What an item must say to be found, and how well an item says it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from compatibility.item_types import ITEM_TYPES
from wardrobe.recognition.colour_tree import family_of

# What must hold: nobody who asks for shoes wants a shirt, and a budget is a budget. All else may be lifted.
HARD = frozenset({"type", "slot", "price"})

Told = Mapping[str, frozenset[str]]


class Level(IntEnum):
    """How well an item meets a filter, worst first."""

    OTHER = 0
    UNTOLD = 1
    KIN = 2
    SAYS = 3


@dataclass(frozen=True)
class Filter:
    """One thing asked for: `colour` is `navy`; any of several values will do.

    `words` are the asker's. A `negated` one is met by what does not say so. Filters that were `implied` by a
    picture, and not asked for, are the first to be lifted.
    """

    field: str
    values: tuple[str, ...]
    words: str
    negated: bool = False
    implied: bool = False

    @property
    def hard(self) -> bool:
        """Whether it is never lifted without being told to."""
        return self.negated or (self.field in HARD and not self.implied)

    @property
    def name(self) -> str:
        """What it is called in an answer: `colour navy`, `not colour black`."""
        return f"{'not ' if self.negated else ''}{self.field} {' or '.join(self.values)}"

    def level(self, told: Told) -> Level:
        """How well an item that says `told` meets it."""
        level = self._level(told.get(self.field, frozenset()))
        if self.negated:
            return Level.OTHER if level is Level.SAYS else Level.SAYS
        return level

    def _level(self, said: frozenset[str]) -> Level:
        if not said:
            return Level.UNTOLD
        if not said.isdisjoint(self.values):
            return Level.SAYS
        return Level.KIN if self._kin(said) else Level.OTHER

    def _kin(self, said: frozenset[str]) -> bool:
        family = _FAMILIES.get(self.field)
        return family is not None and bool({family(each) for each in said} & {family(v) for v in self.values})


def _type_family(name: str) -> str | None:
    return ITEM_TYPES[name].family if name in ITEM_TYPES else name


def _colour_family(name: str) -> str | None:
    return family_of(name) or name


_FAMILIES: dict[str, Callable[[str], str | None]] = {"type": _type_family, "colour": _colour_family}
