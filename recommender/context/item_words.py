"""What each item of a table says, asked rule by rule."""

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import UNSURE, slot_of
from recommender.context.rules import Rule, figures
from recommender.kept_by_table import KeptByTable
from recommender.looks import ItemTable
from wardrobe.traits import Traits

Mask = NDArray[np.bool_]
Values = frozenset[str]
NOTHING: Values = frozenset()
OUT = frozenset({"out"})
# What a picture alone cannot tell: such a field counts only where title or shop state it.
TOLD = "told "


class ItemWords:
    """Tells which items of a table a rule is about; what an item does not say is never held against it.

    Beside what the items say (see wardrobe.traits), a rule may ask for `type`, `slot`, `state`, `stock` and
    the facts that the table gives to a type, `weather` and `knit`. Everything is read once (see words_of).
    """

    def __init__(self, items: ItemTable) -> None:
        self.types, self.traits = items.types, items.traits
        names = list(dict.fromkeys(items.types))
        number = {name: row for row, name in enumerate(names)}
        self._type_of = np.fromiter(map(number.__getitem__, items.types), np.intp, len(items))
        self._of_type = [said_by_type(name) for name in names]
        self._said: dict[str, list[Values]] = {}
        self._meant: dict[int, Mask] = {}

    def __len__(self) -> int:
        return len(self.types)

    def meant(self, rule: Rule) -> Mask:
        """Which items the rule is about: -> (items,), not to be written to."""
        # Rules stand in one table that is read once, so that each is known by where it lies.
        if id(rule) not in self._meant:
            self._meant[id(rule)] = self._find(rule)
        return self._meant[id(rule)]

    def column(self, field: str) -> list[Values]:
        """What the items say in one field: (items,)."""
        if field not in self._said:
            self._said[field] = [_said(traits, field) for traits in self.traits]
        return self._said[field]

    def saying(self, field: str, values: Values) -> Mask:
        """Which items say any of some values in a field: -> (items,)."""
        column = self.column(field)
        return np.fromiter((not values.isdisjoint(said) for said in column), bool, len(column))

    def _find(self, rule: Rule) -> Mask:
        told = {field for field in rule.subject if field in TYPE_FIELDS}
        types = [all(rule.subject[field] & said[field] for field in told) for said in self._of_type]
        mask: Mask = np.asarray(types, bool)[self._type_of]
        for field in rule.subject.keys() - told:
            column, asked = self.column(field), rule.subject[field]
            mask[[row for row in np.flatnonzero(mask).tolist() if asked.isdisjoint(column[row])]] = False
        return mask

    def of(self, row: int) -> dict[str, Values]:
        """Everything that one item says, field by field."""
        return {**self.traits[row].said, **self._of_type[self._type_of[row]]}


def words_of(items: ItemTable) -> ItemWords:
    """The words of a table, read once for as long as the table lives."""
    return _KEPT.of(items)


def said_by_type(name: str) -> dict[str, Values]:
    """What a type alone tells: type, slot, for what weather, and whether it is knitted."""
    slot = slot_of(name)
    known = frozenset({name} - {UNSURE})
    said = {"type": known, "slot": frozenset({str(slot)}) if slot else NOTHING}
    return said | {field: frozenset(figures(field, {"type": known})) for field in ("weather", "knit")}


TYPE_FIELDS = frozenset({"type", "slot", "weather", "knit"})


def _said(traits: Traits, field: str) -> Values:
    if field == "state":
        return frozenset({traits.state})
    if field == "stock":
        return NOTHING if traits.in_stock else OUT
    if field.startswith(TOLD):
        return traits.told.get(field.removeprefix(TOLD), NOTHING)
    return traits.said.get(field, NOTHING)


_KEPT = KeptByTable(ItemWords)
