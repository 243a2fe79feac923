"""Prints answers for people and for programs."""

from pathlib import Path

import click
from pydantic import BaseModel


def tell_json(answer: BaseModel) -> None:
    """Print one JSON object and nothing else."""
    click.echo(answer.model_dump_json(by_alias=True, indent=2))


def tell_file(what: str, file: Path) -> None:
    """Say where something was written."""
    click.echo(f"{what}: {file}")
