"""Reads a shop's own fit feedback: rows of an item and what a wearer said."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from recommender.fit_feedback.lean import VERDICTS

WORDS = {name: name for name in VERDICTS} | {"fit": "fits", "true": "fits", "true to size": "fits"}
WORDS |= {"too small": "small", "runs small": "small", "too large": "large", "runs large": "large"}
COLUMNS = ("item", "fit")


class FeedbackError(ValueError):
    """The file is not one of fit feedback; says what is missing."""


@dataclass
class ItemFeedback:
    """Wearers of one item by what they said; `category` is the last one named, empty without."""

    category: str = ""
    counts: list[int] = field(default_factory=lambda: [0] * len(VERDICTS))


@dataclass(frozen=True)
class OwnFeedback:
    """What was read, and why each other row was left out."""

    items: Mapping[str, ItemFeedback]
    bad_rows: tuple[str, ...]


def read_own_feedback(file: Path) -> OwnFeedback:
    """Read a CSV with the columns item and fit, and category where the shop knows it.

    A bad row is named and the rest go on. Raises FeedbackError for a file without these columns.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            absent = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
            if absent:
                raise FeedbackError(f"{file}: no column {', '.join(absent)}; has {reader.fieldnames}")
            return _counted((reader.line_num, row) for row in reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FeedbackError(f"{file}: cannot be read as CSV ({error})") from error


def _counted(rows: Iterable[tuple[int, Mapping[str, str | None]]]) -> OwnFeedback:
    items, bad = dict[str, ItemFeedback](), list[str]()
    for line, row in rows:
        name, said = ((row[column] or "").strip() for column in COLUMNS)
        if not name or said.lower() not in WORDS:
            bad.append(f"row {line}: {f'fit is {said!r}, not small, fits or large' if name else 'no item'}")
            continue
        one = items.setdefault(name, ItemFeedback())
        one.category = (row.get("category") or "").strip().lower() or one.category
        one.counts[VERDICTS.index(WORDS[said.lower()])] += 1
    return OwnFeedback(items, tuple(bad))
