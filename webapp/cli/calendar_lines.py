"""The calendar in the terminal."""

from collections.abc import Sequence

import click

from webapp.shapes.calendar_shape import CalendarAnswer, EntryShape
from webapp.shapes.item_name import item_name
from webapp.shapes.item_shape import ItemShape
from webapp.shapes.wear_shape import ItemsInState, ItemWear, RepeatShape, WearAnswer


def calendar_lines(answer: CalendarAnswer) -> list[str]:
    """The days with their entries; one line where nothing is there."""
    if not answer.entries:
        return [f"nothing worn or planned from {answer.first} to {answer.last}"]
    return [line for entry in answer.entries for line in entry_lines(entry)]


def entry_lines(entry: EntryShape) -> list[str]:
    """One entry: its day, what it is, and its items."""
    day = click.style(f"{entry.day:%a} {entry.day}", bold=True)
    said = [
        entry.kind,
        entry.context.occasion if entry.context else None,
        "locked" if entry.day_locked else None,
        entry.note,
    ]
    head = f"{day}  {', '.join(filter(None, said))}  {click.style(entry.id, dim=True)}"
    gave_way = [f"  {line}" for line in entry.relaxed]
    undo = [undo_line(entry.undo)] if entry.undo else []
    return [head, *_items(entry.items, entry.locked), *gave_way, *undo]


def undo_line(undo: str) -> str:
    """How a change is taken back."""
    return f"undo: ensemble undo {undo}"


def wear_lines(told: WearAnswer) -> list[str]:
    """What the log tells, under three headings."""
    tables = {
        "worn most": told.most_worn,
        "cost per wear": told.cost_per_wear,
        f"not worn for {told.forgotten_after} days": told.forgotten,
    }
    lines = [f"{told.worn_days} {'day' if told.worn_days == 1 else 'days'} logged"]
    for words, rows in tables.items():
        lines += ["", click.style(words, bold=True), *(map(_wear_line, rows) if rows else ["  none"])]
    lines += ["", click.style("worn together again", bold=True)]
    return [*lines, *(map(_repeat_line, told.repeats) if told.repeats else ["  none"])]


def state_lines(answer: ItemsInState) -> list[str]:
    """The items that a state was given to."""
    return [f"{answer.state}: {len(answer.items)}", *_items(answer.items, ())]


def price_lines(item: ItemShape) -> list[str]:
    """One item with its price."""
    return [f"{item.id}  {item_name(item)}  {item.price or 'price unknown'}"]


def _items(items: Sequence[ItemShape], locked: Sequence[str]) -> list[str]:
    return [
        f"  {item.id}  {item_name(item)}{'  (locked)' if item.id in locked else ''}{_away(item)}"
        for item in items
    ]


def _away(item: ItemShape) -> str:
    return "" if item.state == "ready" else f"  ({item.state})"


def _repeat_line(repeat: RepeatShape) -> str:
    return f"  {len(repeat.days)} x  {', '.join(map(item_name, repeat.items))}"


def _wear_line(row: ItemWear) -> str:
    cost = f"  {row.cost_per_wear} a wear" if row.cost_per_wear else ""
    return f"  {row.item.id}  {item_name(row.item)}  {row.times} x, last {row.last or 'never'}{cost}"
