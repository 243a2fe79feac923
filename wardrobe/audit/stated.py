"""What rows of a feed state about a field, as classes that can be compared."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from wardrobe.audit.catalogue_row import CatalogueRow
from wardrobe.audit.leave_one_out import Labels
from wardrobe.recognition.colour_tree import family_of
from wardrobe.vocabulary.shop_words import ShopWords


@dataclass(frozen=True)
class Stated:
    """One field of all rows: a class for each, -1 where nothing is stated.

    Colours are classes by family, all else by the shop's own word: its range is its own, its blues are not.
    `meanings` says what each class means in our vocabulary, empty for a word that no dictionary knows;
    `words` is each class's most frequent word, `keys` names the class whatever else is in the feed.
    """

    field: str
    labels: Labels
    meanings: tuple[frozenset[str], ...]
    words: tuple[str, ...]
    keys: tuple[str, ...]


def stated(rows: Sequence[CatalogueRow], field: str, dictionary: ShopWords) -> Stated:
    """Read one field of all rows."""
    said = [row.words.get(field) for row in rows]
    counts = Counter(word for word in said if word is not None)
    meanings = {word: meaning_of(word, field, dictionary) for word in counts}
    keys = {word: _class(word, field, meanings[word]) for word in counts}
    classes = sorted(set(keys.values()))
    # From the rarest word on, so that a class's most frequent one is what stays.
    usual = {keys[word]: word for word, _ in reversed(counts.most_common())}
    numbers = {key: number for number, key in enumerate(classes)}
    labels = [-1 if word is None else numbers[keys[word]] for word in said]
    return Stated(
        field=field,
        labels=np.array(labels, np.intp),
        meanings=tuple(meanings[usual[key]] for key in classes),
        words=tuple(usual[key] for key in classes),
        keys=tuple(classes),
    )


def meaning_of(word: str, field: str, dictionary: ShopWords) -> frozenset[str]:
    """What a shop's word may mean in our vocabulary: types, colour families, values of an attribute."""
    values = {
        value for meaning in dictionary.means(word) if meaning.field == field for value in meaning.values
    }
    return frozenset(_families(values)) if field == "colour" else frozenset(values)


def titled(title: str, field: str, dictionary: ShopWords) -> frozenset[str]:
    """What a title names of a field, in our vocabulary; empty when it names nothing."""
    values = {
        value
        for piece in dictionary.pieces(title)
        for meaning in piece.meanings
        if meaning.field == field
        for value in meaning.values
    }
    return frozenset(_families(values)) if field == "colour" else frozenset(values)


def _families(names: set[str]) -> set[str]:
    return {family for name in names if (family := family_of(name))}


def _class(word: str, field: str, meaning: frozenset[str]) -> str:
    return "/".join(sorted(meaning)) if field == "colour" and meaning else " ".join(word.casefold().split())
