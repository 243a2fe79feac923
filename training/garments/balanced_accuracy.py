"""How often every value of an attribute is told right, each value counting the same."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DRAWS = 1000

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class Judged:
    """Right and told values of many pictures, as numbers: (pictures,), (pictures,); there are `values`."""

    right: Rows
    told: Rows
    values: int

    def balanced_accuracy(self, rows: Rows | slice = slice(None)) -> float:
        """The mean over values of the share of their pictures that are told right; chance is 1 / values.

        Values without a picture are left out (Brodersen et al., ICPR 2010).
        """
        right, told = self.right[rows], self.told[rows]
        counts = np.bincount(right, minlength=self.values)
        hits = np.bincount(right[right == told], minlength=self.values)
        return float((hits[counts > 0] / counts[counts > 0]).mean())

    def interval(self, seed: int = 0) -> tuple[float, float]:
        """95 % bootstrap interval over pictures (Efron, 1979)."""
        random = np.random.default_rng(seed)
        return bounds([self.balanced_accuracy(draw) for draw in draws(len(self.right), random)])


def draws(pictures: int, random: np.random.Generator) -> Rows:
    """Rows drawn with replacement: -> (draws, pictures)."""
    return random.integers(pictures, size=(DRAWS, pictures))


def bounds(values: Sequence[float]) -> tuple[float, float]:
    """The 95 % in the middle."""
    low, high = np.quantile(values, [0.025, 0.975])
    return round(float(low), 4), round(float(high), 4)
