"""How many planted errors were found, and how many findings are planted errors."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from training.audit.planted import Marks
from training.audit.swapped_labels import Rows

Counts = NDArray[np.float64]
DRAWS = 1000


@dataclass(frozen=True)
class FoundErrors:
    """Per row of the feed, summed over seeds: told and wrong, told in all, wrong in all."""

    hits: Counts
    told: Counts
    wrong: Counts

    @classmethod
    def nothing(cls, rows: int) -> Self:
        """Before the first seed."""
        return cls(np.zeros(rows), np.zeros(rows), np.zeros(rows))

    def plus(self, rows: Rows, told: Marks, wrong: Marks) -> "FoundErrors":
        """With one more seed's rows."""
        counts = [each.copy() for each in (self.hits, self.told, self.wrong)]
        for total, marks in zip(counts, (told & wrong, told, wrong), strict=True):
            np.add.at(total, rows, marks)
        return FoundErrors(*counts)

    def figures(self, field: str) -> dict[str, float]:
        """Precision and recall, shares 0 to 1; nothing told is a precision of 0."""
        hits, told, wrong = (float(each.sum()) for each in (self.hits, self.told, self.wrong))
        return {f"{field}_precision": _share(hits, told), f"{field}_recall": _share(hits, wrong)}

    def intervals(self, field: str, seed: int = 0) -> dict[str, tuple[float, float]]:
        """95 % bootstrap intervals over rows (Efron, 1979): the seeds of one row hang together."""
        random = np.random.default_rng(seed)
        rows = np.flatnonzero(self.told + self.wrong)
        if not len(rows):
            return {}
        drawn = random.multinomial(len(rows), np.full(len(rows), 1 / len(rows)), size=DRAWS)
        hits, told, wrong = (drawn @ each[rows] for each in (self.hits, self.told, self.wrong))
        return {
            f"{field}_precision": _bounds(hits / np.maximum(told, 1)),
            f"{field}_recall": _bounds(hits / np.maximum(wrong, 1)),
        }


def false_rows(found: FoundErrors, most: int) -> Sequence[int]:
    """The rows that were told most often without being planted: perhaps the shop's own mistakes."""
    false = found.told - found.hits
    order = np.argsort(-false, kind="stable")[:most]
    return [int(row) for row in order if false[row] > 0]


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0


def _bounds(draws: Counts) -> tuple[float, float]:
    low, high = np.quantile(draws, [0.025, 0.975])
    return round(float(low), 4), round(float(high), 4)
