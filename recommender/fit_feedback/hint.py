"""Which size a person should take in a garment, and how far to rely on it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from recommender.fit_feedback.fit_model import FitModel
from recommender.fit_feedback.lean import VERDICTS, Lean, Verdict
from recommender.fit_feedback.wearer import Wearer

Reliability = Literal["high", "fair", "low"]

NEXT = 2
# From the first on people like this one agree about the size; below the second it is little but a guess.
HIGH, LOW = 0.55, 0.35


@dataclass(frozen=True)
class SizeHint:
    """`taken` is how likely people like this one take the size, `fits` how likely they say that it fits.

    Both are calibrated on later rentals than those fitted on (docs/fit-feedback.md). `verdicts` adds small
    and large, `others` the next likely sizes with how likely they are taken.
    """

    size: int
    taken: float
    verdicts: dict[Verdict, float]
    others: tuple[tuple[int, float], ...]
    lean: Lean

    @property
    def fits(self) -> float:
        """How likely people like this one say that the size fits."""
        return self.verdicts["fits"]

    @property
    def reliability(self) -> Reliability:
        """How much the size is to be relied on: high, fair or low."""
        if self.taken >= HIGH:
            return "high"
        return "fair" if self.taken >= LOW else "low"


def size_hint(
    model: FitModel,
    item: str | None,
    category: str,
    wearer: Wearer,
    counts: ArrayLike | None = None,
    among: Collection[int] = (),
) -> SizeHint:
    """The size that people like this one take; `among` names the sizes there are, all where it is empty.

    Raises ValueError when none of them is a size that the model knows.
    """
    sizes, likely = model.choice.sizes, model.sizes(item, category, wearer, counts)
    there = np.isin(sizes, list(among)) if among else np.ones(len(sizes), bool)
    if not there.any():
        known = ", ".join(str(size) for size in sizes.tolist())
        raise ValueError(f"none of the sizes {sorted(among)} is known; known are {known}")
    likely = np.where(there, likely, 0.0) / likely[there].sum()
    order = np.argsort(-likely, kind="stable")
    told = [(int(sizes[place]), float(likely[place])) for place in order[: 1 + NEXT] if likely[place] > 0]
    best, share = told[0]
    said = model.probabilities(item, category, best, wearer, counts)
    verdicts = dict(zip(VERDICTS, said.tolist(), strict=True))
    return SizeHint(best, share, verdicts, tuple(told[1:]), model.lean(item, category, counts))
