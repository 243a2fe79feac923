"""Names the type of a garment from its picture vector."""

from pathlib import Path

import numpy as np

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import Vectors
from compatibility.item_types import TYPE_NAMES, UNSURE


class TypeHead:
    """Softmax over the closed list of types, linear in one encoder's vector; served without torch.

    `threshold` is the best probability below which the answer is `unsure` (docs/recognition.md says how it
    was set). Raises ValueError when the weights do not fit the closed list.
    """

    def __init__(self, weights: Vectors, bias: Vectors, encoder: str, threshold: float, version: str) -> None:
        if weights.shape[1] != len(TYPE_NAMES) or bias.shape != (len(TYPE_NAMES),):
            raise ValueError(
                f"type head {version}: weights {weights.shape} and bias {bias.shape} do not fit "
                f"{len(TYPE_NAMES)} types; fit it again with `ensemble fit recogniser`"
            )
        self._weights = weights
        self._bias = bias
        self.encoder = encoder
        self.threshold = threshold
        self.version = version

    @classmethod
    def load(cls, folder: Path) -> "TypeHead":
        """Load a fitted head. Raises ArtifactError for a damaged one, ValueError for one of other types."""
        tensors, card = load_artifact(folder)
        if tuple(card["types"]) != TYPE_NAMES:
            raise ValueError(
                f"{folder}: fitted for another list of types; fit it again with `ensemble fit recogniser`"
            )
        return cls(tensors["weights"], tensors["bias"], card["encoder"], card["threshold"], card["version"])

    def probabilities(self, vectors: Vectors) -> Vectors:
        """Probability of every type: (items, dim) -> (items, types), each row adds up to 1."""
        return softmax(vectors @ self._weights + self._bias)

    def best(self, probabilities: Vectors) -> str:
        """The type of one item, or `unsure`: (types,) -> name."""
        row = int(probabilities.argmax())
        return TYPE_NAMES[row] if probabilities[row] >= self.threshold else UNSURE

    def direction(self, type_name: str) -> Vectors:
        """What in the vector speaks for a type, above the mean of all: -> (dim,). ValueError if unknown."""
        spoken: Vectors = self._weights[:, TYPE_NAMES.index(type_name)] - self._weights.mean(axis=1)
        return spoken


def unit(vectors: Vectors) -> Vectors:
    """Scale every row to length 1, so that only the direction counts; a row of zeros stays."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: Vectors = vectors / np.maximum(lengths, 1e-9)
    return scaled


def softmax(logits: Vectors) -> Vectors:
    """Logits to probabilities: (items, values) -> (items, values)."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Vectors = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def default_head_folder() -> Path:
    """Where the shipped type head lies."""
    return Path(__file__).parent / "models" / "type_head"
