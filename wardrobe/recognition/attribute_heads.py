"""Tells attributes of a garment from its picture vector, and keeps silent where it proved unreliable."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import ArtifactError, Tensors, load_artifact
from compatibility.encoders.encoder import Vectors
from wardrobe.recognition.recognition import Attribute
from wardrobe.recognition.type_head import softmax


@dataclass(frozen=True)
class AttributeHead:
    """A calibrated softmax over the values of one attribute, linear in the vector: (dim, values), (values,).

    `types` are the garments of which it makes sense; `told` says whether it was reliable enough on pictures
    that nothing was fitted on; below `threshold` it is not sure of a garment, and says nothing.
    """

    name: str
    values: tuple[str, ...]
    weights: Vectors
    bias: Vectors
    types: frozenset[str]
    told: bool
    threshold: float
    reliability: float

    def probabilities(self, vectors: Vectors) -> Vectors:
        """Probability of every value: (items, dim) -> (items, values), each row adds up to 1."""
        return softmax(vectors @ self.weights + self.bias)

    def answer(self, vector: Vectors) -> Attribute | None:
        """The value of one item, where it is sure: (dim,) -> attribute or None."""
        shares = self.probabilities(vector[None])[0]
        best = int(shares.argmax())
        if shares[best] < self.threshold:
            return None
        return Attribute(self.name, self.values[best], round(float(shares[best]), 4))


class AttributeHeads:
    """All heads that read one encoder's vectors; served without torch."""

    def __init__(self, heads: Mapping[str, AttributeHead], encoder: str, version: str) -> None:
        self.heads = dict(heads)
        self.encoder = encoder
        self.version = version

    @classmethod
    def load(cls, folder: Path) -> "AttributeHeads":
        """Load fitted heads. Raises ArtifactError for damaged ones, or such as do not fit their card."""
        tensors, card = load_artifact(folder)
        heads = {name: _head(name, asked, tensors, folder) for name, asked in card["attributes"].items()}
        return cls(heads, card["encoder"], card["version"])

    def told(self, vector: Vectors, type_name: str) -> tuple[Attribute, ...]:
        """What can be said reliably of a garment of this type (or `unsure`): (dim,) -> attributes."""
        asked = (head for head in self.heads.values() if head.told and type_name in head.types)
        answers = (head.answer(vector) for head in asked)
        return tuple(answer for answer in answers if answer is not None)

    def direction(self, name: str, value: str) -> Vectors | None:
        """What in the vector speaks for a value: -> (dim,), None when no head knows it.

        It is the weight of that value above the mean of all: what speaks for every value alike says nothing.
        """
        head = self.heads.get(name)
        if head is None or value not in head.values:
            return None
        spoken: Vectors = head.weights[:, head.values.index(value)] - head.weights.mean(axis=1)
        return spoken


def _head(name: str, asked: Mapping[str, Any], tensors: Tensors, folder: Path) -> AttributeHead:
    weights, bias = (tensors.get(f"{name}.{part}") for part in ("weights", "bias"))
    if weights is None or bias is None or not weights.shape[1:] == bias.shape == (len(asked["values"]),):
        raise ArtifactError(f"{folder}: its tensors do not fit the attribute {name}; fit it again")
    return AttributeHead(
        name=name,
        values=tuple(asked["values"]),
        weights=np.asarray(weights, np.float32),
        bias=np.asarray(bias, np.float32),
        types=frozenset(asked["types"]),
        told=bool(asked["told"]),
        threshold=float(asked["threshold"]),
        reliability=float(asked["reliability"]),
    )


@cache
def known_values() -> Mapping[str, tuple[str, ...]]:
    """The values that the shipped heads tell apart, by attribute; raises ArtifactError."""
    heads = AttributeHeads.load(default_attributes_folder()).heads
    return {name: head.values for name, head in heads.items()}


def default_attributes_folder() -> Path:
    """Where the shipped heads lie."""
    return Path(__file__).parent / "models" / "attributes"
