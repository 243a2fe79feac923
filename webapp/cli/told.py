"""Prints answers for people and for programs."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import click
from pydantic import BaseModel

from webapp.cli.folded import say

Answer = TypeVar("Answer", bound=BaseModel)


def tell(answer: Answer, lines_of: Callable[[Answer], Sequence[str]], as_json: bool) -> None:
    """Print an answer as lines for people, or as one JSON object."""
    if as_json:
        tell_json(answer)
    else:
        for line in lines_of(answer):
            say(line)


def tell_json(answer: BaseModel) -> None:
    """Print one JSON object and nothing else."""
    click.echo(answer.model_dump_json(by_alias=True, indent=2))


def tell_file(what: str, file: Path) -> None:
    """Say where something was written."""
    click.echo(f"{what}: {file}")
