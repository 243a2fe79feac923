"""How common each trait is among garments that state its field: what a choice is measured against.

To wear a plain shirt says little about plain shirts, since most things are plain. `common.csv` holds the
shares: types half from the products of shop-catalogue, half from closet-photos; colours and formality from
shop-catalogue; pattern, sleeve and neckline from the labels of `attributes`; length and material as
recognised in a mixed wardrobe; whom a garment is made for as if every shop had as much for both.
"""

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).parent / "common.csv"


@cache
def common_shares() -> dict[str, float]:
    """Trait -> share of those that state the field, 0 to 1."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {row["trait"]: float(row["share"]) for row in csv.DictReader(lines)}


def centring(names: Sequence[str]) -> NDArray[np.float64]:
    """The matrix (traits, traits) that measures every trait of a field against what is usual in it.

    Rows of shares times it are what an item has beyond the usual; it times weights is what each trait adds
    beyond the usual.
    """
    fields = np.array([name.partition(":")[0] for name in names])
    shares = np.array([common_shares().get(name, 0.0) for name in names])
    usual: NDArray[np.float64] = (fields[:, None] == fields[None, :]) * shares
    return np.eye(len(names)) - usual
