"""Fits a linear head for one question, starting from the one that the encoder learned with."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import ArtifactError
from compatibility.encoders.encoder import Vectors
from training.type_softmax import fit_softmax

Weights = NDArray[np.float64]
HEADS = "heads."
# Vectors are scaled to this length on average, so that `hold` means the same for every encoder.
LENGTH = 16.0


@dataclass(frozen=True)
class LinearHead:
    """Logits of vectors: weights (dim, values), bias (values,)."""

    weights: Vectors
    bias: Vectors

    def logits(self, vectors: Vectors) -> Vectors:
        """(items, dim) -> (items, values)."""
        found: Vectors = vectors @ self.weights + self.bias
        return found

    def cooled(self, heat: float) -> "LinearHead":
        """The same with its logits divided by a temperature."""
        return LinearHead(self.weights / np.float32(heat), self.bias / np.float32(heat))

    def tensors(self, name: str) -> dict[str, NDArray[np.float32]]:
        """By name, as artifacts keep them."""
        return {f"{name}.weights": self.weights, f"{name}.bias": self.bias}


def learned_head(tensors: Mapping[str, NDArray[Any]], question: str) -> LinearHead:
    """The head that the encoder of an artifact learned with. Raises ArtifactError when it has none."""
    try:
        weights, bias = (tensors[f"{HEADS}{question}.{part}"] for part in ("weights", "bias"))
    except KeyError as error:
        raise ArtifactError(f"the garment encoder never learned {question}; fit it again") from error
    return LinearHead(np.asarray(weights, np.float32), np.asarray(bias, np.float32))


def fit_near(
    start: LinearHead, vectors: Vectors, likelihoods: Vectors, importance: Weights, hold: float
) -> LinearHead:
    """Fit on (items, dim), (items, values), (items,), held near `start`. Raises ValueError as `fit_softmax`.

    A head learned with the encoder, on pictures changed at random, tells more than one fitted from nothing on
    pictures that the encoder knows by heart; but it was not asked to weigh all values alike.
    """
    scale = np.float32(np.sqrt(np.square(vectors).sum(axis=1).mean()) / LENGTH)
    begun = (start.weights * scale, start.bias)
    weights, bias = fit_softmax(vectors / scale, likelihoods, importance, hold, begun)
    return LinearHead(weights / scale, bias)
