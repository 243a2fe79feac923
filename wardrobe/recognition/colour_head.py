"""Says of which colour family a shop would call a garment, from its vectors."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from compatibility.artifact import load_artifact
from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.encoders.encoder import EncoderMismatchError, Vectors
from wardrobe.recognition.colour_tree import FAMILIES
from wardrobe.recognition.type_head import unit


class ColourHead:
    """Softmax over the colour families, on the colour histogram and one picture encoder side by side.

    The histogram knows the dyes; the picture vector knows what they are on: leather that is called black is
    as light as wool that is called grey. Raises ValueError when the weights do not fit the tree.
    """

    def __init__(self, weights: Vectors, bias: Vectors, encoder: str, version: str) -> None:
        if weights.shape[1] != len(FAMILIES) or bias.shape != (len(FAMILIES),):
            raise ValueError(
                f"colour head {version}: weights {weights.shape} and bias {bias.shape} do not fit "
                f"{len(FAMILIES)} families; fit it again with `ensemble fit colours`"
            )
        self._weights = weights
        self._bias = bias
        self.encoder = encoder
        self.version = version

    @classmethod
    def load(cls, folder: Path) -> "ColourHead":
        """Load a fitted head. Raises ArtifactError for a damaged one, ValueError for one of another tree."""
        tensors, card = load_artifact(folder)
        if tuple(card["families"]) != FAMILIES:
            raise ValueError(f"{folder}: fitted for another tree; fit it again with `ensemble fit colours`")
        return cls(tensors["weights"], tensors["bias"], card["encoder"], card["version"])

    def shares(self, vectors: Mapping[str, Vectors]) -> Vectors:
        """Probability of every family: {encoder: (items, dim)} -> (items, families), rows add up to 1.

        Raises EncoderMismatchError when a vector that it reads is missing.
        """
        logits = colour_features(vectors, self.encoder) @ self._weights + self._bias
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares: Vectors = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
        return shares

    def told(self, vectors: Mapping[str, Vectors]) -> dict[str, float]:
        """The same for one item: {encoder: (dim,)} -> {family: probability}."""
        shares = self.shares({encoder: vector[None] for encoder, vector in vectors.items()})[0]
        return dict(zip(FAMILIES, shares.tolist(), strict=True))


def colour_features(vectors: Mapping[str, Vectors], encoder: str) -> Vectors:
    """Histogram and picture vector side by side, each of length 1: -> (items, dim)."""
    needed: Sequence[str] = (ColourHistogramEncoder.id, encoder)
    missing = [each for each in needed if each not in vectors]
    if missing:
        raise EncoderMismatchError(f"the colour head reads {', '.join(missing)}, which is not given")
    # The root of a histogram has length 1: what covers little is not lost beside what covers much.
    histogram = np.sqrt(np.maximum(vectors[ColourHistogramEncoder.id], 0.0))
    return np.asarray(np.concatenate([histogram, unit(vectors[encoder])], axis=1), np.float32)


def default_colour_head_folder() -> Path:
    """Where the shipped colour head lies."""
    return Path(__file__).parent / "models" / "colour_head"
