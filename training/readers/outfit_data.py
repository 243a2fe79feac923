"""What a data set of outfits holds, whatever files it came in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from training.readers.outfit_items import OutfitItem

SPLITS = ("train", "valid", "test")
ANSWERS = 4


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
    """Label 1: a stylist's outfit; label 0: one thrown together from items of the same kinds."""

    items: tuple[int, ...]
    label: int


@dataclass(frozen=True)
class OutfitData:
    """One protocol of an outfit folder; only items that its files use, each with a picture.

    `files` are those it was read from, in the order in which they are hashed; `notes` say what was left out.
    """

    folder: Path
    protocol: str
    items: tuple[OutfitItem, ...]
    outfits: Mapping[str, tuple[Outfit, ...]]
    questions: Mapping[str, tuple[Question, ...]]
    examples: Mapping[str, tuple[Example, ...]]
    files: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()

    def types(self) -> tuple[str, ...]:
        """The type of each item."""
        return tuple(item.type for item in self.items)

    def rows_of(self, split: str) -> set[int]:
        """The items that the questions and examples of a split are about."""
        questions, examples = self.questions.get(split, ()), self.examples.get(split, ())
        asked = {row for one in questions for row in (*one.question, *one.answers)}
        return asked | {row for example in examples for row in example.items}
