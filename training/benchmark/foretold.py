"""Reads from a learning curve what more outfits would bring."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

LEVEL = 0.95


@dataclass(frozen=True)
class Foretold:
    """What the curve says of so many outfits; `low` to `high` holds the line's value at 95 %."""

    outfits: int
    value: float
    low: float
    high: float
    per_doubling: float


def foretold(outfits: Sequence[int], figures: ArrayLike, wanted: int) -> Foretold:
    """Ordinary least squares of figure = a + b log2(outfits), one point for each fit: -> value at `wanted`.

    The range is Student's for the line at one place (Draper & Smith, 1998, sec. 3.1). It tells how fits
    differ by seed and by the outfits drawn; that the curve may bend, it does not know. Needs three points.
    """
    x, y = np.log2(np.asarray(outfits, np.float64)), np.asarray(figures, np.float64)
    line = stats.linregress(x, y)
    at = float(np.log2(wanted))
    residuals = y - line.slope * x - line.intercept
    free = len(x) - 2
    error = np.sqrt((residuals**2).sum() / free)
    error *= np.sqrt(1 / len(x) + (at - x.mean()) ** 2 / ((x - x.mean()) ** 2).sum())
    value, reach = float(line.slope * at + line.intercept), float(stats.t.ppf((1 + LEVEL) / 2, free) * error)
    return Foretold(wanted, value, value - reach, value + reach, float(line.slope))
