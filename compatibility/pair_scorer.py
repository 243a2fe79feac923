"""Serves the type-aware embedding without torch."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import ArtifactError, Tensors, load_artifact
from compatibility.calibration import Calibration
from compatibility.encoders.encoder import EncoderMismatchError, Vectors
from compatibility.family_rows import family_rows
from compatibility.known_pictures import KnownPictures
from compatibility.score_interval import ScoreInterval
from compatibility.typical_items import expected_scores
from compatibility.unit_vectors import SMALLEST, unit_vectors

Rows = NDArray[np.intp]
# Up to this many pairs, gathering a mask for each costs less than going through the families.
FEW_PAIRS = 2048


@dataclass(frozen=True)
class EmbeddedItems:
    """Items as the scorer keeps them.

    `embeddings` (items, dim) is general: masks are applied when two items meet. `families` (items,)
    are row numbers of the scorer's mask table.
    """

    embeddings: Vectors
    families: Rows

    def __len__(self) -> int:
        return len(self.families)

    def rows(self, index: Sequence[int] | Rows) -> "EmbeddedItems":
        """The chosen rows, in the order asked for."""
        return EmbeddedItems(self.embeddings[index], self.families[index])


class PairScorer:
    """Rates pairs and outfits with a fitted type-aware embedding (Vasileva et al., ECCV 2018).

    For items x, y of families f, g and their mask m = masks[f, g]: score = cos(m * x, m * y), which is
    x (m * m) y / (|m * x| |m * y|), so that one vector per item is enough for all spaces.
    """

    def __init__(self, tensors: Tensors, card: Mapping[str, Any]) -> None:
        self.version: str = card["version"]
        self.encoders: tuple[str, ...] = tuple(card["encoders"])
        self.families: tuple[str, ...] = tuple(card["families"])
        self._powers = {encoder: float(card["powers"][encoder]) for encoder in self.encoders}
        self._weights = {encoder: tensors[f"weights.{encoder}"] for encoder in self.encoders}
        self._bias = tensors["bias"]
        self.masks: Vectors = tensors["masks"]
        self._squared_masks: Vectors = np.square(self.masks)
        self._pair = Calibration(**card["calibration"]["pair"])
        self._outfit = Calibration(**card["calibration"]["outfit"])
        self._interval = ScoreInterval.of(card["calibration"])
        self._parts = _parts(card.get("parts", ()), len(self._bias))
        self._known = KnownPictures.of(tensors, card)
        self._typical: Vectors = tensors.get("typical", np.zeros(self.masks.shape[1:], np.float32))

    @classmethod
    def load(cls, folder: Path) -> "PairScorer":
        """Read a fitted artifact. Raises ArtifactError when it is missing, damaged or of another kind."""
        tensors, card = load_artifact(folder)
        try:
            return cls(tensors, card)
        except (KeyError, TypeError) as error:
            raise ArtifactError(
                f"{folder}: not a type-aware embedding, {error} is missing or wrong"
            ) from error

    @property
    def widths(self) -> dict[str, int]:
        """How long the vectors of each of its encoders are."""
        return {encoder: len(weights) for encoder, weights in self._weights.items()}

    @property
    def outfit_curve(self) -> Calibration:
        """How the mean over an outfit's pair scores turns into a probability."""
        return self._outfit

    def embed(self, vectors: Mapping[str, Vectors], types: Sequence[str]) -> EmbeddedItems:
        """Embed items: {encoder id: (items, dim)}, (items) type names -> EmbeddedItems.

        Raises EncoderMismatchError when vectors of one of its encoders are missing or of another size.
        """
        embeddings = np.tile(self._bias, (len(types), 1))
        for encoder in self.encoders:
            embeddings += self._checked(vectors, encoder, len(types)) @ self._weights[encoder]
        return EmbeddedItems(embeddings, family_rows(types, self.families))

    def strange(self, vectors: Mapping[str, Vectors]) -> NDArray[np.bool_]:
        """Which pictures are unlike all that it was fitted on: {encoder id: (items, dim)} -> (items,).

        No picture is, where the artifact does not say what it was fitted on.
        """
        return self._known.strange(vectors)

    def paired_scores(self, left: EmbeddedItems, right: EmbeddedItems) -> Vectors:
        """Cosine of each left item with the right item in the same row: -> (pairs,)."""
        weights = self._squared_masks[left.families, right.families]
        return _paired(left.embeddings, right.embeddings, weights)

    def member_logits(self, items: EmbeddedItems) -> Vectors:
        """What each seed by itself thinks of one outfit, on the calibrated logit scale: -> (seeds,)."""
        rows, columns = np.triu_indices(len(items), 1)
        weights = self._squared_masks[items.families[rows], items.families[columns]]
        left, right = items.embeddings[rows], items.embeddings[columns]
        means = [_paired(left[:, own], right[:, own], weights[:, own]).mean() for own in self._parts]
        return self._outfit.logits(means).astype(np.float32)

    def interval(self, items: EmbeddedItems, mean_pair_score: float) -> tuple[float, float]:
        """The range around the probability of one outfit that its seeds' disagreement allows for."""
        return self._interval.around(
            float(self._outfit.logits(mean_pair_score)), self.member_logits(items).astype(np.float64)
        )

    def expected_scores(self, items: EmbeddedItems) -> Vectors:
        """What a typical item in each row's place would score with each column's item: -> (items, items).

        Zero where the artifact does not know the typical items.
        """
        return expected_scores(self._typical, items.embeddings, items.families, self._squared_masks)

    def pair_scores(self, left: EmbeddedItems, right: EmbeddedItems) -> Vectors:
        """Cosine of every left item with every right one in their families' space: -> (left, right)."""
        if len(left) * len(right) <= FEW_PAIRS:
            one, other = (grid.ravel() for grid in np.indices((len(left), len(right))))
            return self.paired_scores(left.rows(one), right.rows(other)).reshape(len(left), len(right))
        scores = np.empty((len(left), len(right)), np.float32)
        for family, rows in _by_family(left):
            for other_family, columns in _by_family(right):
                weights = self._squared_masks[family, other_family]
                block = _block(left.embeddings[rows], right.embeddings[columns], weights)
                scores[np.ix_(rows, columns)] = block
        return scores

    def pair_probability(self, scores: Vectors) -> Vectors:
        """Calibrated probability that two items go together, of any shape."""
        return self._pair(scores)

    def outfit_probability(self, mean_pair_score: Vectors) -> Vectors:
        """Calibrated probability that an outfit was styled, not thrown together, from its mean over pairs."""
        return self._outfit(mean_pair_score)

    def score(self, items: EmbeddedItems) -> float:
        """Probability of one outfit. Raises ValueError for fewer than two items."""
        if len(items) < 2:
            raise ValueError("an outfit needs at least two items")
        left, right = np.triu_indices(len(items), 1)
        return float(self._outfit(self.paired_scores(items.rows(left), items.rows(right)).mean()))

    def _checked(self, vectors: Mapping[str, Vectors], encoder: str, items: int) -> Vectors:
        expected = (items, len(self._weights[encoder]))
        found = vectors[encoder].shape if encoder in vectors else None
        if found != expected:
            raise EncoderMismatchError(
                f"{self.version} needs vectors of {encoder} in shape {expected}, got {found}; "
                "encode the items again with the encoders it was fitted on"
            )
        return unit_vectors(vectors[encoder], self._powers[encoder])


