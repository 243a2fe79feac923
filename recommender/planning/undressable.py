"""Finds the owned items that nobody can dress, and says why."""

from dataclasses import dataclass, replace

import numpy as np

from compatibility.encoders.encoder import Vectors
from compatibility.item_types import Slot
from compatibility.pair_scorer import PairScorer
from recommender.context.context import Context
from recommender.listed import listed
from recommender.looks import ItemTable
from recommender.outfit_score import OutfitScore, score_outfit
from recommender.planning.bar import GOOD, PASSABLE
from recommender.planning.context_name import context_name
from recommender.planning.good_looks import Asked, looks_among
from recommender.planning.look_list import core_looks, under_outerwear
from recommender.planning.look_set import NOTHING, Rows
from recommender.planning.narrowed import TOO_LARGE
from recommender.planning.pair_matrix import pair_matrix
from recommender.planning.pieces import Pieces, part_of, pieces_of
from recommender.planning.planned_look import in_body_order
from recommender.planning.verdict import weakest_with
from recommender.planning.wearable import wearable
from recommender.worded_items import worded

# Below any mean of cosines.
NO_BAR = -2.0
_MISSES = ((0.60, "Just misses:"), (PASSABLE.score, "At best"), (0.0, "Only clashes: at best"))


@dataclass(frozen=True)
class Undressable:
    """An item that no good look holds; `nearest` is its best look all the same (ids), with its score."""

    item: str
    reason: str
    nearest: tuple[str, ...]
    score: float | None


def undressable(
    wardrobe: ItemTable, scorer: PairScorer, *, context: Context | None = None
) -> tuple[Undressable, ...]:
    """Owned tops, bottoms, dresses, shoes and outerwear without a good look, in body order, then by id.

    What cannot be worn now (laundry, lent, a hard rule of the context) is not meant.
    """
    items = wardrobe.rows(sorted(range(len(wardrobe)), key=wardrobe.ids.__getitem__))
    scores = pair_matrix(items, scorer)
    good = looks_among(items, scores, scorer, Asked(context, most=len(items) ** 4))
    held = np.zeros(len(items) + 1, bool)
    held[good.rows.ravel()] = True
    can = wearable(items, context).mask
    lonely = np.flatnonzero(can & ~held[:-1])
    pieces = pieces_of(items, can)
    parts = part_of(items.types)
    told = [
        _told(items, row, _nearest(pieces, parts[row], row, scores), scorer, context)
        for row in in_body_order(items, [row for row in lonely.tolist() if parts[row] is not None])
    ]
    # Of a very large wardrobe not all looks were listed; what goes with something is not alone.
    large = TOO_LARGE in good.notes
    return tuple(each for each in told if not (large and (each.score or 0) >= GOOD.score))


def _nearest(pieces: Pieces, part: Slot | None, row: int, scores: Vectors) -> Rows | None:
    """The best look of all with an item, good or not: its rows, or None where a part is lacking."""
    own, none = np.asarray([row], np.intp), np.zeros(0, np.intp)
    if part is Slot.OUTERWEAR:
        looks = under_outerwear(core_looks(pieces, scores, NO_BAR), own, scores, NO_BAR)
    else:
        alone = {
            Slot.TOP: replace(pieces, tops=own, dresses=none),
            Slot.BOTTOM: replace(pieces, bottoms=own, dresses=none),
            Slot.DRESS: replace(pieces, dresses=own, tops=none),
            Slot.FOOTWEAR: replace(pieces, shoes=own),
        }
        looks = core_looks(alone[part] if part else pieces, scores, NO_BAR)
    return looks.rows[int(np.argmax(np.round(looks.means, 5)))] if len(looks.means) else None


def _told(
    items: ItemTable, row: int, nearest: Rows | None, scorer: PairScorer, context: Context | None
) -> Undressable:
    item_id = items.ids[row]
    if nearest is None:
        return Undressable(item_id, _nothing_with(items, row), (), None)
    look = items.rows(in_body_order(items, [each for each in nearest.tolist() if each != NOTHING]))
    rated = score_outfit(look, scorer)
    others = listed([item.name for item in worded(look) if item.id != item_id])
    reached = f"{int(100 * rated.score)} of 100 with the {others}"
    return Undressable(item_id, _why(item_id, look, rated, reached, context), look.ids, rated.score)


def _why(item_id: str, look: ItemTable, rated: OutfitScore, reached: str, context: Context | None) -> str:
    if rated.score >= GOOD.score:
        return f"Goes together ({reached}), but nothing with it suits {context_name(context)}"
    worst = weakest_with(worded(look), rated, item_id)
    start = next(words for least, words in _MISSES if rated.score >= least)
    return f"{start} {reached}, where {100 * GOOD.score:.0f} is good; least with the {worst}"


def _nothing_with(items: ItemTable, row: int) -> str:
    """Which part the wardrobe lacks to wear an item at all."""
    lacking = {
        Slot.TOP: "bottom, or no shoes,",
        Slot.BOTTOM: "top, or no shoes,",
        Slot.DRESS: "pair of shoes",
        Slot.FOOTWEAR: "dress, and no top with a bottom,",
        Slot.OUTERWEAR: "whole look",
    }
    part = part_of(items.types)[row]
    return f"There is no {lacking[part] if part else 'look'} to wear it with"
