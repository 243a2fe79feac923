"""Reads folders of rentals: who rented what, when and for what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.user_model.rentals.rental import Rental
from training.readers.csv_rows import read_rows

COLUMNS = ("user_id", "item_id", "date", "rented_for", "category", "size", "body_type", "age")
# A row without these is left out; the others may be empty.
NEEDED = ("user_id", "item_id", "date", "category")
# So many defects are told one by one.
TOLD = 5
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True)
class Rentals:
    """Rentals in the order of their days; `people` (rows,) counts people from 0, `problems` are sentences."""

    rows: tuple[Rental, ...]
    people: NDArray[np.intp]
    problems: tuple[str, ...] = ()

    @property
    def days(self) -> NDArray[np.int64]:
        """(rows,) days since 1970-01-01."""
        return np.array([row.day for row in self.rows], np.int64)

    def where(self, rows: NDArray[np.bool_]) -> "Rentals":
        """Only these rows, people counted as before."""
        kept = tuple(self.rows[row] for row in np.flatnonzero(rows).tolist())
        return Rentals(kept, self.people[rows], self.problems)


def read_rentals(file: Path) -> Rentals:
    """Read `rentals.csv`, packed or not; rows with a defect are left out and told.

    Raises MalformedDataError for a missing column, a broken archive or no good row at all.
    """
    good, problems = read_rows(file, COLUMNS, _rental)
    good.sort(key=lambda pair: pair[1].day)
    _, people = np.unique([person for person, _ in good], return_inverse=True)
    return Rentals(tuple(rental for _, rental in good), people.astype(np.intp), _told(problems))


def _rental(row: Mapping[str, str | None]) -> tuple[str, Rental]:
    """Whose it is and what it says; raises ValueError naming the column that is missing or wrong."""
    said = {column: (row[column] or "").strip() for column in COLUMNS}
    empty = [column for column in NEEDED if not said[column]]
    if empty:
        raise ValueError(f"no {', no '.join(empty)}")
    size, age = _number(said, "size"), _number(said, "age")
    day, occasion, body_type = _day(said["date"]), said["rented_for"], said["body_type"]
    return said["user_id"], Rental(said["item_id"], day, occasion, said["category"], size, body_type, age)


def _day(text: str) -> int:
    try:
        day = date.fromisoformat(text).toordinal() - _EPOCH
    except ValueError:
        raise ValueError(f"date {text!r} is no day like 2017-08-29") from None
    if day < 0:
        raise ValueError(f"date {text!r} is before 1970")
    return day


def _number(said: Mapping[str, str], column: str) -> float | None:
    try:
        return float(said[column]) if said[column] else None
    except ValueError:
        raise ValueError(f"{column} {said[column]!r} is no number") from None


def _told(problems: list[str]) -> tuple[str, ...]:
    rest = len(problems) - TOLD
    return (*problems[:TOLD], *([f"and {rest} more rows were left out"] if rest > 0 else []))
