"""How often the colour read from a packshot is of the family that the shop states."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from training.readers.shop_catalogue import CatalogueItem
from wardrobe.recognition.colour_tree import MULTICOLOUR, family_of
from wardrobe.recognition.recognition import Colour
from wardrobe.vocabulary.shop_words import ShopWords

DRAWS = 1000


@dataclass(frozen=True)
class ColourFamilies:
    """One row a picture whose stated colour means a name of ours.

    `stated` are the families that the shop's word may mean, `read` the family of the main colour read,
    `among` all families read; `single` says whether one garment is all that the picture shows.
    """

    stated: tuple[frozenset[str], ...]
    read: tuple[str | None, ...]
    among: tuple[frozenset[str], ...]
    single: tuple[bool, ...]

    def figures(self) -> dict[str, float]:
        """Shares, 0 to 1, of the pictures of one garment, of all, and where any dominant colour counts."""
        alone = [row for row, single in enumerate(self.single) if single]
        return {
            "colour_family_accuracy": self._right(alone),
            "colour_family_accuracy_all": self._right(range(len(self.read))),
            "colour_family_among_three": _share([bool(self.stated[row] & self.among[row]) for row in alone]),
            "colour_pictures": float(len(alone)),
        }

    def intervals(self, seed: int = 0) -> dict[str, tuple[float, float]]:
        """95 % bootstrap interval of the accuracy over pictures of one garment (Efron, 1979)."""
        right = np.array([self._is_right(row) for row, single in enumerate(self.single) if single], np.bool_)
        if not len(right):
            return {}
        random = np.random.default_rng(seed)
        shares = right[random.integers(len(right), size=(DRAWS, len(right)))].mean(axis=1)
        low, high = np.quantile(shares, [0.025, 0.975])
        return {"colour_family_accuracy": (round(float(low), 4), round(float(high), 4))}

    def confusion(self) -> dict[str, dict[str, int]]:
        """How often each stated family of a picture of one garment was read as which."""
        table: dict[str, Counter[str]] = {}
        for row, single in enumerate(self.single):
            if single:
                said = self.read[row] if self._is_right(row) else min(self.stated[row])
                table.setdefault(said or "none", Counter())[self.read[row] or "none"] += 1
        return {stated: dict(counts.most_common()) for stated, counts in sorted(table.items())}

    def _right(self, rows: Sequence[int]) -> float:
        return _share([self._is_right(row) for row in rows])

    def _is_right(self, row: int) -> bool:
        return self.read[row] in self.stated[row]


def colour_family_accuracy(
    items: Sequence[CatalogueItem], read: Sequence[Sequence[Colour]], single: Sequence[bool]
) -> ColourFamilies:
    """Compare the colours read from each product's picture, main colour first, with its `base_colour`.

    Products without a colour, or with a word that means no name of ours, are left out.
    """
    rows = [
        (stated_families(item.base_colour), colours, alone)
        for item, colours, alone in zip(items, read, single, strict=True)
    ]
    known = [(stated, colours, alone) for stated, colours, alone in rows if stated]
    return ColourFamilies(
        stated=tuple(stated for stated, _, _ in known),
        read=tuple(family_of(colours[0].name) if colours else None for _, colours, _ in known),
        among=tuple(_families(colours) for _, colours, _ in known),
        single=tuple(alone for _, _, alone in known),
    )


@cache
def stated_families(word: str | None) -> frozenset[str]:
    """The families that a shop's colour word may mean; empty for none, or for a word that we do not know."""
    meanings = _words().means(word or "")
    names = [name for meaning in meanings if meaning.field == "colour" for name in meaning.values]
    return frozenset(family for name in names if (family := family_of(name)))


@cache
def _words() -> ShopWords:
    return ShopWords.load()


def _families(colours: Sequence[Colour]) -> frozenset[str]:
    """All families read; three of them may also be called multicolour."""
    found = {family for colour in colours if (family := family_of(colour.name))}
    return frozenset(found | {MULTICOLOUR}) if len(found) > 2 else frozenset(found)


def _share(marks: Sequence[bool]) -> float:
    return round(sum(marks) / len(marks), 4) if marks else 0.0
