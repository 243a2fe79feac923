"""Bands of years, wide enough that an apparent age may be told at all."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# The first year of each band.
STARTS = (0, 13, 18, 25, 35, 45, 55, 65)


@dataclass(frozen=True)
class AgeBand:
    """Years from `first` to `last`, None without an end; `confidence` is the band's probability, 0 to 1."""

    first: int
    last: int | None
    confidence: float

    @property
    def words(self) -> str:
        """The band in words."""
        if self.last is None:
            return f"{self.first} and over"
        return f"under {self.last + 1}" if self.first == 0 else f"{self.first} to {self.last}"


def likeliest_band(years: NDArray[np.float32]) -> AgeBand:
    """The band that holds most of the probability of single years: (years,) -> band."""
    shares = np.add.reduceat(years, STARTS)
    row = int(shares.argmax())
    last = STARTS[row + 1] - 1 if row + 1 < len(STARTS) else None
    return AgeBand(STARTS[row], last, min(1.0, float(shares[row] / years.sum())))