def _parts(parts: Sequence[Mapping[str, int]], dim: int) -> tuple[slice, ...]:
    """Where each seed's dimensions lie; a card that names no seeds speaks of one."""
    ends = np.cumsum([part["dim"] for part in parts]).tolist() or [dim]
    return tuple(slice(start, end) for start, end in zip([0, *ends], ends, strict=False))


def _by_family(items: EmbeddedItems) -> Iterator[tuple[int, Rows]]:
    for family in np.unique(items.families):
        yield int(family), np.flatnonzero(items.families == family)


def _block(left: Vectors, right: Vectors, weights: Vectors) -> Vectors:
    lengths = np.sqrt((left * left) @ weights)[:, None] * np.sqrt((right * right) @ weights)
    return _cosines((left * weights) @ right.T, lengths)


def _paired(one: Vectors, other: Vectors, weights: Vectors) -> Vectors:
    lengths = np.sqrt(np.einsum("pd,pd,pd->p", one, one, weights))
    lengths = lengths * np.sqrt(np.einsum("pd,pd,pd->p", other, other, weights))
    return _cosines(np.einsum("pd,pd,pd->p", one, other, weights), lengths)


def _cosines(products: NDArray[Any], lengths: NDArray[Any]) -> Vectors:
    cosines: Vectors = np.clip(products / np.maximum(lengths, SMALLEST), -1.0, 1.0)
    return cosines
