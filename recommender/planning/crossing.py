"""Crosses a wardrobe with a shop: every good look that one shop item makes with what is owned."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable
from recommender.planning.layers import Layers
from recommender.planning.look_list import LookList, core_looks, joined, listed_looks, under_outerwear
from recommender.planning.look_set import Rows
from recommender.planning.pair_matrix import pair_matrix
from recommender.planning.pieces import Pieces

# Looks of one part of the shop that are tried under outerwear.
UNDER = 1_000_000
NONE: Rows = np.zeros(0, np.intp)


@dataclass(frozen=True)
class Crossing:
    """Wardrobe and shop joined: the owned pieces and the shop's, with the pair scores that are needed.

    `scores` (items, items) lacks those of two shop items: one purchase never meets another.
    """

    own: Pieces
    shop: Pieces
    scores: Vectors
    least: float
    layers: Layers

    @property
    def _plain(self) -> Layers:
        """Looks count without outerwear, unless the weather asks for it."""
        return Layers.NEEDED if self.layers is Layers.NEEDED else Layers.NONE

    def own_looks(self) -> LookList:
        """The good looks of what is owned."""
        return listed_looks(self.own, self.scores, self.least, self._plain, UNDER)

    def own_layered(self) -> LookList:
        """The good looks of what is owned, under outerwear."""
        return listed_looks(self.own, self.scores, self.least, Layers.NEEDED, UNDER)

    def new_looks(self) -> LookList:
        """The good looks that hold one shop item."""
        return joined(self._by_part())

    def _by_part(self) -> Iterator[LookList]:
        own, shop = self.own, self.shop
        for part in (
            Pieces(shop.tops, NONE, own.bottoms, own.shoes, own.outerwear, own.barefoot),
            Pieces(own.tops, NONE, shop.bottoms, own.shoes, own.outerwear, own.barefoot),
            Pieces(NONE, shop.dresses, NONE, own.shoes, own.outerwear, own.barefoot),
            Pieces(own.tops, own.dresses, own.bottoms, shop.shoes, own.outerwear),
        ):
            yield listed_looks(part, self.scores, self.least, self._plain, UNDER)
        if self.layers is not Layers.NONE:
            cores = core_looks(own, self.scores, self.least)
            yield under_outerwear(cores, shop.outerwear, self.scores, self.least)


def crossed_scores(wardrobe: ItemTable, shop: ItemTable, scorer: PairScorer) -> Vectors:
    """Pair scores of owned items with each other and with the shop's: -> (items, items), zero for two of the
    shop; both tables in the order of their ids."""
    count = len(wardrobe)
    # Zeros are not touched, so that the large empty block takes no memory.
    scores = np.zeros((count + len(shop), count + len(shop)), np.float32)
    scores[:count, :count] = pair_matrix(wardrobe, scorer)
    crossed = scorer.pair_scores(wardrobe.embedded, shop.embedded)
    scores[:count, count:], scores[count:, :count] = crossed, crossed.T
    return scores
