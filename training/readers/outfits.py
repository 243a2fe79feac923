"""Reads outfits, questions and compatibility examples; the layout is in docs/evaluation.md."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from training.readers.json_lines import JsonLine, json_lines
from training.readers.malformed import MalformedDataError
from training.readers.outfit_items import OutfitItem, read_items, with_picture

SPLITS = ("train", "valid", "test")
ANSWERS = 4
LEAST_ITEMS = 3

Read = TypeVar("Read")


@dataclass(frozen=True)
class Outfit:
    """Items that a stylist put together; items are row numbers of `OutfitData.items`."""

    id: str
    items: tuple[int, ...]


@dataclass(frozen=True)
class Question:
    """Fill in the blank: which of the answers completes the other items of the outfit?"""

    outfit: str
    question: tuple[int, ...]
    answers: tuple[int, ...]
    correct: int


@dataclass(frozen=True)
class Example:
    """Label 1: a stylist's outfit; label 0: every item swapped for another of its family and season."""

    items: tuple[int, ...]
    label: int


@dataclass(frozen=True)
class OutfitData:
    """One protocol of an outfit folder; only items that its files use, each with a picture."""

    folder: Path
    protocol: str
    items: tuple[OutfitItem, ...]
    outfits: Mapping[str, tuple[Outfit, ...]]
    questions: Mapping[str, tuple[Question, ...]]
    examples: Mapping[str, tuple[Example, ...]]

    def types(self) -> tuple[str, ...]:
        """The type of each item."""
        return tuple(item.type for item in self.items)

    def rows_of(self, split: str) -> set[int]:
        """The items that the questions and examples of a split are about."""
        questions, examples = self.questions.get(split, ()), self.examples.get(split, ())
        asked = {row for one in questions for row in (*one.question, *one.answers)}
        return asked | {row for example in examples for row in example.items}


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


def read_outfits(folder: Path, protocol: str, needed: Collection[str] = ()) -> OutfitData:
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
    )
    _demand(data, place, needed)
    return data


def _read(file: Path, rows: _Rows, parse: Callable[[JsonLine, _Rows], Read]) -> tuple[Read, ...]:
    return tuple(parse(line, rows) for line in json_lines(file))


def _demand(data: OutfitData, place: Path, needed: Collection[str]) -> None:
    for split in needed:
        kinds = ("outfits",) if split == "train" else ("fitb", "compatibility")
        found = {"outfits": data.outfits, "fitb": data.questions, "compatibility": data.examples}
        for kind in kinds:
            if not found[kind].get(split):
                file = place / f"{kind}_{split}.jsonl"
                raise MalformedDataError(f"{file}: missing or empty; it is needed here")


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
