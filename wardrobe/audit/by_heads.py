"""Judges rows of a small feed by the shipped models, where the feed's own rows are too few to judge by."""

from collections.abc import Mapping, Sequence

import numpy as np

from wardrobe.audit.catalogue_row import CatalogueRow, Seen, Suspicion
from wardrobe.audit.stated import meaning_of, titled
from wardrobe.vocabulary.shop_words import ShopWords

# How often a shop's word is wrong before anything is seen; a wrong word is any other, evenly.
WRONG = 0.05
# What a title that names only another value does to the odds, as measured for types on planted errors.
TITLE_ODDS = 12.0
SURE = 0.5


def suspicions_by_heads(
    rows: Sequence[CatalogueRow], seen: Sequence[Seen], field: str, dictionary: ShopWords
) -> list[Suspicion]:
    """Suspicions about one field, from calibrated probabilities and the title; unknown words are let be."""
    found = [_judged(number, row, seen[number], field, dictionary) for number, row in enumerate(rows)]
    return [each for each in found if each is not None and each.sureness >= SURE]


def _judged(
    number: int, row: CatalogueRow, seen: Seen, field: str, dictionary: ShopWords
) -> Suspicion | None:
    word = row.words.get(field)
    meant = meaning_of(word, field, dictionary) if word is not None else frozenset()
    if word is None or not meant:
        return None
    shares = seen.types if field == "type" else seen.families
    best = max(shares, key=lambda name: 0.0 if name in meant else shares[name])
    named = titled(row.title, field, dictionary)
    sureness = _wrong(shares, meant, named)
    why = f"the picture shows {best} ({shares[best]:.0%})"
    if named and not named & meant:
        why += f", the title says {', '.join(sorted(named))}"
    return Suspicion(number, field, word, best, sureness, why)


def _wrong(shares: Mapping[str, float], meant: frozenset[str], named: frozenset[str]) -> float:
    """Bayes: a right word is as likely as its share, a wrong one as any of the closed list."""
    share = sum(shares.get(name, 0.0) for name in meant)
    odds = WRONG / (1 - WRONG) * (len(meant) / len(shares)) / max(share, 1e-6)
    if named:
        odds *= 1 / TITLE_ODDS if named & meant else TITLE_ODDS
    return float(np.clip(odds / (1 + odds), 0.0, 1.0))
