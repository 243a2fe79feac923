"""Foretells what a wearer says of the fit: small, fits or large."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Probabilities = NDArray[np.float64]


@dataclass(frozen=True)
class VerdictModel:
    """Sums of traits' weights on top of how the item runs, made probabilities.

    Every trait has two weights: `lean` pushes from small to large, `loud` from fits to both. With the sums
    (a, b) the three verdicts have odds exp(b - a) : 1 : exp(b + a): an ordinal logistic model whose width is
    told by the traits too (after Misra et al., RecSys 2018, whose latent scale this is).
    """

    rows: Mapping[str, int]
    weights: NDArray[np.float32]

    def sums(self, traits: Sequence[str]) -> NDArray[np.float64]:
        """What the traits add to (lean, loud) of the item; those that nobody had are left out: -> (2,)."""
        known = [self.rows[name] for name in traits if name in self.rows]
        return np.asarray(self.weights[known].sum(axis=0), np.float64)


def verdicts(sums: NDArray[np.float64]) -> Probabilities:
    """(..., 2) sums -> (..., 3) probabilities of small, fits and large."""
    lean, loud = sums[..., 0], sums[..., 1]
    logits = np.stack([loud - lean, np.zeros_like(lean), loud + lean], axis=-1)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def sums_of(rates: NDArray[np.float64]) -> NDArray[np.float64]:
    """The sums that give these probabilities, all above 0: (..., 3) -> (..., 2)."""
    small, large = (np.log(rates[..., end] / rates[..., 1]) for end in (0, 2))
    return np.stack([(large - small) / 2, (large + small) / 2], axis=-1)
