"""A number of items below which no packing can go."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from compatibility.item_types import Slot
from recommender.planning.look_list import BOTTOM, OUTERWEAR, SHOES, UPPER
from recommender.planning.look_set import NOTHING, LookSet
from recommender.planning.pack_rules import ALWAYS, WEARS, PackRules


def packing_bound(options: Sequence[LookSet], covered: Sequence[int], rules: PackRules) -> int:
    """The fewest items that could dress the covered days (numbers) of a trip.

    Between two washes each day needs a top or dress of its own, and days without a dress share a bottom
    three by three; somebody wears shoes, and outerwear where every look of a day has some.
    """
    if not covered:
        return 0
    stretches = Counter(rules.stretch[day] for day in covered)
    over = any((options[day].rows[:, OUTERWEAR] != NOTHING).all() for day in covered)
    shod = any((options[day].rows[:, SHOES] != NOTHING).all() for day in covered)
    clothes = [_clothes(options, covered, rules, stretch, days) for stretch, days in stretches.items()]
    return max(clothes) + shod + over


def _clothes(
    options: Sequence[LookSet], covered: Sequence[int], rules: PackRules, stretch: int, days: int
) -> int:
    """The fewest tops, dresses and bottoms for the days of one stretch."""
    rows = np.concatenate([options[day].rows for day in covered if rules.stretch[day] == stretch])
    dresses = np.unique(rows[rows[:, BOTTOM] == NOTHING, UPPER])
    once = (rules.wears[rows[:, UPPER]] < ALWAYS).all()
    if not once:
        return 1 if len(dresses) else 2
    in_separates = max(0, days - len(dresses))
    return days + -(-in_separates // WEARS[Slot.BOTTOM])
