"""Reads files with one JSON object a line and checks fields on the way."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.readers.malformed import MalformedDataError


@dataclass(frozen=True)
class JsonLine:
    """One object of a file and where it stands."""

    file: str
    line: int
    fields: Mapping[str, Any]

    def refused(self, reason: str) -> MalformedDataError:
        """The error that names this line."""
        return MalformedDataError(f"{self.file}:{self.line}: {reason}")

    def whole_number(self, name: str, below: int) -> int:
        """A field that must be an integer in 0 ... below - 1."""
        value = self.fields.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < below:
            raise self.refused(f"{name} must be a whole number from 0 to {below - 1}, not {value!r}")
        return value

    def name(self, name: str) -> str:
        """A field that must be text or a whole number, as text."""
        value = self.fields.get(name)
        if not isinstance(value, str | int) or isinstance(value, bool) or value == "":
            raise self.refused(f"{name} must be an id in quotes, not {value!r}")
        return str(value)

    def codes(self, name: str, least: int) -> list[str]:
        """A field that must be a list of at least so many different item codes."""
        value = self.fields.get(name)
        if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
            raise self.refused(f"{name} must be a list of item codes in quotes, not {value!r}")
        if len(value) < least:
            raise self.refused(f"{name} needs at least {least} items, has {len(value)}")
        if len(set(value)) < len(value):
            twice = next(code for code in value if value.count(code) > 1)
            raise self.refused(f"{name} names item {twice!r} twice; name it once")
        return value


def json_lines(file: Path) -> Iterator[JsonLine]:
    """The objects of a file, line by line. Raises MalformedDataError for a line that is not an object."""
    for number, text in enumerate(_lines(file), start=1):
        try:
            fields = json.loads(text)
        except ValueError as error:
            raise MalformedDataError(
                f"{file.name}:{number}: not JSON ({error}); write one object a line"
            ) from error
        if not isinstance(fields, dict):
            raise MalformedDataError(f"{file.name}:{number}: not a JSON object but {text.strip()[:40]!r}")
        yield JsonLine(file.name, number, fields)


def _lines(file: Path) -> list[str]:
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise MalformedDataError(f"{file.name}: not UTF-8 text ({error}); save it as UTF-8") from error
    return lines[:-1] if lines[-1] == "" else lines
