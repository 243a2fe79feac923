"""Finds what would make an outfit better that someone put together."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.item_types import ITEM_TYPES, UNSURE, Slot
from compatibility.pair_scorer import PairScorer
from recommender.candidates import may_be_suggested
from recommender.diversity import PoolLikeness
from recommender.looks import ItemTable, Swap
from recommender.swaps import MOST_SWAPS

Rows = NDArray[np.intp]
Found = tuple[float, int, int]

# What another swap in the same place must gain more than one elsewhere, as a share of the score: three
# pairs of trousers are less of a choice than trousers, a shirt and shoes.
SAME_PLACE = 0.1


def outfit_swaps(items: ItemTable, pool: ItemTable, scorer: PairScorer) -> tuple[Swap, ...]:
    """The three best swaps of one item for another of the pool, best first, of places that differ where
    the gain is close.

    An item comes in only for one of its own slot, an accessory only where its kind is not worn already, and
    nothing comes twice or looks like what is there. `gain` is the score after less the score now, and may be
    below 0 where nothing is better.
    """
    everything = items.followed_by(pool)
    likeness = PoolLikeness(everything.embedded.embeddings, np.zeros(len(everything), np.intp))
    found = _by_gain(items, pool, scorer)
    offered: list[Found] = []
    for _ in range(MOST_SWAPS):
        ranked = sorted(found, key=lambda one: -_worth(one, offered))
        offered += next(([one] for one in ranked if not _twin(one, offered, likeness, len(items))), [])
    return tuple(
        Swap(ITEM_TYPES[items.types[place]].slot, items.ids[place], pool.ids[row], gain)
        for gain, place, row in sorted(offered, key=lambda one: -one[0])
    )


def _twin(one: Found, offered: Sequence[Found], likeness: PoolLikeness, worn: int) -> bool:
    """Whether it looks like what it replaces or like what is offered already."""
    return likeness.twins(worn + one[2], [one[1], *(worn + row for _, _, row in offered)])


def _worth(one: Found, offered: Sequence[Found]) -> float:
    return round(one[0], 6) - SAME_PLACE * sum(one[1] == place for _, place, _ in offered)


def _by_gain(items: ItemTable, pool: ItemTable, scorer: PairScorer) -> list[Found]:
    """Every possible swap as (gain, place, row of the pool), best first, ties by the ids."""
    among = np.triu(scorer.pair_scores(items.embedded, items.embedded), 1)
    crossed = scorer.pair_scores(items.embedded, pool.embedded)
    found: list[Found] = []
    for place in range(len(items)):
        rows = candidates_for(items, place, pool)
        gains = _gains(place, among, crossed[:, rows], scorer)
        found += [(float(gain), place, int(row)) for gain, row in zip(gains, rows, strict=True)]
    return sorted(found, key=lambda one: (-round(one[0], 6), items.ids[one[1]], pool.ids[one[2]]))


def candidates_for(items: ItemTable, place: int, pool: ItemTable) -> Rows:
    """Rows of the pool that may come in an item's place; none for one whose type is unsure."""
    others = [name for row, name in enumerate(items.types) if row != place]
    rows = [
        row
        for row, (item_id, name) in enumerate(zip(pool.ids, pool.types, strict=True))
        if may_be_suggested(name) and item_id not in items.ids and _fits(name, items.types[place], others)
    ]
    return np.asarray(rows, np.intp)


def _fits(name: str, leaving: str, others: Sequence[str]) -> bool:
    if leaving == UNSURE or ITEM_TYPES[name].slot is not ITEM_TYPES[leaving].slot:
        return False
    kinds = {ITEM_TYPES[other].family for other in others if other != UNSURE}
    return ITEM_TYPES[name].slot is not Slot.ACCESSORY or ITEM_TYPES[name].family not in kinds


def _gains(place: int, among: Vectors, crossed: Vectors, scorer: PairScorer) -> Vectors:
    """Score with each candidate in the place, less the score now: (items, candidates) -> (candidates,)."""
    pairs = len(among) * (len(among) - 1) // 2
    leaves = among[place].sum() + among[:, place].sum()
    comes = np.delete(crossed, place, axis=0).sum(axis=0)
    total = among.sum()
    now = scorer.outfit_probability(np.asarray(total / pairs, np.float32))
    gains: Vectors = scorer.outfit_probability((total - leaves + comes) / np.float32(pairs)) - now
    return gains
