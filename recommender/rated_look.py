"""Rates a whole look for a person and an occasion."""

from dataclasses import dataclass

from compatibility.pair_scorer import PairScorer
from recommender.blend import Parts, blended, look_preference
from recommender.context.context import LookFit, look_fit
from recommender.looks import ItemTable, LookQuery
from recommender.outfit_score import OutfitScore, score_outfit


@dataclass(frozen=True)
class RatedLook:
    """A look's compatibility with its pairs, the parts of its score, and what was traded off, in words."""

    compatible: OutfitScore
    parts: Parts
    traded_off: tuple[str, ...]

    @property
    def interval(self) -> tuple[float, float]:
        """The range of the compatibility, blended as the score is; it holds the score."""
        ends = blended(
            self.compatible.interval, self.parts.preference, self.parts.context, self.parts.weights
        )
        return float(ends[0]), float(ends[1])


def rate_look(items: ItemTable, scorer: PairScorer, query: LookQuery) -> RatedLook:
    """Rate a look of two items or more; raises ValueError for fewer."""
    compatible = score_outfit(items, scorer)
    suits = LookFit(1.0, ()) if query.context is None else look_fit(items, query.context)
    parts = Parts(compatible.score, liking_of(items, query), suits.value)
    return RatedLook(compatible, parts, suits.notes)


def liking_of(items: ItemTable, query: LookQuery) -> float:
    """How likely the person is to like a look; 0.5 where nothing is known of them."""
    if query.taste is None or query.taste.empty:
        return 0.5
    return look_preference(query.taste.preference(items))
