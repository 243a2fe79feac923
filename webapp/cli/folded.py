"""Folds long lines to the width of the terminal."""

import sys
from shutil import get_terminal_size
from textwrap import fill

import click

HANG = "    "


def say(line: str) -> None:
    """Print one line; in a terminal it is folded, elsewhere it stays whole, so that programs find it."""
    click.echo(folded(line, get_terminal_size().columns) if sys.stdout.isatty() else line)


def folded(line: str, width: int) -> str:
    """The line broken between words, what is left of it further in; spaces within stay as they are.

    What has no space, such as an id, is never broken.
    """
    start = line[: len(line) - len(line.lstrip())]
    return fill(
        line.lstrip(),
        width,
        initial_indent=start,
        subsequent_indent=start + HANG,
        break_long_words=False,
        break_on_hyphens=False,
    )
