"""Shares out the blame for what keeps an outfit from being better."""

import numpy as np

from compatibility.encoders.encoder import Vectors

# Below this much in all, nothing is to be gained anywhere.
NOTHING = 1e-6


def blame_shares(scores: Vectors, expected: Vectors) -> tuple[float, ...]:
    """Each item's share of the blame: (items, items) pair scores and expected ones -> adds up to 1.

    The burden of an item is what the outfit would gain, were it left out and a typical item of its family
    put in: the mean over the other items of what a typical one would score with each, less what this one
    does. Where typical items are not known (`expected` all 0) that ranks as leaving one out does. The item
    with the least burden has no blame, the others share it by how far their burden is above that one's. Two
    items, or items all alike, share it equally.
    """
    burdens = item_burdens(scores, expected)
    excess = burdens - burdens.min()
    if len(burdens) < 3 or excess.sum() < NOTHING:
        return (1.0 / len(burdens),) * len(burdens)
    return tuple(float(share) for share in excess / excess.sum())


def item_burdens(scores: Vectors, expected: Vectors) -> Vectors:
    """What a typical item in each one's place would add to its mean pair score: -> (items,)."""
    gains = np.asarray(expected, np.float64) - np.asarray(scores, np.float64)
    np.fill_diagonal(gains, 0.0)
    return np.asarray(gains.sum(axis=1) / (len(gains) - 1))
