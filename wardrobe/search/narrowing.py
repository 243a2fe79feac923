"""Decides which items come into question, what was relaxed for it, and what to loosen when none do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wardrobe.search.conditions import Condition, Levels
from wardrobe.search.filters import Level

Rows = NDArray[np.intp]
# The tier of items that say something else than was asked.
OTHERS = Level.SAYS - Level.OTHER


@dataclass(frozen=True)
class Narrowed:
    """Rows of items and their tier (0: says all that was asked, 3: says otherwise), with notes."""

    rows: Rows
    tiers: NDArray[np.int8]
    relaxed: tuple[str, ...] = ()
    loosen: tuple[str, ...] = ()


def narrow(levels: Levels, conditions: Sequence[Condition], limit: int) -> Narrowed:
    """Keep what meets the conditions; (conditions, items) -> items, in tiers.

    What must hold, holds, or is of the same family (a blouse for a shirt). Items that say all of it come
    first. Only where these are fewer than `limit`, kin follow (another blue for navy), then those that do not
    say; only where there is nothing at all, those that say something else, as few things as possible.
    """
    hard = np.array([condition.hard for condition in conditions], np.bool_)
    possible = np.asarray((levels[hard] >= Level.KIN).all(axis=0), np.bool_)
    if not possible.any():
        nothing = np.zeros(0, np.intp)
        return Narrowed(nothing, nothing.astype(np.int8), loosen=_loosen(levels, conditions, hard))
    tiers = (Level.SAYS - levels.min(axis=0, initial=Level.SAYS)).astype(np.int8)
    last = _last_tier(tiers[possible], limit)
    chosen = possible & (tiers <= last)
    if last == OTHERS:
        chosen &= _fewest_others(levels, possible)
    rows = np.flatnonzero(chosen)
    return Narrowed(rows, tiers[rows], tuple(_relaxed(levels[:, rows], conditions)))


def _last_tier(tiers: NDArray[np.int8], limit: int) -> int:
    """The last tier that is shown: the first that fills the list; the one of others only when alone."""
    for tier in range(OTHERS):
        if (tiers <= tier).sum() >= limit:
            return tier
    return OTHERS - 1 if (tiers < OTHERS).any() else OTHERS


def _fewest_others(levels: Levels, possible: NDArray[np.bool_]) -> NDArray[np.bool_]:
    others = (levels == Level.OTHER).sum(axis=0)
    return np.asarray(others == others[possible].min(), np.bool_)


def _relaxed(levels: Levels, conditions: Sequence[Condition]) -> Iterator[str]:
    """One sentence for each condition that not every item shown says."""
    for row, condition in zip(levels, conditions, strict=True):
        says, kin, untold, others = (
            int((row == level).sum()) for level in (Level.SAYS, Level.KIN, Level.UNTOLD, Level.OTHER)
        )
        told = f"{says} say {condition.name}" if says > 1 else f"{says or 'nothing'} says {condition.name}"
        if others and not condition.implied:
            yield f"{told}: it was lifted, since nothing meets everything asked"
        elif others:
            yield f"nothing else here is {condition.name}"
        elif kin or untold:
            after = (_count(kin, "of the same family"), _count(untold, "that do not say"))
            yield f"{told}; then come {' and '.join(filter(None, after))}"


def _count(count: int, what: str) -> str:
    return f"{count} {what}" if count else ""


def _loosen(levels: Levels, conditions: Sequence[Condition], hard: NDArray[np.bool_]) -> tuple[str, ...]:
    """For each thing that must hold, how many items there are without it; best first."""
    if not levels.shape[1]:
        return ("there is nothing to search yet: add items first",)
    counts = [
        (int((levels[hard & (np.arange(len(conditions)) != row)] >= Level.KIN).all(axis=0).sum()), name)
        for row, name in enumerate(condition.name for condition in conditions)
        if hard[row]
    ]
    helping = sorted(((count, name) for count, name in counts if count), key=lambda pair: (-pair[0], pair[1]))
    if helping:
        return tuple(f"without {name} there are {count}" for count, name in helping)
    return (f"no item meets any two of: {', '.join(name for _, name in counts)}; leave out all but one",)
