"""What real people rented, as the ground of made-up people."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.users.rentals import Rentals, read_rentals

RENTALS = Path("interactions", "rentals", "rentals.csv.gz")
# Fewer rentals say too little about what a person dresses for.
FEWEST = 4


@dataclass(frozen=True)
class RentalProfile:
    """One real person: the categories and occasions of all their rentals, and their body type."""

    categories: tuple[str, ...]
    occasions: tuple[str, ...]
    body_type: str


def draw_profiles(data: Path, count: int, seed: int) -> list[RentalProfile]:
    """So many people of the rentals under `data`, drawn by the seed. Raises MalformedDataError."""
    rentals = read_rentals(data / RENTALS)
    by_person: dict[int, list[int]] = defaultdict(list)
    for row, person in enumerate(rentals.people.tolist()):
        by_person[person].append(row)
    known = [rows for _, rows in sorted(by_person.items()) if len(rows) >= FEWEST]
    drawn = np.random.default_rng(seed).permutation(len(known))[:count]
    return [_profile(rentals, known[person]) for person in drawn]


def _profile(rentals: Rentals, rows: Sequence[int]) -> RentalProfile:
    own = [rentals.rows[row] for row in rows]
    bodies = [rental.body_type for rental in own if rental.body_type]
    return RentalProfile(
        categories=tuple(rental.category for rental in own),
        occasions=tuple(rental.occasion for rental in own if rental.occasion),
        body_type=bodies[-1] if bodies else "",
    )
