"""Reads files that are one JSON list, and names the entry that is wrong."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from training.readers.malformed import MalformedDataError

Read = TypeVar("Read")


def json_file(file: Path) -> Any:
    """What a JSON file holds. Raises MalformedDataError when it is missing or not JSON."""
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise MalformedDataError(f"{file}: cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise MalformedDataError(f"{file.name}: not JSON ({error})") from error


def parsed_entries(file: Path, parse: Callable[[Any], Read]) -> tuple[Read, ...]:
    """Every entry of a JSON list. Raises MalformedDataError naming the entry that does not parse."""
    entries = json_file(file)
    if not isinstance(entries, list):
        raise MalformedDataError(f"{file.name}: must be a JSON list, is {type(entries).__name__}")
    return tuple(parsed(file, number, parse, entry) for number, entry in enumerate(entries, start=1))


def parsed(file: Path, number: int, parse: Callable[[Any], Read], entry: Any) -> Read:
    """One entry; a field that is missing or of another kind is told with file and entry number."""
    try:
        return parse(entry)
    except KeyError as error:
        raise MalformedDataError(f"{file.name}: entry {number}: {error} is missing or unknown") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise MalformedDataError(f"{file.name}: entry {number}: {error}") from error
