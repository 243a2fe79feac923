"""Checks the blame: does it find the one item that was planted in a stylist's outfit?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from compatibility.negatives import NegativePools
from compatibility.pair_scorer import EmbeddedItems, PairScorer
from recommender.blame import item_burdens
from training.readers.outfits import OutfitData

# (items of one outfit) -> (items,) burdens: the highest one is blamed.
BlameRater = Callable[[Sequence[int]], ArrayLike]
DRAWS = 1000
LEVEL = 0.95
TRIES = 20


@dataclass(frozen=True)
class Planted:
    """An outfit in which the item at `place` was swapped for another of its family, season and type."""

    items: tuple[int, ...]
    place: int


def intruders(rate: BlameRater, data: OutfitData, split: str, seed: int = 0) -> dict[str, Any]:
    """How often the blamed item is the planted one: -> shares in %, with a 95 % bootstrap over outfits.

    Each worn outfit of the split gets one intruder, at a place and from the split's items as the seed draws
    them; an outfit whose items have no other of their kind is left out. A tie counts by its share. `chance`
    is what blaming at random would reach: 100 over the number of items, in the mean.
    """
    planted = plant(data, split, np.random.default_rng(seed))
    if not planted:
        return {"right": None, "outfits": 0, "interval": None, "chance": None}
    credits = np.array([credit(rate(each.items), each.place) for each in planted])
    chance = float(np.mean([1 / len(each.items) for each in planted]))
    return {
        "right": round(100 * float(credits.mean()), 2),
        "outfits": len(planted),
        "interval": _interval(credits, np.random.default_rng(seed)),
        "chance": round(100 * chance, 2),
    }


def served_blame(scorer: PairScorer, items: EmbeddedItems) -> BlameRater:
    """The blame as it is served: rows of these items -> burdens."""

    def rate(outfit: Sequence[int]) -> NDArray[Any]:
        worn = items.rows(list(outfit))
        return item_burdens(scorer.pair_scores(worn, worn), scorer.expected_scores(worn))

    return rate


def plant(data: OutfitData, split: str, random: np.random.Generator) -> list[Planted]:
    """One intruder for each worn outfit of a split, of the same family, season and type."""
    pools = NegativePools(sorted(data.rows_of(split)), [(item.group, item.type) for item in data.items])
    planted = []
    for example in data.examples[split]:
        if example.label == 1 and (found := _planted(example.items, pools, random)):
            planted.append(found)
    return planted


def credit(burdens: ArrayLike, place: int) -> float:
    """1 where the place carries the highest burden, its share where several do: (items,) -> 0 to 1."""
    blamed = np.isclose(burdens, np.max(burdens))
    return float(blamed[place] / blamed.sum())


def _planted(outfit: tuple[int, ...], pools: NegativePools, random: np.random.Generator) -> Planted | None:
    for _ in range(TRIES):
        place = int(random.integers(len(outfit)))
        drawn = int(pools.draw(np.array([outfit[place]]), random)[0])
        if drawn not in outfit:
            return Planted((*outfit[:place], drawn, *outfit[place + 1 :]), place)
    return None


def _interval(credits: NDArray[np.float64], random: np.random.Generator) -> tuple[float, float]:
    drawn = random.integers(len(credits), size=(DRAWS, len(credits)))
    low, high = np.quantile(credits[drawn].mean(axis=1), [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return round(100 * float(low), 2), round(100 * float(high), 2)
