"""Decides which templates can be filled, from where, and what has to be said about it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import UNSURE, Slot, slot_of
from recommender import notes
from recommender.candidates import SlotSupply, accessory_families, supplies
from recommender.looks import ItemTable, LookQuery
from recommender.templates import MOST_ACCESSORIES, Template, slots_to_add, templates_for

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class Place:
    """One slot to fill: the candidates, and what may come instead as a swap (both rows of the pool)."""

    slot: Slot
    candidates: Rows
    swaps: Rows


@dataclass(frozen=True)
class Course:
    """One template as far as it can be filled, and what was missing or taken from elsewhere for it.

    `rules` says what hard rules kept out of its slots.
    """

    places: tuple[Place, ...]
    missing: int
    filled_in: int
    notes: tuple[str, ...]
    rules: tuple[str, ...] = ()


def courses(fixed: ItemTable, pool: ItemTable, query: LookQuery) -> tuple[Course, ...]:
    """The templates that compete: those with the least missing, then with the least from other sources.

    Where something is missing, the fuller template wins alone, so that a top and shoes beat shoes alone.
    """
    worn = worn_slots(fixed)
    templates = templates_for(worn, query.wanted, query.only_wanted)
    slots = tuple(dict.fromkeys(slot for template in templates for slot in template.slots))
    supply = supplies(pool, query, slots, fixed)
    found = [_course(template, supply, pool) for template in templates]
    return tuple(course for course in found if _rank(course) == min(_rank(other) for other in found))


def worn_slots(fixed: ItemTable) -> tuple[Slot, ...]:
    """The slots that the items of every look take; an unsure one takes none."""
    return tuple(slot for name in fixed.types if (slot := slot_of(name)) is not None)


def query_notes(fixed: ItemTable, query: LookQuery) -> tuple[str, ...]:
    """What was asked for and cannot be, whatever the pool holds."""
    worn = worn_slots(fixed)
    doubled = [slot for slot in dict.fromkeys(query.wanted) if slot in worn and slot is not Slot.ACCESSORY]
    said = [notes.already_worn(slot) for slot in doubled]
    asked = list(query.wanted).count(Slot.ACCESSORY)
    room = slots_to_add(worn, (Slot.ACCESSORY,) * MOST_ACCESSORIES).count(Slot.ACCESSORY)
    return (*said, *([notes.no_room(asked, room)] if asked > room else []))


def _rank(course: Course) -> tuple[int, int, int]:
    return course.missing, course.filled_in, -len(course.places) if course.missing else 0


def _course(template: Template, supply: Mapping[Slot, SlotSupply], pool: ItemTable) -> Course:
    places: list[Place] = []
    said: list[str] = []
    slots = dict.fromkeys(template.slots)
    for slot in slots:
        filled = _places(slot, template.slots.count(slot), supply[slot], pool)
        places += filled
        said += _notes(slot, template.slots.count(slot), filled, supply[slot], pool)
    missing = len(template.slots) - len(places)
    if missing and UNSURE in pool.types:
        said.append(notes.unknown_types(pool.types.count(UNSURE)))
    filled_in = len([slot for slot in slots if supply[slot].filled_in])
    rules = tuple(notes.kept_out(slot, supply[slot]) for slot in slots if supply[slot].forbidden)
    return Course(tuple(places), missing, filled_in, tuple(said), rules)


def _notes(slot: Slot, asked: int, filled: list[Place], supply: SlotSupply, pool: ItemTable) -> list[str]:
    if not filled:
        return [notes.missing(slot, supply, pool.sources)]
    said = [notes.filled_in(slot, supply)] if supply.filled_in else []
    if filled[-1].candidates is supply.rest:
        said.append(notes.topped_up(slot, supply, {pool.sources[row] for row in supply.rest}))
    return said + ([notes.too_few_kinds(len(filled), asked)] if len(filled) < asked else [])


def _places(slot: Slot, count: int, supply: SlotSupply, pool: ItemTable) -> list[Place]:
    """Places of one slot; several accessories need a kind each, the preferred source's kinds first."""
    if slot is not Slot.ACCESSORY:
        return [Place(slot, supply.first, _swaps(supply))] * min(1, len(supply.first))
    own, other = _kinds(supply.first, pool), _kinds(supply.rest, pool)
    places = [Place(slot, supply.first, _swaps(supply))] * min(count, len(own))
    return places + [Place(slot, supply.rest, supply.rest)] * min(count - len(places), len(other - own))


def _kinds(rows: Rows, pool: ItemTable) -> frozenset[str]:
    return accessory_families([pool.types[row] for row in rows])


def _swaps(supply: SlotSupply) -> Rows:
    """Swaps come from the preferred source too, unless it has nothing else to offer."""
    return supply.first if len(supply.first) > 1 else np.concatenate([supply.first, supply.rest])
