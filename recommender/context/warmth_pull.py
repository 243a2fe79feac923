"""Lets a search look for warmer or lighter clothes: what a clo more or less of one item is worth."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.item_types import Slot, slot_of
from recommender.context.asked import Context
from recommender.context.context_words import figure, with_typical_weather
from recommender.context.item_words import words_of
from recommender.context.warmth import clo_of_items, needed_clo, underwear_clo
from recommender.looks import ItemTable

Rows = NDArray[np.intp]
# A bell has no slope far out; more than this for one clo would drown everything else.
STEEPEST = 8.0


@dataclass(frozen=True)
class WarmthPull:
    """Items' insulation against what is needed, all in clo.

    `clo` and `outer` (items,): what each insulates, and whether it comes off inside; `worn` and `inside` are
    what every look has anyway, with and without outerwear; `low` and `high` what the coldest and the warmest
    ask for.
    """

    clo: Vectors
    outer: NDArray[np.bool_]
    worn: float
    inside: float
    low: float
    high: float
    spread: float

    def of(self, places: Sequence[Rows]) -> Vectors:
        """What each item adds to the log of a look's fit, by the slope where usual looks stand: -> (items,).

        A usual look takes the median of each place. Where that is comfortable, nothing pulls.
        """
        usual = sum(float(np.median(self.clo[place])) for place in places)
        under = sum(float(np.median(np.where(self.outer, 0, self.clo)[place])) for place in places)
        short = self._slope(self.low - self.worn - usual)
        over = self._slope(self.inside + under - self.high)
        pull: Vectors = (short * self.clo - over * np.where(self.outer, 0, self.clo)).astype(np.float32)
        return pull

    def _slope(self, off: float) -> float:
        return min(STEEPEST, max(0.0, off / self.spread - 1) / self.spread)


def warmth_pull(pool: ItemTable, index: Rows, fixed: ItemTable, context: Context) -> WarmthPull | None:
    """Prepare the pull on items (rows of the pool) beside those of every look; None without weather."""
    context = with_typical_weather(context)
    if context.coldest is None or context.warmest is None:
        return None
    worn = clo_of_items(words_of(fixed))
    return WarmthPull(
        clo=clo_of_items(words_of(pool))[index],
        outer=_outer(pool)[index],
        worn=underwear_clo() + float(worn.sum()),
        inside=underwear_clo() + float(worn[~_outer(fixed)].sum()),
        low=needed_clo(context.coldest, context),
        high=needed_clo(context.warmest, context),
        spread=figure("spread", context),
    )


def _outer(items: ItemTable) -> NDArray[np.bool_]:
    outer = {name for name in set(items.types) if slot_of(name) is Slot.OUTERWEAR}
    return np.fromiter((name in outer for name in items.types), bool, len(items))
