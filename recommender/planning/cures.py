"""Finds the swaps that make an outfit better, and says why they do."""

from dataclasses import dataclass

import numpy as np

from compatibility.item_types import UNSURE, slot_of
from compatibility.pair_scorer import PairScorer
from recommender.context.context import Context, allowed, fit
from recommender.context.money import in_coins, prices_of
from recommender.looks import ItemTable, Swap
from recommender.outfit_score import OutfitScore, score_outfit
from recommender.outfit_swaps import outfit_swaps
from recommender.planning.look_set import Mask
from recommender.planning.preference import Preference, disliked
from recommender.reasons import reasons
from recommender.worded_items import worded

# Scores are said in whole points: less than one is nothing that anybody could see.
LEAST_GAIN = 0.01


@dataclass(frozen=True)
class Cure:
    """A swap and, in words, why it helps; `after` is the score with it."""

    swap: Swap
    source: str
    after: float
    reason: str


def cures_for(
    outfit: ItemTable,
    pool: ItemTable,
    scorer: PairScorer,
    context: Context | None = None,
    taste: Preference | None = None,
) -> tuple[Cure, ...]:
    """The three best swaps that help, best first.

    What a hard rule forbids in the outfit is swapped before all else, whatever that does to the score.
    Nothing comes in that is forbidden itself, disliked, too dear beside what stays, or suits the context less
    than what it replaces.
    """
    forbidden = sorted(allowed(outfit, context).reasons)
    offered = pool.rows(np.flatnonzero(_welcome(outfit, pool, forbidden, context, taste)))
    swaps = outfit_swaps(outfit, offered, scorer)
    rated = score_outfit(outfit, scorer)
    helpful = [swap for swap in swaps if forbidden or swap.gain >= LEAST_GAIN]
    return tuple(_cure(outfit, pool, scorer, rated, swap) for swap in helpful)


def _welcome(
    outfit: ItemTable,
    pool: ItemTable,
    forbidden: list[int],
    context: Context | None,
    taste: Preference | None,
) -> Mask:
    welcome = allowed(pool, context).mask.copy()
    unwanted = disliked(pool, taste)
    welcome &= np.asarray([item_id not in unwanted for item_id in pool.ids], bool)
    if context is not None:
        welcome &= fit(pool, context) >= _needed(outfit, pool, context)
        welcome &= _affordable(outfit, pool, context)
    if forbidden:
        wanted = {slot_of(outfit.types[row]) for row in forbidden}
        welcome &= np.asarray([slot_of(name) in wanted for name in pool.types], bool)
    return welcome


def _affordable(outfit: ItemTable, pool: ItemTable, context: Context) -> Mask:
    """Which pool items keep the budget in all, beside the rest of the outfit; what is owned always does."""
    costs, coming = prices_of(outfit).coins, prices_of(pool).coins
    if context.budget_total is None:
        return np.ones(len(pool), bool)
    spared: dict[object, int] = {}
    for name, cost in zip(outfit.types, costs.tolist(), strict=True):
        if name != UNSURE:
            spared[slot_of(name)] = min(cost, spared.get(slot_of(name), cost))
    left = in_coins(context.budget_total) - int(costs.sum())
    most = np.array([left + spared.get(slot_of(name), 0) for name in pool.types])
    kept: Mask = (coming <= most) | (coming == 0)
    return kept


def _needed(outfit: ItemTable, pool: ItemTable, context: Context) -> np.ndarray:
    """The fit that a pool item has to have: that of the item in its slot, the lowest of several."""
    least: dict[object, float] = {}
    for name, value in zip(outfit.types, fit(outfit, context).tolist(), strict=True):
        if name != UNSURE:
            least[slot_of(name)] = min(value, least.get(slot_of(name), 1.0))
    return np.asarray([least.get(slot_of(name), 0.0) for name in pool.types])


def _cure(outfit: ItemTable, pool: ItemTable, scorer: PairScorer, now: OutfitScore, swap: Swap) -> Cure:
    place, row = outfit.ids.index(swap.replaces), pool.ids.index(swap.item)
    rest = [other for other in range(len(outfit)) if other != place]
    after = outfit.rows(rest).followed_by(pool.rows([row]))
    rated = score_outfit(after, scorer)
    said = _why(outfit, after, now, rated, swap)
    return Cure(swap, pool.sources[row], rated.score, said)


def _why(outfit: ItemTable, after: ItemTable, now: OutfitScore, then: OutfitScore, swap: Swap) -> str:
    """`Green skirt out, navy trousers in: 41 becomes 78. With the orange blouse 74% instead of 21%. ...`"""
    names = {item.id: item.name for item in (*worded(outfit), *worded(after))}
    before, later = _with(now, swap.replaces), _with(then, swap.item)
    most = max(before, key=lambda other: (round(later[other] - before[other], 6), other))
    scores = f"{100 * now.score:.0f} becomes {100 * then.score:.0f}"
    title = f"{names[swap.replaces]} out, {names[swap.item]} in: {scores}"
    pair = f"with the {names[most]} {later[most]:.0%} instead of {before[most]:.0%}"
    counted = [reason.text for reason in reasons(after, then, 0)[:1]]
    return ". ".join(each[:1].upper() + each[1:] for each in (title, pair, *counted))


def _with(rated: OutfitScore, item: str) -> dict[str, float]:
    """How well an item goes with each other one of its outfit."""
    pairs = [pair for pair in rated.pairs if item in pair.items]
    return {next(each for each in pair.items if each != item): pair.compatibility for pair in pairs}
