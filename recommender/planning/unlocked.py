"""Counts the different good looks that each shop item unlocks."""

from dataclasses import dataclass, replace

import numpy as np

from compatibility.item_types import Slot
from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.context_fits import ContextFits
from recommender.planning.crossing import Crossing, crossed_scores
from recommender.planning.different import LookKeys, best_of_each
from recommender.planning.good_looks import Asked
from recommender.planning.look_list import LookList
from recommender.planning.look_set import Mask, Rows
from recommender.planning.narrowed import narrowed
from recommender.planning.pair_matrix import least_mean
from recommender.planning.pieces import part_of, pieces_of
from recommender.planning.wearable import wearable

# Of the owned tops, bottoms and shoes that a whole shop is crossed with: what 300 items have.
COMBINATIONS = 500_000


@dataclass(frozen=True)
class Unlocked:
    """Wardrobe and shop joined in one table (the first `owned` rows are owned), with every new good look.

    `looks` hold one shop item each, `item_of` (looks,) is its row and `keys` (looks,) tell the looks apart;
    looks that the wardrobe has already are not among them. `dressed` (items,) are the items of its own looks,
    `looks_now` counts the different ones.
    """

    items: ItemTable
    owned: int
    looks: LookList
    item_of: Rows
    keys: Rows
    dressed: Mask
    looks_now: int

    def counts(self) -> Rows:
        """How many different new looks each item unlocks: -> (items,)."""
        order = np.lexsort([self.keys, self.item_of])
        items, keys = self.item_of[order], self.keys[order]
        first = np.ones(len(order), bool)
        first[1:] = (items[1:] != items[:-1]) | (keys[1:] != keys[:-1])
        return np.bincount(items[first], minlength=len(self.items))

    def of(self, item: int) -> LookList:
        """The new looks with one shop item, each different one once, the best first."""
        own = np.flatnonzero(self.item_of == item)
        best = own[np.argsort(-np.round(self.looks.means[own], 5), kind="stable")]
        return self.looks.chosen(best[best_of_each(self.keys[best])])


def unlocked(wardrobe: ItemTable, shop: ItemTable, scorer: PairScorer, asked: Asked) -> Unlocked:
    """Cross all of a shop with a wardrobe; both in the order of their ids, no id in both."""
    items, owned = wardrobe.followed_by(shop), len(wardrobe)
    suits, number = ContextFits(items, asked.context), LookKeys(items, owned)
    crossing = _crossing(wardrobe, shop, items, scorer, asked, suits)
    have = _good(crossing.own_looks(), suits, asked)
    own = np.unique(number.of(have.rows))
    layered = number.of(_good(crossing.own_layered(), suits, asked).rows)
    new = _good(crossing.new_looks(), suits, asked)
    keys = number.of(new.rows)
    fresh = np.flatnonzero(~np.isin(keys, np.union1d(own, layered)))
    looks, dressed = new.chosen(fresh), _held(have.rows, len(items))
    return Unlocked(items, owned, looks, looks.rows.max(axis=1, initial=0), keys[fresh], dressed, len(own))


def _crossing(
    wardrobe: ItemTable,
    shop: ItemTable,
    items: ItemTable,
    scorer: PairScorer,
    asked: Asked,
    suits: ContextFits,
) -> Crossing:
    can = wearable(items, asked.context, asked.ban)
    suited = can.mask & (suits.items >= asked.bar.fit)
    mine = np.arange(len(items)) < len(wardrobe)
    barefoot = Slot.FOOTWEAR not in part_of(wardrobe.types)
    scores = crossed_scores(wardrobe, shop, scorer)
    own = narrowed(pieces_of(items, suited & mine), scores, COMBINATIONS)
    return Crossing(
        own=replace(own, barefoot=barefoot),
        shop=pieces_of(items, suited & ~mine),
        scores=scores,
        least=least_mean(scorer, asked.bar.score),
        layers=can.layers,
    )


def _held(rows: Rows, count: int) -> Mask:
    held = np.zeros(count + 1, bool)
    held[rows.ravel()] = True
    return held[:count]


def _good(looks: LookList, suits: ContextFits, asked: Asked) -> LookList:
    """The looks that suit the context well enough."""
    return looks.chosen(np.flatnonzero(suits.of(looks.rows) >= asked.bar.fit))
