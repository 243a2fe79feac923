"""Reads outfits, questions and compatibility examples; the layout is in docs/evaluation.md."""

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from training.readers.demand import demand
from training.readers.json_lines import JsonLine, json_lines
from training.readers.malformed import MalformedDataError
from training.readers.outfit_data import ANSWERS, SPLITS, Example, Outfit, OutfitData, Question
from training.readers.outfit_items import ITEMS, OutfitItem, read_items, with_picture

LEAST_ITEMS = 3

Read = TypeVar("Read")


class _Rows:
    """Gives the items that are used a row number each, in the order in which they are met."""

    def __init__(self, known: Mapping[str, OutfitItem]) -> None:
        self._known = known
        self._rows: dict[str, int] = {}

    def of(self, line: JsonLine, codes: Iterable[str]) -> tuple[int, ...]:
        return tuple(self._row(line, code) for code in codes)

    def items(self) -> tuple[OutfitItem, ...]:
        return tuple(with_picture(self._known[code]) for code in self._rows)

    def _row(self, line: JsonLine, code: str) -> int:
        if code not in self._known:
            raise line.refused(f"item {code!r} is not in items.csv; add it there or remove it here")
        return self._rows.setdefault(code, len(self._rows))


def read_own_outfits(folder: Path, protocol: str, needed: Collection[str] = ()) -> OutfitData:
    """Read one protocol: all of its files that exist, those of the `needed` splits must.

    Raises MalformedDataError for what does not keep to the layout, naming file, line and what to do.
    """
    place = folder / protocol
    if not place.is_dir():
        found = ", ".join(sorted(path.parent.name for path in folder.glob("*/outfits_*.jsonl"))) or "none"
        raise MalformedDataError(f"{place}: no such protocol; {folder} has: {found}")
    rows = _Rows(read_items(folder))

    def parts(kind: str, parse: Callable[[JsonLine, _Rows], Read]) -> dict[str, tuple[Read, ...]]:
        files = {split: place / f"{kind}_{split}.jsonl" for split in SPLITS}
        return {split: _read(file, rows, parse) for split, file in files.items() if file.is_file()}

    data = OutfitData(
        folder=folder,
        protocol=protocol,
        outfits=parts("outfits", _outfit),
        questions=parts("fitb", _question),
        examples=parts("compatibility", _example),
        items=rows.items(),
        files=(folder / ITEMS, *sorted(place.glob("*.jsonl"))),
    )
    demand(data, needed, lambda kind, split: place / f"{kind}_{split}.jsonl")
    return data


def _read(file: Path, rows: _Rows, parse: Callable[[JsonLine, _Rows], Read]) -> tuple[Read, ...]:
    return tuple(parse(line, rows) for line in json_lines(file))


def _outfit(line: JsonLine, rows: _Rows) -> Outfit:
    return Outfit(line.name("outfit"), rows.of(line, line.codes("items", LEAST_ITEMS)))


def _question(line: JsonLine, rows: _Rows) -> Question:
    question, answers = line.codes("question", LEAST_ITEMS - 1), line.codes("answers", ANSWERS)
    if len(answers) != ANSWERS:
        raise line.refused(f"answers needs exactly {ANSWERS} items, has {len(answers)}")
    both = set(question) & set(answers)
    if both:
        raise line.refused(f"item {both.pop()!r} is in the question and among the answers")
    return Question(
        outfit=line.name("outfit"),
        question=rows.of(line, question),
        answers=rows.of(line, answers),
        correct=line.whole_number("correct", ANSWERS),
    )


def _example(line: JsonLine, rows: _Rows) -> Example:
    return Example(rows.of(line, line.codes("items", LEAST_ITEMS)), line.whole_number("label", 2))
