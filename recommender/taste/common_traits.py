"""How common each trait is among garments that state its field: what a choice is measured against.

To wear a plain shirt says little about plain shirts, since most things are plain. `common.csv` holds the
shares: types half from the products of shop-catalogue, half from closet-photos; colours and formality from
shop-catalogue; pattern, sleeve and neckline from the labels of `attributes`; length and material as
recognised in a mixed wardrobe; whom a garment is made for as if every shop had as much for both.
"""

import csv
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import ITEM_TYPES, Slot
from recommender.taste.item_traits import FAMILY, TYPE, Row

FILE = Path(__file__).parent / "common.csv"
# The share of what is too rare to be listed, in the units of the file.
UNLISTED = 0.01
# How many things of one's own weigh as much as what is common.
WORTH = 20


def group_of(name: str) -> str:
    """The group of traits that a trait is measured against: its field, and for types the slot.

    Every look needs shoes: to wear them says nothing of shoes, only which shoes are preferred to others.
    Tops, bottoms and dresses are one group, since a dress takes the place of both others.
    """
    field, slot = name.partition(":")[0], _SLOTS.get(name)
    return f"{field} of {'clothes' if slot in _CLOTHES else slot}" if slot else field


@cache
def common_shares() -> dict[str, float]:
    """Trait -> share of its group, 0 to 1."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        shares = {row["trait"]: float(row["share"]) for row in csv.DictReader(lines)}
    totals: defaultdict[str, float] = defaultdict(float)
    for name, share in shares.items():
        totals[group_of(name)] += share
    return {name: share / (totals[group_of(name)] + UNLISTED) for name, share in shares.items()}


def own_shares(rows: Collection[Row]) -> dict[str, float]:
    """What is usual among somebody's own things, given those that they chose, each once.

    Of few things not much can be told, so what is common counts as WORTH things; it gives way as the square
    of how many there are, for whoever shows much shows what they own.
    """
    grows = len(rows) / WORTH
    sums: defaultdict[str, float] = defaultdict(float)
    totals: defaultdict[str, float] = defaultdict(float)
    for name, share in (pair for row in rows for pair in row):
        sums[name] += share * grows
        totals[group_of(name)] += share * grows
    common = common_shares()
    return {
        name: (WORTH * common.get(name, 0.0) + sums[name]) / (WORTH + totals[group_of(name)])
        for name in sorted({*common, *sums})
    }


def centring(names: Sequence[str], usual_shares: Mapping[str, float]) -> NDArray[np.float64]:
    """The matrix (traits, traits) that measures every trait against what is usual in its group.

    Rows of shares times it are what an item has beyond the usual; it times weights is what each trait adds
    beyond the usual.
    """
    groups = np.array([group_of(name) for name in names])
    shares = np.array([usual_shares.get(name, 0.0) for name in names])
    usual: NDArray[np.float64] = (groups[:, None] == groups[None, :]) * shares
    return np.eye(len(names)) - usual


_CLOTHES = {Slot.TOP, Slot.BOTTOM, Slot.DRESS}
_SLOTS = {f"{TYPE}:{name}": each.slot for name, each in ITEM_TYPES.items()}
_SLOTS |= {f"{FAMILY}:{each.family}": each.slot for each in ITEM_TYPES.values()}
