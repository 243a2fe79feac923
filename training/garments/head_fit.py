"""Fits a linear head for one question, and finds how bold its probabilities may be."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from training.type_calibration import temperature
from training.type_softmax import fit_softmax
from wardrobe.recognition.type_head import unit

# Unit vectors are stretched to this length, which together with the decay sets how bold the fit is.
STRETCH = 16.0

Weights = NDArray[np.float64]


@dataclass(frozen=True)
class LinearHead:
    """Logits of unit vectors: weights (dim, values), bias (values,)."""

    weights: Vectors
    bias: Vectors

    def logits(self, vectors: Vectors) -> Vectors:
        """(items, dim) -> (items, values)."""
        found: Vectors = unit(vectors) @ self.weights + self.bias
        return found

    def cooled(self, heat: float) -> "LinearHead":
        """The same with its logits divided by a temperature."""
        return LinearHead(self.weights / np.float32(heat), self.bias / np.float32(heat))


def fit_linear(vectors: Vectors, likelihoods: Vectors, importance: Weights, decay: float) -> LinearHead:
    """Fit on (items, dim), (items, values), (items,). Raises ValueError as `fit_softmax`."""
    weights, bias = fit_softmax(unit(vectors) * np.float32(STRETCH), likelihoods, importance, decay)
    return LinearHead(weights * np.float32(STRETCH), bias)


def calibrated(
    fitted: LinearHead, judged: LinearHead, vectors: Vectors, likelihoods: Vectors
) -> tuple[LinearHead, Vectors]:
    """The fitted head at the temperature at which `judged`, which never saw these vectors, is right.

    -> the cooled head, and the cooled logits (items, values) of `judged`.
    """
    logits = judged.logits(vectors)
    heat = temperature(logits, likelihoods)
    return fitted.cooled(heat), logits / np.float32(heat)
