"""Prints parts of plans for people."""

from collections.abc import Iterable, Sequence

import click

from webapp.cli.folded import say
from webapp.shapes.planned_shape import PlannedItem, PlannedLookShape

LONGEST_NAME = 44


def tell_notes(notes: Iterable[str]) -> None:
    """Print what has to be known besides."""
    for note in notes:
        say(click.style(f"note: {note}", fg="yellow"))


def tell_model(model: str) -> None:
    """Print what made the answer."""
    click.echo(click.style(f"\n{model}", dim=True))


def heading(words: str) -> None:
    """Print what comes now."""
    click.echo(f"\n{click.style(words, bold=True)}")


def rows(table: Sequence[Sequence[str]]) -> list[str]:
    """Lines with their words below each other."""
    if not table:
        return []
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in table]


def short(item: PlannedItem) -> str:
    """An item's name, no longer than a line can bear."""
    name = item.name
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 3] + "..."


def look_line(look: PlannedLookShape) -> str:
    """A look on one line: its score and what it is made of."""
    return f"{look.score:4.0%}  {' + '.join(map(short, look.items))}"
