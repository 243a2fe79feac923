"""Rates an outfit and says which pairs and which items make the score."""

from dataclasses import dataclass

import numpy as np

from compatibility.pair_scorer import PairScorer
from recommender.blame import blame_shares
from recommender.looks import ItemTable, PairShare


@dataclass(frozen=True)
class OutfitScore:
    """The probability that an outfit goes together, the range around it, its pairs, and each item's blame."""

    score: float
    interval: tuple[float, float]
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
    mean = float(scores[first, second].mean())
    score = float(scorer.outfit_probability(np.asarray(mean)))
    chances = scorer.pair_probability(scores[first, second])
    shares = chances / max(float(chances.sum()), 1e-9)
    pairs = tuple(
        PairShare((items.ids[one], items.ids[other]), float(chance), score * float(share))
        for one, other, chance, share in zip(first, second, chances, shares, strict=True)
    )
    blame = blame_shares(scores, scorer.expected_scores(items.embedded))
    return OutfitScore(score, scorer.interval(items.embedded, mean), pairs, blame)
