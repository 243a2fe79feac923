"""Several seeds' embeddings side by side in one artifact, and each of them by itself."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from compatibility.artifact import Tensors
from compatibility.pair_scorer import PairScorer


def side_by_side(parts: Sequence[Tensors]) -> Tensors:
    """Join embeddings along their dimensions: the cosine of the whole is close to the mean of theirs."""
    return {name: np.concatenate([part[name] for part in parts], axis=-1) for name in parts[0]}


def seed_scorers(tensors: Tensors, card: Mapping[str, Any]) -> dict[int, PairScorer]:
    """Each seed's embedding as a scorer of its own: -> {seed: scorer}, empty when there are no parts."""
    scorers, start = {}, 0
    # What is known about pictures does not belong to any seed.
    embedding = {name: tensor for name, tensor in tensors.items() if not name.startswith("ood.")}
    for part in card.get("parts", ()):
        own = {name: tensor[..., start : start + part["dim"]] for name, tensor in embedding.items()}
        scorers[int(part["seed"])] = PairScorer(own, {**card, "parts": [part]})
        start += part["dim"]
    return scorers
