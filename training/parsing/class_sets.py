"""What a teacher allows a pixel to be: one class, or any of several."""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from wardrobe.recognition.parsing_classes import CLASSES, FIRST_GARMENT, GARMENT_CLASSES

ALL = frozenset(CLASSES)
NO_GARMENT = frozenset(CLASSES[:FIRST_GARMENT])
# A type that gets its label less often than this is not what the label means.
LEAST_LIKELY = 0.2


class ClassSets:
    """Numbers sets of classes for label maps; the first numbers are the single classes."""

    def __init__(self) -> None:
        self._rows: dict[frozenset[str], int] = {}
        for name in CLASSES:
            self.row((name,))
        self.anything = self.row(ALL)
        self.no_garment = self.row(NO_GARMENT)

    def row(self, names: Iterable[str]) -> int:
        """The number of a set; a new one for a new set."""
        return self._rows.setdefault(frozenset(names), len(self._rows))

    def of_types(self, likelihoods: Mapping[str, float]) -> int:
        """The number of the classes that an item may be parsed as, by how likely each item type is."""
        types = {name for name, likelihood in likelihoods.items() if likelihood >= LEAST_LIKELY}
        names = [name for name, kind in GARMENT_CLASSES.items() if types.intersection(kind.types)]
        return self.row(names or GARMENT_CLASSES)

    def table(self) -> NDArray[np.bool_]:
        """Which classes each set allows: -> (sets, classes)."""
        return np.array([[name in names for name in CLASSES] for names in self._rows], np.bool_)
