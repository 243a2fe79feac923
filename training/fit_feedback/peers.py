"""Plain ways to foretell a verdict or a size, to stand beside what is served."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from recommender.fit_feedback.lean import posterior_rates
from training.fit_feedback.prior_strength import prior_strength
from training.fit_feedback.rentals import FitRow

Floats = NDArray[np.float64]


def counts_by(rows: Sequence[FitRow], name: str) -> dict[str, Floats]:
    """Verdicts counted by `person`, `item` or `category`: -> name -> (3,)."""
    counts: dict[str, Floats] = defaultdict(lambda: np.zeros(3))
    for row in rows:
        counts[getattr(row, name)][row.verdict] += 1.0
    return dict(counts)


def verdict_peers(past: Sequence[FitRow], held: Sequence[FitRow]) -> dict[str, Floats]:
    """Rates of all, of the item, of the category and of the person, counted on `past`: -> name -> (rows, 3).

    The item's and the person's are drawn towards those of all by as much as fits `past` best.
    """
    usual = np.bincount([row.verdict for row in past], minlength=3) / len(past)
    return {
        "always fits (the rates of all)": np.tile(usual, (len(held), 1)),
        **{
            f"the {name}'s rates": _rates(counts_by(past, name), [getattr(row, name) for row in held], usual)
            for name in ("item", "category", "person")
        },
    }


def _rates(counts: Mapping[str, Floats], asked: Sequence[str], usual: Floats) -> Floats:
    every = np.stack(list(counts.values()))
    strength = prior_strength(every, np.tile(usual, (len(every), 1)))
    said = np.stack([counts.get(name, np.zeros(3)) for name in asked])
    return posterior_rates(said, usual, np.full(len(said), strength))
