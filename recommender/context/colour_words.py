"""Understands what someone calls a colour: `dunkelblau` is navy, `blue` is every blue."""

from functools import cache

from wardrobe.recognition.colour_tree import FAMILIES, NAMES, names_of
from wardrobe.vocabulary.shop_words import ShopWords


def colours_of(words: str) -> frozenset[str]:
    """The plain names that a word for a colour or a family of colours stands for; empty for no colour."""
    name = words.strip().casefold()
    if name in FAMILIES:
        return frozenset(names_of(name))
    if name in NAMES:
        return frozenset({name})
    said = {
        value for meaning in _words().means(words) if meaning.field == "colour" for value in meaning.values
    }
    return frozenset(name for value in said for name in (names_of(value) if value in FAMILIES else (value,)))


@cache
def _words() -> ShopWords:
    return ShopWords.load()
