"""Compares what a shop says about pattern and length with what the picture shows."""

from collections.abc import Sequence

from wardrobe.audit.catalogue_row import CatalogueRow, Seen, Suspicion
from wardrobe.audit.stated import meaning_of, titled
from wardrobe.vocabulary.shop_words import ShopWords

COMPARED = ("pattern", "length")
SURE = 0.8


def suspicions_by_attributes(
    rows: Sequence[CatalogueRow], seen: Sequence[Seen], field: str, dictionary: ShopWords
) -> list[Suspicion]:
    """Rows whose picture is surely of another value than the column says, or the title where there is none.

    Attributes are told only where they are reliable, so silence is no contradiction.
    """
    found = []
    for number, row in enumerate(rows):
        word, meant = _said(row, field, dictionary)
        for attribute in seen[number].attributes:
            if attribute.name == field and meant and attribute.value not in meant:
                why = f"the picture shows {attribute.value} ({attribute.probability:.0%})"
                found.append(
                    Suspicion(number, field, word, attribute.value, float(attribute.probability), why)
                )
    return [each for each in found if each.sureness >= SURE]


def _said(row: CatalogueRow, field: str, dictionary: ShopWords) -> tuple[str, frozenset[str]]:
    word = row.words.get(field)
    if word is not None:
        return word, meaning_of(word, field, dictionary)
    named = titled(row.title, field, dictionary)
    return ", ".join(sorted(named)), named
