"""Which signals count today, and for how much."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from recommender.taste.learn import Evidence
from recommender.taste.signal_kinds import HIDE, KINDS, SAID
from wardrobe.person_models import Signal

# After this many days a signal counts half. In the rentals data a person's category comes back 8 percentage
# points more often than chance within two weeks and still 6 after one to two years: taste fades slowly.
HALF_LIFE_DAYS = 365


def counted(signals: Sequence[Signal], now: datetime) -> list[Evidence]:
    """What the signals (oldest first) are worth today; of likes and dislikes of an item only the last."""
    last = {each.item_id: each.id for each in signals if each.kind in SAID}
    return [
        Evidence(
            tuple((trait["name"], float(trait["share"])) for trait in each.traits),
            KINDS[each.kind].liked,
            KINDS[each.kind].weight * aged(each.at, now),
        )
        for each in signals
        if each.kind not in SAID or last[each.item_id] == each.id
    ]


def aged(at: datetime, now: datetime) -> float:
    """What is left of a signal: 1 today, a half after HALF_LIFE_DAYS; whole days, so a day agrees."""
    days = max((now.date() - at.date()).days, 0)
    return float(0.5 ** (days / HALF_LIFE_DAYS))


def hidden_in(signals: Iterable[Signal]) -> frozenset[str]:
    """The items that were hidden."""
    return frozenset(each.item_id for each in signals if each.kind == HIDE)
