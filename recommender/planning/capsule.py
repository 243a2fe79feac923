"""Chooses the few items of a wardrobe that make the most good, different looks."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from compatibility.pair_scorer import PairScorer
from recommender.context.context import Context
from recommender.looks import ItemTable
from recommender.planning.capsule_bound import capsule_bound
from recommender.planning.capsule_pool import capsule_pool
from recommender.planning.capsule_told import CapsuleTold, joined
from recommender.planning.choose_items import cheapest_look, choose_items
from recommender.planning.context_name import context_name
from recommender.planning.different import LookKeys
from recommender.planning.good_looks import Asked, looks_among
from recommender.planning.look_set import LookSet, Mask
from recommender.planning.pair_matrix import pair_matrix
from recommender.planning.pieces import part_of, rows_of
from recommender.planning.planned_look import PlannedLook
from recommender.planning.preference import Preference, disliked

# Looks of one context; a wardrobe of 200 items has about 74,000.
MOST = 100_000
ENOUGH = "{count} items make as many different looks as more would"


@dataclass(frozen=True)
class CapsuleItem:
    """One item of a capsule: in how many of its different looks it is, how many would go without it, why."""

    item: str
    looks: int
    needed_by: int
    locked: bool
    reason: str


@dataclass(frozen=True)
class Capsule:
    """Items in body order and the looks that they make.

    `different` counts the looks of the capsule that are different, over all contexts asked for; `at_most` is
    a number that no capsule of this size can exceed, so that different / at_most says how good this one is
    at least. `looks` shows each different look once, best first.
    """

    items: tuple[CapsuleItem, ...]
    looks: tuple[PlannedLook, ...]
    different: int
    at_most: int
    notes: tuple[str, ...]


def capsule(
    wardrobe: ItemTable,
    scorer: PairScorer,
    count: int,
    *,
    contexts: Sequence[Context] = (),
    taste: Preference | None = None,
    lock: frozenset[str] = frozenset(),
    ban: frozenset[str] = frozenset(),
) -> Capsule:
    """Choose `count` items, the locked ones among them; fewer where more would add no look.

    With contexts a look counts once for each context in which it can be worn, and each context gets one at
    least, if there is one and room for it. What the person dislikes stays out unless it is locked.
    Raises ValueError where more are locked than asked for, and for a locked item that the wardrobe
    does not have.
    """
    _check(wardrobe, count, lock)
    items = wardrobe.rows(sorted(range(len(wardrobe)), key=wardrobe.ids.__getitem__))
    out = (ban | disliked(items, taste)) - lock
    asked = [Asked(context, taste, out, most=MOST) for context in (*contexts,) or (None,)]
    every = _looks(items, scorer, asked)
    tried = capsule_pool(items.types, every, count) | {*rows_of(items, sorted(lock))}
    some = items.rows(sorted(tried))
    told = _chosen(some, _looks(some, scorer, asked), asked, count, lock)
    return Capsule(
        items=tuple(_item(told, row, lock) for row in told.order()),
        looks=told.shown(),
        different=told.coverage.of(told.chosen),
        at_most=_bound(items, every, count),
        notes=_notes(told, every, count),
    )


def _bound(items: ItemTable, every: Sequence[LookSet], count: int) -> int:
    keys = LookKeys(items)
    return capsule_bound(
        [keys.clothes(each.rows) for each in every], [keys.kinds(each.rows) for each in every], count
    )


def _looks(items: ItemTable, scorer: PairScorer, asked: Sequence[Asked]) -> list[LookSet]:
    scores = pair_matrix(items, scorer)
    return [looks_among(items, scores, scorer, each) for each in asked]


def _chosen(
    items: ItemTable, looks: list[LookSet], asked: Sequence[Asked], count: int, lock: frozenset[str]
) -> CapsuleTold:
    """The choice with the most looks; a context left without any gets its cheapest look for sure."""
    coverage, names = joined(looks), [context_name(each.context) for each in asked]
    fixed = np.asarray([item_id in lock for item_id in items.ids], bool)
    told = CapsuleTold(items, coverage, looks, names, choose_items(coverage, count, fixed, _welcome(items)))
    for number in range(len(looks)):
        least = cheapest_look(looks[number], fixed)
        if not len(told.worn[number]) and least is not None and (fixed | least).sum() <= count:
            fixed = fixed | least
            chosen = choose_items(coverage, count, fixed, _welcome(items))
            told = CapsuleTold(items, coverage, looks, names, chosen)
    return told


def _welcome(items: ItemTable) -> Mask:
    return np.asarray([part is not None for part in part_of(items.types)], bool)


def _item(told: CapsuleTold, row: int, lock: frozenset[str]) -> CapsuleItem:
    within, needed = told.uses(row)
    item_id = told.items.ids[row]
    return CapsuleItem(item_id, within, needed, item_id in lock, told.reason(row))


def _notes(told: CapsuleTold, every: Sequence[LookSet], count: int) -> tuple[str, ...]:
    """What the looks' lists said, contexts without a look, and that fewer items do."""
    said = [note for each in every for note in each.notes]
    empty = [f"No look for {name}" for name, each in zip(told.names, told.worn, strict=True) if not len(each)]
    chosen = int(told.chosen.sum())
    enough = [ENOUGH.format(count=chosen)] if chosen < count else []
    return tuple(dict.fromkeys([*said, *empty, *enough]))


def _check(wardrobe: ItemTable, count: int, lock: frozenset[str]) -> None:
    strange = sorted(lock.difference(wardrobe.ids))
    if strange:
        raise ValueError(f"locked, but not in the wardrobe: {', '.join(strange)}")
    if len(lock) > count:
        raise ValueError(f"{len(lock)} items are locked, but the capsule is to hold {count}")
