"""Reads Maryland Polyvore as categories (Han et al., ACM MM 2017; category files of Cui et al., WWW 2019)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.readers.entries import parsed, parsed_entries
from training.readers.malformed import MalformedDataError

QUESTIONS, EXAMPLES = "fill_in_blank_test.json", "fashion_compatibility_prediction.txt"
TRAIN, TEST = "train_no_dup_new_100.json", "test_no_dup_new_100.json"
UNKNOWN = -1


@dataclass(frozen=True)
class CategoryQuestion:
    """Which answer stands in the blank? Categories in the outfit's own order; `blank` is a place from 0."""

    outfit: str
    question: tuple[int, ...]
    blank: int
    answers: tuple[int, ...]
    correct: int


@dataclass(frozen=True)
class CategoryExample:
    """Label 1: a person's outfit; label 0: items drawn at random."""

    categories: tuple[int, ...]
    label: int


@dataclass(frozen=True)
class CategoryData:
    """Training outfits and the two published test files; a category that no file tells is `UNKNOWN`."""

    train: tuple[tuple[int, ...], ...]
    questions: tuple[CategoryQuestion, ...]
    examples: tuple[CategoryExample, ...]


def read_maryland(folder: Path) -> CategoryData:
    """Read the folder. Raises MalformedDataError with file and entry.

    Items are named `set_index`. Their categories are known where the item is of one of the 100 most frequent
    categories and its outfit still has three of them.
    """
    for name in (TRAIN, TEST, QUESTIONS, EXAMPLES):
        if not (folder / name).is_file():
            raise MalformedDataError(f"{folder / name}: no such file; it is needed for Maryland Polyvore")
    known: dict[str, int] = {}
    for categories in parsed_entries(folder / TEST, _named_categories):
        known.update(categories)
    return CategoryData(
        train=parsed_entries(folder / TRAIN, lambda entry: tuple(map(int, entry["items_category"]))),
        questions=parsed_entries(folder / QUESTIONS, lambda entry: _question(entry, known)),
        examples=_examples(folder / EXAMPLES, known),
    )


def _named_categories(entry: Any) -> dict[str, int]:
    names = (f"{entry['set_id']}_{index}" for index in entry["items_index"])
    return dict(zip(names, map(int, entry["items_category"]), strict=True))


def _question(entry: Any, known: Mapping[str, int]) -> CategoryQuestion:
    """The first answer is the right one, as the reference counts; the blank counts from 1 in the file.

    One question offers a second item of its own outfit: it counts as wrong, as published.
    """
    outfit = entry["question"][0].rsplit("_", 1)[0]
    if entry["answers"][0].rsplit("_", 1)[0] != outfit:
        raise ValueError(f"the first answer must be of outfit {outfit}, is {entry['answers'][0]}")
    return CategoryQuestion(
        outfit=outfit,
        question=tuple(known.get(name, UNKNOWN) for name in entry["question"]),
        blank=min(int(entry["blank_position"]) - 1, len(entry["question"])),
        answers=tuple(known.get(name, UNKNOWN) for name in entry["answers"]),
        correct=0,
    )


def _examples(file: Path, known: Mapping[str, int]) -> tuple[CategoryExample, ...]:
    def example(line: str) -> CategoryExample:
        label, *names = line.split()
        if label not in ("0", "1") or len(names) < 2:
            raise ValueError("needs a label 0 or 1 and at least two items")
        return CategoryExample(tuple(known.get(name, UNKNOWN) for name in names), int(label))

    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(
        parsed(file, number, example, line) for number, line in enumerate(lines, start=1) if line.strip()
    )
