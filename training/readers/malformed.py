"""What every reader says about a data set that is not as documented."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path


class MalformedDataError(ValueError):
    """A data set breaks its documented layout; the message names file, line and what to do."""


def csv_rows(file: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, row) of a CSV file that must have these columns, none of them missing in a row."""
    if not file.is_file():
        raise MalformedDataError(f"{file}: no such file; see the data set's README for its layout")
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        absent = [column for column in columns if column not in (reader.fieldnames or ())]
        if absent:
            raise MalformedDataError(f"{file.name}:1: no column {', '.join(absent)}; has {reader.fieldnames}")
        for row in reader:
            short = [column for column in columns if row[column] is None]
            if short:
                raise MalformedDataError(
                    f"{file.name}:{reader.line_num}: the row ends before {', '.join(short)}"
                )
            yield reader.line_num, row
