"""Reads the rows of a feed one at a time: CSV, TSV or JSON Lines."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from wardrobe.feeds.feed_error import FeedError, RowRefusedError

Cells = Mapping[str, Any]
DELIMITERS = {".csv": ",", ".tsv": "\t", ".txt": "\t", ".tab": "\t"}
JSON_LINES = (".jsonl", ".ndjson")
LONGEST_LINE = 1_000_000


@dataclass(frozen=True)
class FeedRow:
    """One row by column; `number` counts as a spreadsheet does (the header is 1), in JSON Lines by line.

    `fault` says why the row could not be read at all.
    """

    number: int
    cells: Cells
    fault: RowRefusedError | None = None


def feed_header(path: Path) -> tuple[str, ...] | None:
    """The columns of a feed; None for JSON Lines, where each row has its own. Raises FeedError."""
    if _is_json(path):
        return None
    with _opened(path) as file:
        return _header(csv.reader(file, delimiter=_delimiter(path)), path)


def feed_rows(path: Path) -> Iterator[FeedRow]:
    """Every row, streamed; raises FeedError for a file that is no feed."""
    with _opened(path) as file:
        yield from (_json_rows(file) if _is_json(path) else _table_rows(file, path))


def _opened(path: Path) -> IO[str]:
    if path.suffix.lower() not in (*DELIMITERS, *JSON_LINES):
        known = ", ".join((*DELIMITERS, *JSON_LINES))
        raise FeedError(f"{path.name}: not a feed we know; its name must end in one of {known}")
    try:
        # What is not UTF-8 comes through as surrogates, so that only its own row is refused.
        return path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")
    except OSError as error:
        raise FeedError(f"{path}: cannot be read: {error.strerror}") from error


def _is_json(path: Path) -> bool:
    return path.suffix.lower() in JSON_LINES


def _delimiter(path: Path) -> str:
    return DELIMITERS[path.suffix.lower()]


def _header(reader: Iterator[list[str]], path: Path) -> tuple[str, ...]:
    try:
        header = tuple(cell.strip() for cell in next(reader, []))
    except csv.Error as error:
        raise FeedError(f"{path.name}: the header cannot be read: {error}") from error
    twice = sorted({cell for cell in header if header.count(cell) > 1})
    if not any(header) or twice:
        what = f"has {', '.join(map(repr, twice))} twice" if twice else "is empty"
        raise FeedError(f"{path.name}: the header {what}; the first row must name the columns")
    return header


def _table_rows(file: IO[str], path: Path) -> Iterator[FeedRow]:
    reader = csv.reader(file, delimiter=_delimiter(path))
    header = _header(reader, path)
    number = 1
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield FeedRow(number, {}, RowRefusedError("row", f"cannot be read: {error}"))
            continue
        if cells:
            yield _table_row(number, header, cells)


def _table_row(number: int, header: tuple[str, ...], cells: list[str]) -> FeedRow:
    if len(cells) != len(header):
        reason = f"has {len(cells)} cells where the header has {len(header)}"
        return FeedRow(number, {}, RowRefusedError("row", reason))
    return FeedRow(number, dict(zip(header, cells, strict=True)))


def _json_rows(file: IO[str]) -> Iterator[FeedRow]:
    number = 0
    while line := file.readline(LONGEST_LINE):
        number += 1
        if not line.endswith("\n") and len(line) == LONGEST_LINE:
            raise FeedError(f"line {number} is longer than {LONGEST_LINE} characters: not JSON Lines")
        if line.strip():
            yield _json_row(number, line)


def _json_row(number: int, line: str) -> FeedRow:
    try:
        cells = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        return FeedRow(number, {}, RowRefusedError("row", f"is no JSON: {error}"))
    if not isinstance(cells, dict):
        return FeedRow(number, {}, RowRefusedError("row", "is no JSON object"))
    return FeedRow(number, cells)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")
