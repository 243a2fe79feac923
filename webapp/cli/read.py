"""Reads what a command was given into the shape of an operation."""

from collections.abc import Mapping
from typing import Any, TypeVar

import click
from pydantic import ValidationError

from webapp.shapes.shape import Shape

S = TypeVar("S", bound=Shape)


def read(shape: type[S], given: Mapping[str, Any]) -> S:
    """Check what was given; what makes no sense is a misuse of the command, said in one line."""
    try:
        return shape.model_validate({name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        wrong = [f"{'.'.join(map(str, each['loc']))}: {_words(each['msg'])}" for each in error.errors()]
        raise click.UsageError("; ".join(wrong)) from None


def _words(message: str) -> str:
    return message.removeprefix("Value error, ")
