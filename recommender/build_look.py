"""Turns found rows into a look that can be shown: scored, explained, with swaps."""

from collections.abc import Sequence
from dataclasses import dataclass

from compatibility.item_types import ITEM_TYPES, UNSURE, Slot
from compatibility.pair_scorer import PairScorer
from recommender.context.money import costs_in_words
from recommender.doubts import unsure_because
from recommender.looks import ItemTable, Look, LookItem, LookQuery, Swap
from recommender.pick_looks import Picked
from recommender.rated_look import RatedLook, rate_look
from recommender.reasons import reasons
from recommender.search_pool import SearchPool
from recommender.swaps import Favour, row_swaps
from recommender.templates import BODY_ORDER


@dataclass(frozen=True)
class Draft:
    """A look before it is explained: its items in look order, rated, and what could come instead."""

    items: ItemTable
    rated: RatedLook
    swaps: tuple[Swap, ...]


def draft_of(
    fixed: ItemTable,
    pool: ItemTable,
    searched: SearchPool,
    picked: Picked,
    scorer: PairScorer,
    query: LookQuery,
) -> Draft:
    """A picked look with its fixed items, rated."""
    items = fixed.followed_by(pool.rows(searched.index[list(picked.rows)]))
    items = items.rows(in_look_order(items))
    rated = rate_look(items, scorer, query)
    favour = Favour(searched.leaning, rated.parts, len(items)) if searched.leaning else None
    return Draft(items, rated, _swaps(pool, searched, picked, scorer, favour))


def build_look(draft: Draft, given: frozenset[str], number: int) -> Look:
    """The look that is shown; `number` counts the looks of one answer, so that each is worded its own way."""
    items, rated = draft.items, draft.rated.compatible
    shown = tuple(
        LookItem(shown_slot(type_name), item_id, type_name, source, item_id in given, blame)
        for item_id, type_name, source, blame in zip(
            items.ids, items.types, items.sources, rated.blame, strict=True
        )
    )
    return Look(
        score=draft.rated.parts.score,
        interval=draft.rated.interval,
        unsure_because=unsure_because(items),
        items=shown,
        pairs=rated.pairs,
        reasons=reasons(items, rated, number),
        swaps=draft.swaps,
        parts=draft.rated.parts,
        traded_off=draft.rated.traded_off,
        costs=costs_in_words(items),
    )


def shown_slot(type_name: str) -> Slot:
    """Where an item is shown; an item of unsure type among the accessories."""
    return Slot.ACCESSORY if type_name == UNSURE else ITEM_TYPES[type_name].slot


def in_look_order(items: ItemTable) -> Sequence[int]:
    """Rows from head to foot, then bag and accessories; by id within a slot."""
    return sorted(
        range(len(items)), key=lambda row: (BODY_ORDER.index(shown_slot(items.types[row])), items.ids[row])
    )


def _swaps(
    pool: ItemTable, searched: SearchPool, picked: Picked, scorer: PairScorer, favour: Favour | None
) -> tuple[Swap, ...]:
    others = [searched.rows_of(place.swaps) for place in picked.course.places]
    found = row_swaps(picked.space, picked.rows, others, searched.likeness, scorer, favour)
    slots = [place.slot for place in picked.course.places]
    now = [pool.ids[searched.index[row]] for row in picked.rows]
    return tuple(
        Swap(slots[swap.place], now[swap.place], pool.ids[searched.index[swap.row]], swap.gain)
        for swap in found
    )
