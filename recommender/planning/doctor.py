"""Says what ails an outfit, who spoils it, and what would cure it."""

from collections.abc import Iterator
from dataclasses import dataclass

from compatibility.pair_scorer import PairScorer
from recommender.context.context import Context, allowed, look_fit
from recommender.doubts import unsure_because
from recommender.looks import ItemTable, Reason
from recommender.outfit_score import score_outfit
from recommender.planning.cures import Cure, cures_for
from recommender.planning.preference import Preference
from recommender.planning.verdict import missing_parts, spoiler_of, verdict_of, why_spoiled
from recommender.reasons import reasons
from recommender.worded_items import worded

NO_CURE = "Nothing in the pool makes it better"


@dataclass(frozen=True)
class Diagnosis:
    """An outfit's score, what it means in words, and what to do.

    `spoiler` is the id of the item that keeps the outfit from being better; None where none stands out.
    `blame` are the shares by item, in the outfit's order. `complaints` are sentences about context, doubts
    and what is missing (no shoes); `cures` the three best swaps that help, best first.
    """

    score: float
    interval: tuple[float, float]
    verdict: str
    spoiler: str | None
    why: str
    blame: tuple[float, ...]
    reasons: tuple[Reason, ...]
    complaints: tuple[str, ...]
    cures: tuple[Cure, ...]


def doctor(
    outfit: ItemTable,
    pool: ItemTable,
    scorer: PairScorer,
    *,
    context: Context | None = None,
    taste: Preference | None = None,
) -> Diagnosis:
    """Examine two items or more; cures come from the pool. Raises ValueError for fewer items."""
    rated, named = score_outfit(outfit, scorer), worded(outfit)
    spoiler = spoiler_of(rated)
    cures = cures_for(outfit, pool, scorer, context, taste)
    return Diagnosis(
        score=rated.score,
        interval=rated.interval,
        verdict=verdict_of(rated.score),
        spoiler=None if spoiler is None else outfit.ids[spoiler],
        why=why_spoiled(named, rated, spoiler),
        blame=rated.blame,
        reasons=reasons(outfit, rated, 0),
        complaints=(*_complaints(outfit, context), *(() if cures else (NO_CURE,))),
        cures=cures,
    )


def _complaints(outfit: ItemTable, context: Context | None) -> Iterator[str]:
    """Broken rules first, then what is missing, what the context minds, and what is doubtful."""
    named = worded(outfit)
    for row, why in sorted(allowed(outfit, context).reasons.items()):
        yield f"{named[row].name.capitalize()}: {why}"
    yield from missing_parts(named)
    if context is not None:
        yield from (note[:1].upper() + note[1:] for note in look_fit(outfit, context).notes)
    yield from unsure_because(outfit)
