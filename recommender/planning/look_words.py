"""Says why a look stands in a plan."""

from collections.abc import Sequence

from compatibility.pair_scorer import PairScorer
from recommender.context.context import Context, look_fit
from recommender.looks import ItemTable
from recommender.outfit_score import score_outfit
from recommender.planning.planned_look import PlannedLook, in_body_order
from recommender.reasons import reasons

# Reasons from the items themselves; a plan shows many looks, and each only needs to be told apart.
COUNTED = 2


def planned_look(
    wardrobe: ItemTable,
    rows: Sequence[int],
    scorer: PairScorer,
    value: float,
    context: Context | None,
    number: int,
    said: Sequence[str] = (),
) -> PlannedLook:
    """A look of the plan with its reasons: what was said by the plan, what counts, what the context minds.

    `number` tells the looks of one plan apart, so that they are worded differently.
    """
    ordered = in_body_order(wardrobe, rows)
    items = wardrobe.rows(ordered)
    rated = score_outfit(items, scorer)
    counted = [reason.text for reason in reasons(items, rated, number)[:COUNTED]]
    minded = look_fit(items, context).notes if context else ()
    spoken = [*said, *counted, *map(_sentence, minded)]
    return PlannedLook(items.ids, rated.score, value, tuple(dict.fromkeys(spoken)))


def _sentence(note: str) -> str:
    return note[:1].upper() + note[1:]
