"""The items that a plan is made from, and what is told about them."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy.orm import Session

from compatibility.item_types import slot_of
from recommender.listed import listed
from recommender.looks import ItemTable
from recommender.planning.planned_look import PlannedLook
from recommender.worded_items import worded
from wardrobe.traits import LAUNDRY, LENT
from webapp.operations.pools import items_in_pools
from webapp.refusals import FieldFault, RefusedError
from webapp.service import Service
from webapp.shapes.look_query_shape import Pool
from webapp.shapes.planned_shape import PlannedItem, PlannedLookShape

INVITATION = {
    "pools": "add photos of a few things you own, or open the sample (`ensemble sample`)",
    "shops": "import its feed (`ensemble import feed`), or name another shop",
}
AWAY = {LAUNDRY: "In the laundry", LENT: "Lent"}
DIGITS = 4
MOST_NAMED = 5


def plan_items(
    service: Service, session: Session, owner_id: str, pools: Sequence[Pool], field: str = "pools"
) -> ItemTable:
    """All items of the pools; raises AbsentError for an unknown one, RefusedError where all are empty."""
    table = items_in_pools(service, session, owner_id, pools, field)
    if not len(table):
        names = ", ".join(pool.collection for pool in pools)
        detail = f"nothing hangs in {names} yet: {INVITATION[field]}"
        raise RefusedError(detail, FieldFault(field, detail))
    return table


def without(table: ItemTable, hidden: Collection[str]) -> ItemTable:
    """The table less what its owner hid: never suggested again, wherever suggestions come from."""
    return table.rows([row for row, item_id in enumerate(table.ids) if item_id not in hidden])


def away(table: ItemTable) -> list[str]:
    """A sentence for what cannot be worn now, by where it is; none where all is there."""
    sentences = []
    for state, where in AWAY.items():
        rows = [row for row, traits in enumerate(table.traits) if traits.state == state]
        if rows:
            sentences.append(f"{where}, so left out: {_some([_name(table, row) for row in rows])}")
    return sentences


def _some(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMED:
        return listed(names)
    return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"


def _name(table: ItemTable, row: int) -> str:
    return table.titles[row] or worded(table.rows([row]))[0].name


@contextmanager
def refusing(field: str) -> Iterator[None]:
    """What the planner finds wrong with the question, as a refusal of a field of it."""
    try:
        yield
    except ValueError as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError(str(error), FieldFault(field, str(error))) from error


class Told:
    """Tells of the items of some tables by their ids."""

    def __init__(self, *tables: ItemTable) -> None:
        self._places = {item_id: (table, row) for table in tables for row, item_id in enumerate(table.ids)}

    def item(self, item_id: str) -> PlannedItem:
        """One item."""
        table, row = self._places[item_id]
        kind = table.types[row]
        named = {"item": item_id, "slot": slot_of(kind), "type": kind, "name": _name(table, row)}
        return PlannedItem.model_validate({**named, "from": table.sources[row]})

    def items(self, item_ids: Sequence[str]) -> list[PlannedItem]:
        """Several items, in the order given."""
        return [self.item(item_id) for item_id in item_ids]

    def look(self, look: PlannedLook) -> PlannedLookShape:
        """One look, its figures with the digits that they are good for."""
        return PlannedLookShape(
            items=self.items(look.items),
            score=round(look.score, DIGITS),
            value=round(look.value, DIGITS),
            reasons=list(look.reasons),
        )
