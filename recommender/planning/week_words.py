"""What a week brings back and what gave way in it, in words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from recommender.looks import ItemTable
from recommender.planning.pieces import part_of
from recommender.planning.variety import ON_THE_SKIN, REST
from recommender.worded_items import worded


def brought_back_words(
    items: ItemTable, rows: Sequence[int], last: Mapping[int, date], day: date
) -> list[str]:
    """A sentence for each forgotten item that a look brings back."""
    return [_back(name, last.get(row), day) for row, name in zip(rows, _names(items, rows), strict=True)]


def _back(name: str, last: date | None, day: date) -> str:
    if last is None:
        return f"Brings back the {name}: not worn since the log began"
    return f"Brings back the {name}: not worn for {(day - last).days} days"


def rest_words(items: ItemTable, rows: Sequence[int], last: Mapping[int, date], day: date) -> Iterator[str]:
    """A sentence for each item of a look that should still rest."""
    parts = part_of(items.types)
    for row, name in zip(rows, _names(items, rows), strict=True):
        part = parts[row]
        if part and row in last and abs((day - last[row]).days) <= REST[part]:
            yield f"the {name} again so soon: in use on {_day(last[row])} already"


def again_words(
    items: ItemTable, rows: Sequence[int], others: Sequence[tuple[date, Sequence[int]]]
) -> Iterator[str]:
    """A sentence for each top or dress of a look that another day has as well; `others` are days and rows."""
    parts = part_of(items.types)
    for row, name in zip(rows, _names(items, rows), strict=True):
        days = [day for day, worn in others if row in worn]
        if days and parts[row] in ON_THE_SKIN:
            yield f"the {name} twice: also on {_day(days[0])}"


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def _names(items: ItemTable, rows: Sequence[int]) -> list[str]:
    return [item.name for item in worded(items.rows(rows))]
