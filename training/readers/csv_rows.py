"""Reads a CSV row by row: what has a defect is left out and told, the rest goes through."""

import csv
import gzip
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO, TypeVar

from training.readers.malformed import MalformedDataError

Row = Mapping[str, str | None]
Read = TypeVar("Read")


def read_rows(
    file: Path, columns: Sequence[str], parse: Callable[[Row], Read]
) -> tuple[list[Read], list[str]]:
    """What `parse` makes of each row, and a sentence for each that it refuses by ValueError.

    The file may be packed with gzip. Raises MalformedDataError for a missing column, a broken archive or no
    good row at all.
    """
    good, problems = list[Read](), list[str]()
    try:
        with _opened(file) as lines:
            for line, row in _checked(file, columns, lines):
                try:
                    good.append(parse(row))
                except ValueError as error:
                    problems.append(f"{file.name}:{line}: {error}; the row is left out")
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise MalformedDataError(f"{file}: cannot be read to its end ({error}); restore it") from error
    if not good:
        raise MalformedDataError(f"{file}: no row could be used{''.join(f'; {one}' for one in problems[:1])}")
    return good, problems


def _opened(file: Path) -> TextIO:
    if file.suffix == ".gz":
        return gzip.open(file, "rt", encoding="utf-8", newline="")
    return file.open(encoding="utf-8", newline="")


def _checked(file: Path, columns: Sequence[str], lines: TextIO) -> Iterator[tuple[int, Row]]:
    reader = csv.DictReader(lines)
    absent = [name for name in columns if name not in (reader.fieldnames or ())]
    if absent:
        raise MalformedDataError(f"{file}:1: no column {', '.join(absent)}; has {reader.fieldnames}")
    for row in reader:
        yield reader.line_num, row
