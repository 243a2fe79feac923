"""Makes the probabilities of a type head mean what they say, and finds where it should rather be unsure."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp

from compatibility.encoders.encoder import Vectors

Floats = NDArray[np.floating[Any]]

# The share of right answers is looked at among this many answers of about the same sureness.
NEIGHBOURS = 200
LEAST_RIGHT = 0.75


def temperature(logits: Vectors, likelihoods: Vectors) -> float:
    """The number to divide logits by so that labels are likeliest: (items, types), (items, types) -> scalar.

    Guo et al., ICML 2017, "On calibration of modern neural networks".
    """

    def loss(log_temperature: float) -> float:
        scaled = logits / np.exp(log_temperature)
        observed = logsumexp(scaled, axis=1, b=likelihoods)
        return float((logsumexp(scaled, axis=1) - observed).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-3.0, 3.0), method="bounded").x))


def unsure_below(best: Floats, right: NDArray[np.bool_]) -> float:
    """The best probability below which too few answers are right: (items,), (items,) -> 0 to 1.

    Too few is less than 75 % of the answers that are about as sure.
    """
    order = np.argsort(best, kind="stable")
    width = min(NEIGHBOURS, len(best))
    local = np.convolve(right[order], np.full(width, 1 / width), mode="valid")
    wrong = np.flatnonzero(local < LEAST_RIGHT)
    return float(best[order][wrong[-1] + width // 2]) if len(wrong) else 0.0
