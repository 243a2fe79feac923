"""The dictionary of shops' and people's own words: what each means in our vocabulary."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from wardrobe.vocabulary.word_forms import compound_parts, forms, tokens

COLUMNS = ("field", "value", "language", "words")
LANGUAGES = ("en", "de", "fr", "es", "it")
# In a text of one language, a word of another is believed from this length on; English always is.
LEAST_FOREIGN = 5
LEAST_COMPOUND = 7

Phrase = tuple[str, ...]


class DictionaryError(ValueError):
    """A dictionary of shop words is not as documented; the message names file, line and what to do."""


@dataclass(frozen=True)
class Meaning:
    """What a word says: `colour` is `navy`; several values stand for a word that may mean any of them."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """A stretch of a text and what it means; no meanings for a word that is in no dictionary."""

    words: str
    meanings: tuple[Meaning, ...]


class ShopWords:
    """Looks words up in several languages; the first English word for a meaning is its name."""

    def __init__(self, words: Mapping[str, Mapping[Phrase, tuple[Meaning, ...]]]) -> None:
        self._words = words
        self._longest = _longest_by_first_word(words)
        self._compounds: dict[str, tuple[Meaning, ...]] = {}
        self._names = _names(words.get("en", {}))

    @classmethod
    def load(cls, *own: Path) -> Self:
        """The dictionary that ships, with the rows of someone's own files on top; raises DictionaryError.

        An own row takes a word over: what the word meant before in that language is forgotten.
        """
        words: dict[str, dict[Phrase, tuple[Meaning, ...]]] = {language: {} for language in LANGUAGES}
        for file in (default_dictionary(), *own):
            for language, listed in _read(file).items():
                words.setdefault(language, {}).update(listed)
        return cls(words)

    def means(self, text: str) -> tuple[Meaning, ...]:
        """What a whole cell or word says, in any language; the first language that knows it decides."""
        phrase = tokens(text)
        for language in self._words:
            found = self._listed(phrase, language)
            if found:
                return found
        return ()

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """A text cut into the longest known phrases, in the language that knows most of it."""
        words = tokens(text)
        readings = [(language, tuple(self._cut(words, (language,)))) for language in self._words]
        language = max(readings, key=lambda reading: _known(reading[1]))[0] if words else "en"
        others = tuple(each for each in self._words if each not in (language, "en"))
        return tuple(self._cut(words, (language, "en"), others))

    def name_of(self, meaning: Meaning) -> str:
        """The English word for a meaning: the first that is listed."""
        return self._names.get(meaning, meaning.values[0])

    def values(self, field: str) -> tuple[str, ...]:
        """Everything that a field can say; empty for a field that is in no dictionary."""
        listed = {
            value: None
            for phrases in self._words.values()
            for meanings in phrases.values()
            for meaning in meanings
            if meaning.field == field
            for value in meaning.values
        }
        return tuple(listed)

    def _cut(
        self, words: Phrase, languages: tuple[str, ...], others: tuple[str, ...] = ()
    ) -> Iterator[Piece]:
        start = 0
        while start < len(words):
            phrase, meanings = self._longest_at(words, start, languages, others)
            yield Piece(" ".join(phrase), meanings)
            start += len(phrase)

    def _longest_at(
        self, words: Phrase, start: int, languages: tuple[str, ...], others: tuple[str, ...]
    ) -> tuple[Phrase, tuple[Meaning, ...]]:
        longest = self._longest.get(words[start], 1)
        for end in range(min(len(words), start + longest), start, -1):
            phrase = words[start:end]
            foreign = others if len(" ".join(phrase)) >= LEAST_FOREIGN else ()
            found = next(filter(None, (self._listed(phrase, each) for each in (*languages, *foreign))), ())
            if found:
                return phrase, found
        return words[start : start + 1], ()

    def _listed(self, phrase: Phrase, language: str) -> tuple[Meaning, ...]:
        listed = self._words.get(language, {})
        if phrase in listed or language != "de" or len(phrase) != 1 or len(phrase[0]) < LEAST_COMPOUND:
            return listed.get(phrase, ())
        if phrase[0] not in self._compounds:
            self._compounds[phrase[0]] = _compound(phrase[0], listed)
        return self._compounds[phrase[0]]


def default_dictionary() -> Path:
    """Where the dictionary that ships lies."""
    return Path(__file__).parent / "shop_words.csv"


def _names(english: Mapping[Phrase, tuple[Meaning, ...]]) -> dict[Meaning, str]:
    names: dict[Meaning, str] = {}
    for phrase, meanings in english.items():
        for meaning in meanings:
            names.setdefault(meaning, " ".join(phrase))
    return names


def _compound(word: str, listed: Mapping[Phrase, tuple[Meaning, ...]]) -> tuple[Meaning, ...]:
    """What both halves of a German compound mean; nothing unless both are known."""
    cuts = ((listed.get((head,)), listed.get((tail,))) for head, tail in compound_parts(word))
    return next((head + tail for head, tail in cuts if head and tail), ())


def _longest_by_first_word(words: Mapping[str, Mapping[Phrase, tuple[Meaning, ...]]]) -> dict[str, int]:
    """How many words the longest phrase has that begins with a word: most words of a text begin none."""
    longest: dict[str, int] = {}
    for phrase in (phrase for listed in words.values() for phrase in listed):
        longest[phrase[0]] = max(longest.get(phrase[0], 1), len(phrase))
    return longest


def _known(pieces: tuple[Piece, ...]) -> int:
    """How many letters of a text are understood."""
    return sum(len(piece.words) for piece in pieces if piece.meanings)


def _read(file: Path) -> dict[str, dict[Phrase, tuple[Meaning, ...]]]:
    """The words of one file by language; a form that is written out wins over one that is derived."""
    rows = list(_rows(file))
    words: dict[str, dict[Phrase, tuple[Meaning, ...]]] = {}
    for meaning, language, phrase in rows:
        there = words.setdefault(language, {})
        there[phrase] = tuple(dict.fromkeys((*there.get(phrase, ()), meaning)))
    written = {language: frozenset(listed) for language, listed in words.items()}
    for _, language, phrase in rows:
        for form in forms(phrase, language) - written[language]:
            words[language].setdefault(form, words[language][phrase])
    return words


def _rows(file: Path) -> Iterator[tuple[Meaning, str, Phrase]]:
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise DictionaryError(f"{file.name}:1: the columns must be {', '.join(COLUMNS)}")
        for row in reader:
            if not all(row[column] for column in COLUMNS) or None in row:
                raise DictionaryError(f"{file.name}:{reader.line_num}: needs {', '.join(COLUMNS)}, no more")
            meaning = Meaning(row["field"], tuple(row["value"].split("|")))
            for words in row["words"].split("|"):
                yield meaning, row["language"], tokens(words)
