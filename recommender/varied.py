"""Chooses the looks of a plan to show: good ones that repeat little of each other."""

from collections import Counter
from collections.abc import Sequence

from recommender.planning.planned_look import PlannedLook

# What it costs a look, of its value (0 to 1), when each of its items was shown once already.
REPEATED = 0.15
# Looks further down are hardly good enough to stand before those that repeat something.
CONSIDERED = 400


def varied(looks: Sequence[PlannedLook], count: int) -> list[PlannedLook]:
    """The first look, then each time the one whose value less its repetition is highest; `looks` best first.

    An item shown twice already costs twice as much: what is shown spreads over the items that there are.
    """
    rest, shown = list(looks[:CONSIDERED]), Counter[str]()
    chosen: list[PlannedLook] = []
    while rest and len(chosen) < count:
        best = max(range(len(rest)), key=lambda row: (_worth(rest[row], shown), -row))
        chosen.append(rest.pop(best))
        shown.update(chosen[-1].items)
    return chosen


def _worth(look: PlannedLook, shown: Counter[str]) -> float:
    return look.value - REPEATED * sum(shown[item] for item in look.items) / len(look.items)
