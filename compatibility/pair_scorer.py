"""Serves the type-aware embedding without torch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors


@dataclass(frozen=True)
class EmbeddedItems:
    """Items as the scorer keeps them: `embeddings` (items, dim), `families` (items,) row numbers of its mask table."""

    embeddings: Vectors
    families: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.families)

    def rows(self, index: Sequence[int] | NDArray[np.intp]) -> "EmbeddedItems":
        """The chosen rows, in the order asked for."""
        return EmbeddedItems(self.embeddings[index], self.families[index])


class PairScorer:
    """Rates pairs and outfits with a fitted type-aware embedding (Vasileva et al., ECCV 2018)."""

    version: str
    encoders: tuple[str, ...]

    @classmethod
    def load(cls, folder: Path) -> "PairScorer": ...

    def embed(self, vectors: Mapping[str, Vectors], types: Sequence[str]) -> EmbeddedItems:
        """Embed items: {encoder id: (items, dim)}, (items) type names -> EmbeddedItems."""
        ...

    def pair_scores(self, left: EmbeddedItems, right: EmbeddedItems) -> Vectors:
        """Cosine of every left with every right item in the space of their pair of families: -> (left, right)."""
        ...

    def pair_probability(self, scores: Vectors) -> Vectors:
        """Calibrated probability that two items go together, of any shape."""
        ...

    def outfit_probability(self, mean_pair_score: Vectors) -> Vectors:
        """Calibrated probability that an outfit was worn or styled together, from the mean over its pairs."""
        ...

    def score(self, items: EmbeddedItems) -> float:
        """Probability of one outfit: mean over pairs, calibrated. Raises ValueError for fewer than two items."""
        ...
