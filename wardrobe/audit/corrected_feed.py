"""Writes a feed with the cells corrected that a person decided about, and nothing else changed."""

import csv
import json
from collections.abc import Mapping
from pathlib import Path

from wardrobe.feeds.feed_rows import DELIMITERS, feed_header

# For each row's number: what a column is to say.
Corrections = Mapping[int, Mapping[str, str]]


def write_corrected(feed: Path, corrections: Corrections, out: Path) -> None:
    """Copy a feed to `out` with the corrected cells; a column that the feed lacks is added at the end.

    Rows that could not be read are copied as they are. Raises FeedError for a file that is no feed.
    """
    if feed_header(feed) is None:
        _write_lines(feed, corrections, out)
    else:
        _write_table(feed, corrections, out)


def _write_lines(feed: Path, corrections: Corrections, out: Path) -> None:
    with (
        feed.open(encoding="utf-8-sig", errors="surrogateescape") as lines,
        out.open("w", encoding="utf-8", errors="surrogateescape") as copied,
    ):
        for number, line in enumerate(lines, 1):
            cells = corrections.get(number)
            copied.write(line if not cells else _line({**json.loads(line), **cells}))


def _line(cells: Mapping[str, object]) -> str:
    return json.dumps(cells, ensure_ascii=False) + "\n"


def _write_table(feed: Path, corrections: Corrections, out: Path) -> None:
    delimiter = DELIMITERS[feed.suffix.lower()]
    with (
        feed.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines,
        out.open("w", encoding="utf-8", errors="surrogateescape", newline="") as copied,
    ):
        reader, writer = csv.reader(lines, delimiter=delimiter), csv.writer(copied, delimiter=delimiter)
        header = [cell.strip() for cell in next(reader)]
        named = (column for cells in corrections.values() for column in cells)
        added = [column for column in dict.fromkeys(named) if column not in header]
        writer.writerow([*header, *added])
        for number, cells in enumerate(reader, 2):
            writer.writerow(_corrected([*header, *added], cells, corrections.get(number, {}), len(header)))


def _corrected(header: list[str], cells: list[str], changed: Mapping[str, str], width: int) -> list[str]:
    if len(cells) != width:
        return cells
    whole = [*cells, *[""] * (len(header) - width)]
    return [changed.get(column, cell) for column, cell in zip(header, whole, strict=True)]
