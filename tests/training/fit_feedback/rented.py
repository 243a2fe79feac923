"""Rentals made up: one item runs small, one large; people take the size of their weight."""

import csv
import random
from datetime import date, timedelta

from training.fit_feedback.rentals import COLUMNS

LEANS = {"tight": (0.5, 0.5, 0.0), "true": (0.05, 0.9, 0.05), "wide": (0.0, 0.5, 0.5)}


def rental(chance, person, day):
    item = chance.choice(list(LEANS))
    weight = 100 + 10 * (person % 8)
    return {
        "fit": chance.choices(("small", "fit", "large"), LEANS[item])[0],
        "user_id": str(person),
        "item_id": item,
        "category": "dress",
        "size": str(4 * (person % 8) + {"tight": 4, "true": 0, "wide": -4}[item] + 4),
        "date": (date(2016, 1, 1) + timedelta(days=day)).isoformat(),
        "weight_lbs": str(weight + chance.random()),
        "height_in": "65.0",
        "bust_size_num": "34.0",
        "bust_size_letter": "c",
        "body_type": chance.choice(("pear", "")),
        "age": "30",
    }


def write_rentals(folder, rows=600, seed=0, **spoiled):
    """A folder of rentals; `spoiled` replaces fields of the first row."""
    chance = random.Random(seed)
    made = [rental(chance, chance.randrange(80), row // 4) for row in range(rows)]
    made[0] |= spoiled
    with (folder / "rentals.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(made)
    return folder
