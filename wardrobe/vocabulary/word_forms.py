"""Plural, gender and case endings, so that a dictionary lists each word once."""

import re
import unicodedata
from collections.abc import Callable

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[€$£₹<>]")
_GERMAN = ("e", "es", "er", "en", "em")
LINKS = ("", "s", "n", "en", "es", "er")
LEAST_PART = 3


def tokens(text: str) -> tuple[str, ...]:
    """Words, numbers and signs of a text, without case and accents: `Weiße T-Shirts` -> weisse, t, shirts."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return tuple(_TOKEN.findall("".join(letter for letter in plain if not unicodedata.combining(letter))))


def forms(words: tuple[str, ...], language: str) -> set[tuple[str, ...]]:
    """A phrase as written and with the endings that its words take in a language.

    Endings are tried on every word at once as well as on the last alone: `manche courte` has both. Forms
    that no one writes do no harm: nobody looks them up.
    """
    endings = _ENDINGS.get(language)
    if endings is None:
        return {words}
    last = {(*words[:-1], ending) for ending in endings(words[-1])}
    if len(words) == 1:
        return {words} | last
    return {words} | last | {tuple(every) for every in zip(*map(endings, words), strict=False)}


def compound_parts(word: str) -> list[tuple[str, str]]:
    """Where a German compound may be cut: `lederjacke` -> ..., (leder, jacke); the longest head first."""
    cuts = range(len(word) - LEAST_PART, LEAST_PART - 1, -1)
    return [
        (word[: cut - len(link)], word[cut:])
        for cut in cuts
        for link in LINKS
        if word[:cut].endswith(link) and cut - len(link) >= LEAST_PART
    ]


def _english(word: str) -> list[str]:
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return [word[:-1] + "ies"]
    return [word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")]


def _german(word: str) -> list[str]:
    return [word + ending for ending in _GERMAN] if not word.endswith("e") else [word + "n"]


def _french(word: str) -> list[str]:
    feminine = word if word.endswith("e") else word + "e"
    return [feminine, word + "s", feminine + "s"]


def _spanish(word: str) -> list[str]:
    if word.endswith("o"):
        return [word[:-1] + ending for ending in ("a", "os", "as")]
    return [word + ("s" if word[-1] in "aeiou" else "es")]


def _italian(word: str) -> list[str]:
    if word.endswith("o"):
        return [word[:-1] + ending for ending in ("a", "i", "e")]
    return [word[:-1] + {"a": "e", "e": "i"}.get(word[-1], word[-1])]


_ENDINGS: dict[str, Callable[[str], list[str]]] = {
    "en": _english,
    "de": _german,
    "fr": _french,
    "es": _spanish,
    "it": _italian,
}
