"""Rentals drawn so that occasion and size decide who rents what."""

import csv
import gzip
import io
from pathlib import Path

import numpy as np
import pytest

from recommender.user_model.rentals.rental import Rental
from training.users.rentals import COLUMNS, Rentals

DAYS = 17000, 17600
# Item numbers from 0; each is for one occasion and one size.
ITEMS, OCCASIONS, SIZES = 60, ("wedding", "work", "party"), (8.0, 16.0)


def drawn_rentals(people: int = 150, each: int = 6, seed: int = 0) -> Rentals:
    """Everybody has one size and rents, for an occasion drawn each time, mostly what is for both."""
    random = np.random.default_rng(seed)
    rows = []
    for person in range(people):
        size = SIZES[person % 2]
        for day in np.sort(random.choice(np.arange(*DAYS, 3), each, replace=False)).tolist():
            occasion = int(random.integers(3))
            fitting = 6 * random.integers(ITEMS // 6) + 2 * occasion + person % 2
            item = int(fitting if random.random() < 0.9 else random.integers(ITEMS))
            category = "gown" if occasion == 0 else "dress"
            rows.append(
                (day, person, Rental(str(item), day, OCCASIONS[occasion], category, size, "pear", 31.0))
            )
    rows.sort(key=lambda row: row[0])
    return Rentals(tuple(row[2] for row in rows), np.array([row[1] for row in rows], np.intp))


def write_rentals(file: Path, rentals: Rentals, *more: str) -> None:
    """As the folder's layout has it, packed where the name says so, `more` being further lines."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(COLUMNS)
    for person, row in zip(rentals.people, rentals.rows, strict=True):
        day = np.datetime64(row.day, "D")
        writer.writerow([person, row.item, day, row.occasion, row.category, row.size, row.body_type, row.age])
    lines.writelines(f"{line}\n" for line in more)
    data = lines.getvalue().encode()
    file.write_bytes(gzip.compress(data) if file.suffix == ".gz" else data)


@pytest.fixture(scope="session")
def rentals() -> Rentals:
    return drawn_rentals()
