"""Packs the fewest items that dress somebody on every day of a trip."""

from collections.abc import Sequence
from dataclasses import dataclass

from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.day import Day, DayLook
from recommender.planning.preference import Preference


@dataclass(frozen=True)
class PackedItem:
    """One packed item, the days (by number, from 0) on which it is worn, and why it is in the bag."""

    item: str
    days: tuple[int, ...]
    reason: str


@dataclass(frozen=True)
class Packing:
    """What to pack, in body order, and the look of each day.

    `at_least` is a number of items below which no packing that covers these days can go.
    """

    items: tuple[PackedItem, ...]
    days: tuple[DayLook, ...]
    at_least: int
    notes: tuple[str, ...]


def pack(
    wardrobe: ItemTable,
    scorer: PairScorer,
    days: Sequence[Day],
    *,
    laundry_every: int | None = None,
    repeat_tops: bool = False,
    taste: Preference | None = None,
    ban: frozenset[str] = frozenset(),
) -> Packing:
    """Pack for the days, in order; with laundry every k days all is clean again from day k, 2k ... on.

    Between washes a top or dress is worn once (unless `repeat_tops`), a bottom three times, shoes and
    outerwear without limit. A look comes once.
    """
    raise NotImplementedError
