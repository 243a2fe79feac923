"""Reads rentals for what they tell of fit: who took which size of what, when, and what they said of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from recommender.fit_feedback.wearer import CUPS, Wearer
from training.readers.csv_rows import read_rows
from training.readers.malformed import MalformedDataError

RENTALS = Path("interactions", "rentals")
NAMES = ("rentals.csv.gz", "rentals.csv")
SAID = {"small": 0, "fit": 1, "large": 2}
MEASURES = ("weight_lbs", "body_type", "age", "bust_size_num", "bust_size_letter", "height_in")
COLUMNS = ("fit", "user_id", "item_id", "category", "size", "date", *MEASURES)
# A row without these is left out; the others may be empty.
NEEDED = ("user_id", "item_id", "category", "size", "date")


@dataclass(frozen=True)
class FitRow:
    """One rental: `verdict` is a place in lean.VERDICTS; `day` as 2017-08-29, so that days sort as text."""

    person: str
    item: str
    category: str
    size: int
    verdict: int
    day: str
    wearer: Wearer


@dataclass(frozen=True)
class FitRows:
    """Rentals by day; `problems` says of every row that was left out why."""

    rows: tuple[FitRow, ...]
    problems: tuple[str, ...]


def read_fit_rows(folder: Path) -> FitRows:
    """Rows by day, each wearer with the sizes taken on earlier days; `folder` is of `rentals` or of all data.

    A row with a defect is left out and told. Raises MalformedDataError for a missing file or column, a broken
    archive, or no good row at all.
    """
    file = _rentals_file(folder)
    good, problems = read_rows(file, COLUMNS, _row)
    return FitRows(tuple(_with_earlier(sorted(good, key=lambda row: row.day))), tuple(problems))


def split_day(rows: Sequence[FitRow], share: float = 0.85) -> str:
    """The day from which rows are held out, whole days apart; `rows` are by day."""
    return rows[min(len(rows) - 1, int(len(rows) * share))].day


def _rentals_file(folder: Path) -> Path:
    for place in (folder, folder / RENTALS.name, folder / RENTALS):
        for name in NAMES:
            if (place / name).is_file():
                return place / name
    raise MalformedDataError(
        f"{folder}: neither {' nor '.join(NAMES)} in it or in its {RENTALS.name}/ or {RENTALS}/"
    )


def _row(row: Mapping[str, str | None]) -> FitRow:
    """Raises ValueError naming the column that is not as it should be."""
    said = {name: (row[name] or "").strip() for name in COLUMNS}
    if said["fit"] not in SAID:
        raise ValueError(f"fit is {said['fit']!r}, not one of {', '.join(SAID)}")
    empty = [name for name in NEEDED if not said[name]]
    if empty:
        raise ValueError(f"no {', no '.join(empty)}")
    return FitRow(
        person=said["user_id"],
        item=said["item_id"],
        category=said["category"],
        size=int(_needed(said, "size")),
        verdict=SAID[said["fit"]],
        day=date.fromisoformat(said["date"]).isoformat(),
        wearer=_wearer(said),
    )


def _wearer(said: Mapping[str, str]) -> Wearer:
    cup = said["bust_size_letter"]
    return Wearer(
        height=_number(said, "height_in"),
        weight=_number(said, "weight_lbs"),
        bust=_number(said, "bust_size_num"),
        cup=cup if cup in CUPS else None,
        age=_number(said, "age"),
        body_type=said["body_type"] or None,
    )


def _needed(said: Mapping[str, str], name: str) -> float:
    try:
        return float(said[name])
    except ValueError:
        raise ValueError(f"{name} is {said[name]!r}, not a number") from None


def _number(said: Mapping[str, str], name: str) -> float | None:
    """A measure above 0; None where it is not told."""
    value = _needed(said, name) if said[name] else 0.0
    return value if 0 < value < float("inf") else None


def _with_earlier(rows: Sequence[FitRow]) -> Iterator[FitRow]:
    """Each row with the sizes that its person took on days before it."""
    taken: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in rows:
        before = tuple(size for day, size in taken[row.person] if day < row.day)
        yield replace(row, wearer=replace(row.wearer, earlier=before)) if before else row
        taken[row.person].append((row.day, row.size))
