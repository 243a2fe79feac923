"""What the fitted model finds best and worst about a look."""

from collections.abc import Sequence

from recommender.looks import Reason
from recommender.outfit_score import OutfitScore
from recommender.worded_items import WordedItem

# Below this the model holds that a pair rather does not go together.
DOUBTFUL = 0.45


def model_reasons(items: Sequence[WordedItem], rated: OutfitScore, number: int) -> list[Reason]:
    """The strongest pair, and the weakest where the model doubts it; a look of two has its score alone."""
    if len(rated.pairs) < 2:
        return []
    named = {item.id: item for item in items}
    best = max(rated.pairs, key=lambda pair: pair.compatibility)
    worst = min(rated.pairs, key=lambda pair: pair.compatibility)
    found = [_reason(_STRONGEST, number, best.items, named, best.compatibility)]
    if worst.compatibility < DOUBTFUL:
        found.append(_reason(_WEAKEST, number, worst.items, named, worst.compatibility))
    return found


_STRONGEST = (
    "strongest pair: {one} with {other} ({chance:.0%})",
    "{one} and {other} go together best ({chance:.0%})",
    "the model likes {one} with {other} most ({chance:.0%})",
)
_WEAKEST = (
    "least sure about {one} with {other} ({chance:.0%})",
    "the weak spot: {one} with {other} ({chance:.0%})",
    "{one} and {other} are the boldest pair ({chance:.0%})",
)


def _reason(
    wording: Sequence[str],
    number: int,
    pair: tuple[str, str],
    named: dict[str, WordedItem],
    chance: float,
) -> Reason:
    one, other = (named[item_id].name for item_id in pair)
    return Reason("model", wording[number % len(wording)].format(one=one, other=other, chance=chance), pair)
