"""Whether an item runs small or large, from counts of what its wearers said: empirical Bayes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Verdict = Literal["small", "fits", "large"]
Runs = Literal["small", "large", "not surely either"]

VERDICTS: tuple[Verdict, ...] = ("small", "fits", "large")
Z95 = 1.96
# An item is said to run small when its lean is surely beyond this: one more wearer in ten finds it small
# than finds it large.
BEYOND = 0.1

Rates = NDArray[np.float64]


@dataclass(frozen=True)
class Lean:
    """How an item runs. `lean` = share small - share large, in [-1, 1]; `interval` holds it with 95 %.

    `among` is, in words, what its counts are drawn towards.
    """

    runs: Runs
    lean: float
    interval: tuple[float, float]
    rates: Mapping[Verdict, float]
    said: int
    among: str = "its category"

    @property
    def evidence(self) -> str:
        """The counts in words."""
        shares = f"{self.rates['small']:.0%} find it small, {self.rates['large']:.0%} large"
        if not self.said:
            return f"nobody has told of it; in {self.among} {shares}"
        return f"{self.said} told of it: {shares} (drawn towards what is usual for {self.among})"


def lean_of(counts: ArrayLike, prior: ArrayLike, strength: float, among: str = "its category") -> Lean:
    """How an item runs: (3,) counts of VERDICTS, (3,) rates of its category -> its lean.

    The posterior of a Dirichlet-multinomial whose prior is worth `strength` wearers (Minka, 2000); its lean
    is normal to a good enough degree from a few wearers on.
    """
    said = np.asarray(counts, np.float64)
    rates = posterior_rates(said, prior, strength)
    small, large = float(rates[0]), float(rates[2])
    spread = sqrt((small + large - (small - large) ** 2) / (said.sum() + strength + 1.0))
    low, high = small - large - Z95 * spread, small - large + Z95 * spread
    return Lean(
        runs=_runs(low, high),
        lean=small - large,
        interval=(max(-1.0, low), min(1.0, high)),
        rates=dict(zip(VERDICTS, rates.tolist(), strict=True)),
        said=int(said.sum()),
        among=among,
    )


def posterior_rates(counts: ArrayLike, prior: ArrayLike, strength: ArrayLike) -> Rates:
    """Mean rates after counting: (..., 3), (..., 3), (...) -> (..., 3)."""
    weight = np.asarray(strength, np.float64)[..., None]
    said = np.asarray(counts, np.float64) + weight * np.asarray(prior, np.float64)
    return np.asarray(said / said.sum(axis=-1, keepdims=True))


def _runs(low: float, high: float) -> Runs:
    if low > BEYOND:
        return "small"
    return "large" if high < -BEYOND else "not surely either"


def counted(verdicts: Sequence[int]) -> Rates:
    """Counts of verdicts given as places in VERDICTS: -> (3,)."""
    return np.bincount(np.asarray(verdicts, np.intp), minlength=3).astype(np.float64)
