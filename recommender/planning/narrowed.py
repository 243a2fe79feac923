"""Keeps a very large wardrobe small enough to list its looks."""

from dataclasses import replace

import numpy as np

from compatibility.encoders.encoder import Vectors
from recommender.planning.look_set import Rows
from recommender.planning.pieces import Pieces

# An item is as promising as its best few partners are.
PARTNERS = 10
TOO_LARGE = "a large collection: planned with the pieces that go best with the others"


def narrowed(pieces: Pieces, scores: Vectors, most: int) -> Pieces:
    """The pieces, so few that top x bottom x shoes are at most `most` combinations.

    Of each part the same share is kept, the items with the highest mean score with their best partners;
    a wardrobe of some hundred items stays whole.
    """
    shoes = max(1, len(pieces.shoes))
    combinations = shoes * max(len(pieces.tops) * len(pieces.bottoms), len(pieces.dresses))
    if combinations <= most:
        return pieces
    share = (most / combinations) ** (1 / 3)
    below = np.concatenate([pieces.bottoms, pieces.shoes])
    above = np.concatenate([pieces.tops, pieces.dresses])
    return replace(
        pieces,
        tops=_promising(pieces.tops, below, scores, share),
        dresses=_promising(pieces.dresses, pieces.shoes, scores, share),
        bottoms=_promising(pieces.bottoms, np.concatenate([pieces.tops, pieces.shoes]), scores, share),
        shoes=_promising(pieces.shoes, np.concatenate([above, pieces.bottoms]), scores, share),
        outerwear=_promising(pieces.outerwear, above, scores, share),
    )


def _promising(items: Rows, partners: Rows, scores: Vectors, share: float) -> Rows:
    """A share of the items, in their order, by the mean of their best scores with the partners."""
    count = int(np.ceil(len(items) * share))
    if not count or not len(partners):
        return items
    best = -np.sort(-scores[np.ix_(items, partners)], axis=1)[:, :PARTNERS].mean(axis=1)
    kept = np.argsort(-np.round(best, 5), kind="stable")[:count]
    return items[np.sort(kept)]
