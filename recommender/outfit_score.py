"""Rates an outfit and says which pairs and which items make the score."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import PairScorer
from recommender.looks import ItemTable, PairShare


@dataclass(frozen=True)
class OutfitScore:
    """The probability that an outfit goes together, its pairs, and each item's share of the blame."""

    score: float
    pairs: tuple[PairShare, ...]
    blame: tuple[float, ...]


def score_outfit(items: ItemTable, scorer: PairScorer) -> OutfitScore:
    """Rate two items or more; raises ValueError for fewer.

    A pair's contribution is the score times the pair's probability over the sum of all pairs'
    probabilities: contributions are positive and add up to the score, and a better pair contributes more.
    """
    if len(items) < 2:
        raise ValueError(f"an outfit needs at least two items; got {len(items)}")
    scores = scorer.pair_scores(items.embedded, items.embedded)
    first, second = np.triu_indices(len(items), 1)
    score = float(scorer.outfit_probability(np.asarray(scores[first, second].mean())))
    chances = scorer.pair_probability(scores[first, second])
    shares = chances / max(float(chances.sum()), 1e-9)
    pairs = tuple(
        PairShare((items.ids[one], items.ids[other]), float(chance), score * float(share))
        for one, other, chance, share in zip(first, second, chances, shares, strict=True)
    )
    return OutfitScore(score, pairs, blame_shares(scores, scorer))


def blame_shares(scores: Vectors, scorer: PairScorer) -> tuple[float, ...]:
    """Each item's share of what keeps the outfit from being better: (items, items) scores -> adds up to 1.

    Leave one out: the probability of the outfit without the item, less that of the outfit without its best
    item, then divided by the sum. So the best item has no blame, and the one whose removal helps most the
    greatest share. Where leaving out makes no difference (two items, or all alike), the blame is equal.
    """
    count = len(scores)
    without = np.array([_probability_without(scores, item, scorer) for item in range(count)])
    excess = without - without.min()
    if count < 3 or excess.sum() < 1e-6:
        return (1.0 / count,) * count
    return tuple(float(share) for share in excess / excess.sum())


def _probability_without(scores: Vectors, item: int, scorer: PairScorer) -> float:
    rest = [other for other in range(len(scores)) if other != item]
    if len(rest) < 2:
        return 0.0
    mean = np.mean([scores[one, other] for one, other in combinations(rest, 2)])
    return float(scorer.outfit_probability(np.asarray(mean, np.float32)))
