"""One rental, and the bands in which sizes and ages are told apart."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

# What a rental is for, as rentals name it; anything else counts as not said.
OCCASIONS = ("wedding", "formal affair", "party", "everyday", "other", "work", "date", "vacation")
BODY_TYPES = ("hourglass", "athletic", "petite", "pear", "full bust", "straight & narrow", "apple")
# Lower ends; sizes are the shop's own, ages in years.
SIZES = (0, 2, 4, 8, 10, 12, 14, 16, 20, 24, 28, 32, 39)
AGES = (15, 25, 28, 30, 32, 35, 40, 45, 50)
# Beyond these, an age or a size is a slip of the keyboard.
OLDEST, LARGEST = 100, 60

SIZE_BANDS = tuple(f"{low}-{high - 1}" for low, high in zip(SIZES, (*SIZES[1:], LARGEST), strict=True))
AGE_BANDS = tuple(f"{low}-{high - 1}" for low, high in zip(AGES, (*AGES[1:], OLDEST), strict=True))


class Rental(NamedTuple):
    """What somebody rented: `day` counts from 1970-01-01; an empty word or None is not known."""

    item: str
    day: int
    occasion: str
    category: str
    size: float | None
    body_type: str
    age: float | None


def occasion_row(occasion: str) -> int:
    """The place of an occasion among OCCASIONS; their number for one that is not said or not known."""
    return OCCASIONS.index(occasion) if occasion in OCCASIONS else len(OCCASIONS)


class Bands(NamedTuple):
    """The values that one trait of a person can have, and how a rental tells which."""

    names: tuple[str, ...]
    of: Callable[[Rental], str | None]

    def row(self, rental: Rental) -> int | None:
        """The place of the rental's value among the names, None where it is not known."""
        value = self.of(rental)
        return None if value is None else self.names.index(value)


def size_band(size: float | None) -> str | None:
    """The band of a size, None where it is not known or cannot be."""
    return _band(size, SIZES, SIZE_BANDS, LARGEST)


def age_band(age: float | None) -> str | None:
    """The band of an age, None where it is not known or cannot be."""
    return _band(age, AGES, AGE_BANDS, OLDEST)


def _band(value: float | None, ends: Sequence[int], names: Sequence[str], highest: int) -> str | None:
    if value is None or not ends[0] <= value < highest:
        return None
    return names[int(np.searchsorted(ends, value, side="right")) - 1]


BANDS = {
    "size": Bands(SIZE_BANDS, lambda one: size_band(one.size)),
    "body_type": Bands(BODY_TYPES, lambda one: one.body_type if one.body_type in BODY_TYPES else None),
    "age": Bands(AGE_BANDS, lambda one: age_band(one.age)),
}
