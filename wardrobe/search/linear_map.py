"""A linear map from the vectors of several encoders into one space, served in numpy."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from compatibility.artifact import ArtifactError, Tensors
from compatibility.encoders.encoder import EncoderMismatchError, Vectors
from compatibility.unit_vectors import unit_vectors


@dataclass(frozen=True)
class LinearMap:
    """Adds up the encoders' unit vectors, each through its own matrix, and scales the sum to length 1.

    `weights` maps encoder id to (dim of the encoder, dim), `powers` to the power its vectors take first;
    `bias` is (dim,).
    """

    weights: Mapping[str, Vectors]
    powers: Mapping[str, float]
    bias: Vectors

    @classmethod
    def of(cls, tensors: Tensors, card: Mapping[str, Any]) -> "LinearMap":
        """From an artifact that `tensors` made; raises ArtifactError where a part is missing."""
        powers = {encoder: float(power) for encoder, power in card["powers"].items()}
        try:
            weights = {encoder: tensors[_name(encoder)].astype(np.float32) for encoder in powers}
            return cls(weights, powers, tensors["bias"].astype(np.float32))
        except KeyError as error:
            raise ArtifactError(
                f"{card.get('version')}: no tensor {error}; run `ensemble fit search`"
            ) from None

    @property
    def encoders(self) -> tuple[str, ...]:
        """Whose vectors it reads."""
        return tuple(self.powers)

    @property
    def dim(self) -> int:
        """Width of the space."""
        return len(self.bias)

    def place(self, vectors: Mapping[str, Vectors]) -> Vectors:
        """{encoder id: (items, its dim)} -> unit vectors (items, dim); raises EncoderMismatchError."""
        parts = [
            unit_vectors(_checked(vectors, encoder, len(matrix)), self.powers[encoder]) @ matrix
            for encoder, matrix in self.weights.items()
        ]
        return unit_vectors(np.sum(parts, axis=0) + self.bias)

    def tensors(self) -> Tensors:
        """What an artifact keeps of it, beside the powers on its card; half precision is enough."""
        named = {_name(encoder): matrix.astype(np.float16) for encoder, matrix in self.weights.items()}
        return {**named, "bias": self.bias.astype(np.float32)}


def _name(encoder: str) -> str:
    return f"map.{encoder}"


def _checked(vectors: Mapping[str, Vectors], encoder: str, dim: int) -> Vectors:
    found = vectors[encoder].shape if encoder in vectors else None
    if found is None or len(found) != 2 or found[1] != dim:
        raise EncoderMismatchError(f"the search reads vectors of {encoder}, (items, {dim}); got {found}")
    return vectors[encoder]
