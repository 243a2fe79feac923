"""Understands what someone calls an occasion: `Standesamt` is a wedding."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from recommender.context.asked import OCCASIONS
from wardrobe.vocabulary.word_forms import forms, tokens

Phrase = tuple[str, ...]


def occasion_of(words: str) -> str | None:
    """The occasion that someone's words in five languages mean; None where none is known.

    The longest phrase that is listed decides (`job interview`, `birthday party`), of equally long ones the
    first in the text: `dinner at the office` is a date.
    """
    said = tokens(words)
    for length in range(min(len(said), _longest()), 0, -1):
        for start in range(len(said) - length + 1):
            found = _listed().get(said[start : start + length])
            if found:
                return found
    return None


@cache
def _listed() -> dict[Phrase, str]:
    """Every phrase with its endings; what is written out wins over what is derived, then what comes first."""
    rows = list(_rows())
    listed: dict[Phrase, str] = {}
    for occasion, _, phrase in rows:
        listed.setdefault(phrase, occasion)
    for occasion, language, phrase in rows:
        for form in forms(phrase, language):
            listed.setdefault(form, occasion)
    return listed


@cache
def _longest() -> int:
    return max(map(len, _listed()))


def _rows() -> Iterator[tuple[str, str, Phrase]]:
    with (Path(__file__).parent / "occasion_words.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["occasion"] not in OCCASIONS:
                raise ValueError(f"occasion_words.csv: unknown occasion {row['occasion']!r}")
            for words in row["words"].split("|"):
                yield row["occasion"], row["language"], tokens(words)
