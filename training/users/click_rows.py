"""Reads folders of clicks: who clicked which outfits, and which items the outfits are of."""

import csv
import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from training.readers.malformed import MalformedDataError
from training.users.layout import found

CLICKS, OUTFIT_ITEMS = "clicks.csv", "outfit_items.csv"
# So many defects of a file are told one by one.
TOLD = 5

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Clicks:
    """`clicks` are (user, outfit), `outfit_items` (outfit, item), each once; `problems` are sentences."""

    clicks: Pairs
    outfit_items: Pairs
    problems: tuple[str, ...] = ()

    @property
    def outfits(self) -> tuple[str, ...]:
        """Every outfit that was clicked or has items, by its name."""
        return tuple(
            sorted({outfit for _, outfit in self.clicks} | {outfit for outfit, _ in self.outfit_items})
        )


def read_clicks(folder: Path) -> Clicks:
    """Read both files, packed or not; rows with a defect are left out and told.

    Raises MalformedDataError for a missing file or column, a broken archive, or no good row at all.
    """
    clicks, wrong = _pairs(folder, CLICKS, ("user", "outfit"))
    parts, wrong_parts = _pairs(folder, OUTFIT_ITEMS, ("outfit", "item"))
    return Clicks(clicks, parts, (*wrong, *wrong_parts))


def _pairs(folder: Path, name: str, columns: tuple[str, str]) -> tuple[Pairs, tuple[str, ...]]:
    file = found(folder, name)
    if file is None:
        raise MalformedDataError(f"{folder}: no file {name} or {name}.gz")
    good, problems = dict[tuple[str, str], int](), list[str]()
    try:
        with _opened(file) as lines:
            for line, row in _rows(file, lines, columns):
                _take(row, line, columns, good, problems)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise MalformedDataError(f"{file}: cannot be read to its end ({error}); restore it") from error
    if not good:
        first = f"; line {problems[0]}" if problems else ""
        raise MalformedDataError(f"{file}: no row could be used{first}")
    return tuple(good), _told(file, problems)


def _opened(file: Path) -> TextIO:
    if file.suffix == ".gz":
        return gzip.open(file, "rt", encoding="utf-8", newline="")
    return file.open(encoding="utf-8", newline="")


def _rows(file: Path, lines: TextIO, columns: tuple[str, str]) -> Iterator[tuple[int, tuple[str, str]]]:
    reader = csv.DictReader(lines)
    absent = [column for column in columns if column not in (reader.fieldnames or ())]
    if absent:
        raise MalformedDataError(f"{file}:1: no column {', '.join(absent)}; has {reader.fieldnames}")
    for row in reader:
        first, second = ((row[column] or "").strip() for column in columns)
        yield reader.line_num, (first, second)


def _take(
    row: tuple[str, str],
    line: int,
    columns: tuple[str, str],
    good: dict[tuple[str, str], int],
    problems: list[str],
) -> None:
    """Keep a row that is whole and new; say what is wrong with another."""
    empty = [column for column, value in zip(columns, row, strict=True) if not value]
    if empty:
        problems.append(f"{line}: no {', no '.join(empty)}")
    elif any(len(value.splitlines()) > 1 for value in row):
        problems.append(f"{line}: a line break within a name")
    elif row in good:
        problems.append(f"{line}: says the same as line {good[row]}")
    else:
        good[row] = line


def _told(file: Path, problems: list[str]) -> tuple[str, ...]:
    said = [f"{file.name}:{problem}; the row is left out" for problem in problems[:TOLD]]
    rest = len(problems) - TOLD
    return (*said, *([f"{file.name}: and {rest} more rows were left out"] if rest > 0 else []))
