"""Which signals count today, and for how much."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from math import log

from recommender.taste.item_traits import Row
from recommender.taste.learn import Evidence
from recommender.taste.signal_kinds import HIDE, KINDS, SAID, SignalKind
from wardrobe.person_models import Signal

# After this many days a signal counts half. In the rentals data a person's category comes back 8 percentage
# points more often than chance within two weeks and still 6 after one to two years: taste fades slowly.
HALF_LIFE_DAYS = 365


def counted(signals: Sequence[Signal], now: datetime) -> list[Evidence]:
    """What the signals (oldest first) are worth today; of likes and dislikes of an item only the last.

    The same done with things of the same traits is taken together; see worth.
    """
    last = {each.item_id: each.id for each in signals if each.kind in SAID}
    times: dict[tuple[str, Row], list[float]] = {}
    for each in signals:
        if each.kind not in SAID or last[each.item_id] == each.id:
            traits = tuple((trait["name"], float(trait["share"])) for trait in each.traits)
            times.setdefault((each.kind, traits), []).append(aged(each.at, now))
    return [_evidence(KINDS[kind], traits, each) for (kind, traits), each in times.items()]


def worth(kind: SignalKind, times: float) -> float:
    """What doing it so many times is worth, the aged ones in part.

    Among one's own things each further time tells less than the one before (1 + log: Hu, Koren and Volinsky,
    ICDM 2008, eq. 6): fifty days in one coat are no fifty likes.
    """
    return kind.weight * (1 + log(times) if kind.own and times > 1 else times)


def _evidence(kind: SignalKind, traits: Row, times: Sequence[float]) -> Evidence:
    return Evidence(traits, kind.liked, worth(kind, sum(times)), kind.own, len(times))


def aged(at: datetime, now: datetime) -> float:
    """What is left of a signal: 1 today, a half after HALF_LIFE_DAYS; whole days, so a day agrees."""
    days = max((now.date() - at.date()).days, 0)
    return float(0.5 ** (days / HALF_LIFE_DAYS))


def hidden_in(signals: Iterable[Signal]) -> frozenset[str]:
    """The items that were hidden."""
    return frozenset(each.item_id for each in signals if each.kind == HIDE)
