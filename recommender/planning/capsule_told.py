"""Tells a chosen capsule: its looks, and of each item what it is good for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from recommender.looks import ItemTable
from recommender.planning.capsule_words import item_reason
from recommender.planning.coverage import Coverage
from recommender.planning.different import best_of_each
from recommender.planning.look_set import LookSet, Mask, Rows
from recommender.planning.planned_look import PlannedLook, in_body_order


def joined(looks: Sequence[LookSet]) -> Coverage:
    """The looks of all contexts as one coverage: a look counts once in each context."""
    most = max((int(each.keys.max(initial=0)) for each in looks), default=0) + 1
    apart = [each.keys + most * number for number, each in enumerate(looks)]
    return Coverage(np.concatenate([each.rows for each in looks]), np.concatenate(apart), looks[0].count)


@dataclass(frozen=True)
class CapsuleTold:
    """A wardrobe, its looks by context (`names` in words), and which items are chosen (items,)."""

    items: ItemTable
    coverage: Coverage
    looks: Sequence[LookSet]
    names: Sequence[str]
    chosen: Mask

    @cached_property
    def worn(self) -> list[Rows]:
        """By context, the numbers of the looks that the chosen items make."""
        there = np.append(self.chosen, True)
        return [np.flatnonzero(there[each.rows].all(axis=1)) for each in self.looks]

    def shown(self) -> tuple[PlannedLook, ...]:
        """Each different look once, with its best shoes, for the first context that it can be worn in."""
        found: dict[int, tuple[float, PlannedLook]] = {}
        for name, looks, numbers in zip(self.names, self.looks, self.worn, strict=True):
            for number in numbers[best_of_each(looks.keys[numbers])].tolist():
                look = self._planned(looks, number, name)
                found.setdefault(int(looks.keys[number]), (float(looks.pulls[number]), look))
        best_first = sorted(found.values(), key=lambda each: (-round(each[0], 4), each[1].items))
        return tuple(look for _, look in best_first)

    def _planned(self, looks: LookSet, number: int, name: str) -> PlannedLook:
        rows = in_body_order(self.items, looks.look(number))
        said = (f"For {name}",) if len(self.names) > 1 else ()
        ids = tuple(self.items.ids[row] for row in rows)
        return PlannedLook(ids, float(looks.scores[number]), float(looks.values[number]), said)

    def uses(self, row: int) -> tuple[int, int]:
        """In how many different looks an item is, and how many cannot do without it."""
        within = without = total = 0
        for looks, numbers in zip(self.looks, self.worn, strict=True):
            held = (looks.rows[numbers] == row).any(axis=1)
            keys = looks.keys[numbers]
            within += len(np.unique(keys[held]))
            without += len(np.unique(keys[~held]))
            total += len(np.unique(keys))
        return within, total - without

    @cached_property
    def worn_looks(self) -> dict[str, list[tuple[int, ...]]]:
        """The looks that the chosen items make, as rows, by context."""
        return {
            name: [looks.look(number) for number in numbers.tolist()]
            for name, looks, numbers in zip(self.names, self.looks, self.worn, strict=True)
        }

    def reason(self, row: int) -> str:
        """Why an item is in the capsule."""
        return item_reason(self.items, row, self.worn_looks, self.uses(row)[0])

    def order(self) -> list[int]:
        """The chosen items in body order."""
        return list(in_body_order(self.items, np.flatnonzero(self.chosen).tolist()))
