"""Rentals as counts of what was taken for what."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.context.rental_types import OCCASION_OF, OCCASIONS, TRAIT_OF, TRAITS
from training.readers.malformed import MalformedDataError
from training.users.rentals import Rentals, read_rentals

RENTALS = Path("interactions", "rentals")
NAMES = ("rentals.csv.gz", "rentals.csv")
UNTIL_SHARE = 0.85

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class OccasionRows:
    """Rentals whose occasion and type are known, (rows,) each: numbers of OCCASIONS, TRAITS, people, days."""

    occasions: Rows
    traits: Rows
    people: Rows
    days: NDArray[np.int64]
    problems: tuple[str, ...]

    def where(self, kept: NDArray[np.bool_]) -> "OccasionRows":
        """Only these rows."""
        return OccasionRows(
            self.occasions[kept], self.traits[kept], self.people[kept], self.days[kept], self.problems
        )

    def counts(self, weights: NDArray[np.float64] | None = None) -> NDArray[np.float64]:
        """How often each trait was taken for each occasion: -> (occasions, traits)."""
        shape = len(OCCASIONS), len(TRAITS)
        flat = np.ravel_multi_index((self.occasions, self.traits), shape)
        return np.bincount(flat, weights, shape[0] * shape[1]).reshape(shape).astype(np.float64)


def read_occasions(data: Path) -> tuple[OccasionRows, int]:
    """Rows by day, and the day at 85 % of all rows; `data` is the folder of `rentals` or of all data.

    Raises MalformedDataError for a file that is not there or of no use.
    """
    rentals = read_rentals(_file(data))
    until = int(rentals.days[min(len(rentals.rows) - 1, int(len(rentals.rows) * UNTIL_SHARE))])
    return _known(rentals), until


def day_name(day: int) -> str:
    """A day counted from 1970-01-01 as it is written."""
    return (date(1970, 1, 1) + timedelta(days=day)).isoformat()


def _known(rentals: Rentals) -> OccasionRows:
    kept = [
        row
        for row, rental in enumerate(rentals.rows)
        if rental.occasion in OCCASION_OF and rental.category in TRAIT_OF
    ]
    if not kept:
        raise MalformedDataError("no rental names an occasion and a category that are known")
    chosen = [rentals.rows[row] for row in kept]
    return OccasionRows(
        np.array([OCCASIONS.index(OCCASION_OF[rental.occasion]) for rental in chosen], np.intp),
        np.array([TRAITS.index(TRAIT_OF[rental.category]) for rental in chosen], np.intp),
        rentals.people[kept],
        rentals.days[kept],
        rentals.problems,
    )


def _file(data: Path) -> Path:
    for place in (data, data / RENTALS):
        for name in NAMES:
            if (place / name).is_file():
                return place / name
    raise MalformedDataError(f"{data}: neither {' nor '.join(NAMES)} in it or in its {RENTALS}/")
