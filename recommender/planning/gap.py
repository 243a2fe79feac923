"""Finds the one purchase that unlocks the most new good looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from compatibility.item_types import ITEM_TYPES, Slot
from compatibility.pair_scorer import PairScorer
from recommender.context.context import Context
from recommender.diversity import PoolLikeness
from recommender.looks import ItemTable
from recommender.planning.for_sale import for_sale
from recommender.planning.gap_words import purchase_reason
from recommender.planning.good_looks import Asked
from recommender.planning.look_set import Rows
from recommender.planning.planned_look import PlannedLook
from recommender.planning.preference import Preference, disliked
from recommender.planning.shown_looks import shown_looks
from recommender.planning.unlocked import Unlocked, unlocked
from wardrobe.feeds.price import Price

PURCHASES = 5
# How many purchases of one type a list holds, and how many of its looks each shows.
OF_ONE_TYPE = 2
LOOKS = 6


@dataclass(frozen=True)
class Purchase:
    """A shop item and what it unlocks.

    `new_looks` counts the different good looks that it makes with what is owned and that were not there
    before: under outerwear only where it is outerwear itself, or the weather asks for some. `looks` are some
    of them, best first; `rescues` owned items (ids) that no good look held before.
    """

    item: str
    source: str
    slot: Slot
    price: Price | None
    new_looks: int
    rescues: tuple[str, ...]
    looks: tuple[PlannedLook, ...]
    reason: str


@dataclass(frozen=True)
class Gap:
    """Purchases, the one that unlocks the most first, unlike each other; looks that the wardrobe has now."""

    purchases: tuple[Purchase, ...]
    looks_now: int
    notes: tuple[str, ...]


def gap(
    wardrobe: ItemTable,
    shop: ItemTable,
    scorer: PairScorer,
    *,
    context: Context | None = None,
    taste: Preference | None = None,
    budget: Mapping[str, Decimal] | None = None,
    purchases: int = PURCHASES,
) -> Gap:
    """The purchases that unlock the most; `budget` is the most to spend by currency ("EUR").

    What is out of stock, over the budget, or priced in another currency while there is a budget, is left out
    and counted in the notes; so is what the person dislikes. Ties go to the cheaper, then to the first id.
    """
    offered, notes = for_sale(shop, budget)
    unwanted, owned = disliked(offered, taste), frozenset(wardrobe.ids)
    left = [row for row, item_id in enumerate(offered.ids) if item_id not in unwanted | owned]
    new = offered.rows(left)
    mine = wardrobe.rows(sorted(range(len(wardrobe)), key=wardrobe.ids.__getitem__))
    asked = Asked(context, taste)
    found = unlocked(mine, new, scorer, asked)
    counts = found.counts()
    chosen = _unlike(found, counts, purchases)
    refused = [f"{len(unwanted)} left out: not to your taste"] if unwanted else []
    return Gap(
        purchases=tuple(_purchase(found, scorer, row, int(counts[row]), asked) for row in chosen),
        looks_now=found.looks_now,
        notes=(*notes, *refused, *([] if chosen else [_nothing(len(new))])),
    )


def _nothing(count: int) -> str:
    if not count:
        return "nothing is left to buy"
    return f"none of the {count} items for sale makes a good look with this wardrobe that it does not have"


def _unlike(found: Unlocked, counts: Rows, most: int) -> list[int]:
    """Rows of the items that unlock the most, without twins and with at most two of one type."""
    items = found.items
    likeness = PoolLikeness(items.embedded.embeddings, np.zeros(len(items), np.intp))
    rows = [row for row in range(found.owned, len(items)) if counts[row]]
    chosen: list[int] = []
    for row in sorted(rows, key=lambda row: (-counts[row], _amount(items, row), items.ids[row])):
        of_type = sum(items.types[other] == items.types[row] for other in chosen)
        if len(chosen) < most and of_type < OF_ONE_TYPE and not likeness.twins(row, chosen):
            chosen.append(row)
    return chosen


def _amount(items: ItemTable, row: int) -> Decimal:
    price = items.traits[row].price
    return Decimal("Infinity") if price is None else price.amount


def _purchase(found: Unlocked, scorer: PairScorer, row: int, count: int, asked: Asked) -> Purchase:
    items, looks = found.items, found.of(row)
    used = np.unique(looks.rows)
    rescued = [int(own) for own in used if 0 <= own < found.owned and not found.dressed[own]]
    return Purchase(
        item=items.ids[row],
        source=items.sources[row],
        slot=ITEM_TYPES[items.types[row]].slot,
        price=items.traits[row].price,
        new_looks=count,
        rescues=tuple(items.ids[own] for own in rescued),
        looks=tuple(shown_looks(items, looks, scorer, asked, LOOKS)),
        reason=purchase_reason(items, found.owned, looks.rows, count, rescued),
    )
