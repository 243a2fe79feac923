"""A fitted scorer of whole outfits, from its artifact to scores and probabilities."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from compatibility.artifact import ArtifactError, Tensors, load_artifact
from compatibility.calibration import Calibration
from compatibility.encoders.encoder import Vectors
from compatibility.family_rows import family_rows
from compatibility.frozen_space import FrozenSpace
from compatibility.outfit_scorer import OutfitScorer
from compatibility.padded_outfits import padded
from compatibility.scorer_kinds import built_scorer

Outfits = Sequence[Sequence[int]]
AT_ONCE = 2048
PREFIX = "scorer."


def scorer_tensors(scorer: OutfitScorer, space: FrozenSpace) -> Tensors:
    """What an artifact holds of a fitted scorer: its weights and its input space."""
    weights = {f"{PREFIX}{name}": value.cpu().numpy() for name, value in scorer.state_dict().items()}
    return {**weights, **space.tensors()}


class FittedScorer:
    """Input space, scorer and calibration together; they score items from their encoder vectors.

    The card says which `model` in which `shape`, its `version`, `encoders` with their `powers`, and the
    `calibration` of its logits.
    """

    def __init__(self, tensors: Tensors, card: Mapping[str, Any]) -> None:
        self.version: str = card["version"]
        self.encoders: tuple[str, ...] = tuple(card["encoders"])
        self.space = FrozenSpace.read(tensors, self.encoders, card["powers"])
        self.scorer = built_scorer(card["model"], card["shape"])
        weights = {name: value for name, value in tensors.items() if name.startswith(PREFIX)}
        self.scorer.load_state_dict(
            {name.removeprefix(PREFIX): torch.tensor(value) for name, value in weights.items()}
        )
        self.scorer.eval().requires_grad_(False)
        self._calibration = Calibration(**card["calibration"])

    @classmethod
    def load(cls, folder: Path) -> "FittedScorer":
        """Read a fitted artifact. Raises ArtifactError when it is missing, damaged or of another kind."""
        tensors, card = load_artifact(folder)
        try:
            return cls(tensors, card)
        except (KeyError, TypeError, ValueError, RuntimeError) as error:
            raise ArtifactError(f"{folder}: not a scorer of outfits ({error}); fit it again") from error

    def score(
        self, vectors: Mapping[str, Vectors], types: Sequence[str], outfits: Outfits
    ) -> NDArray[np.float32]:
        """Logits of outfits of row numbers: {encoder id: (items, dim)}, (items,) type names -> (outfits,).

        Raises EncoderMismatchError for vectors it was not fitted on, ValueError for an unknown type and for
        outfits of fewer than 2 or more than 16 items.
        """
        features = torch.from_numpy(self.space.features(vectors))
        families = torch.from_numpy(family_rows(types).astype(np.int64))
        parts = [
            self._scored(outfits[start : start + AT_ONCE], features, families)
            for start in range(0, len(outfits), AT_ONCE)
        ]
        return np.concatenate(parts) if parts else np.empty(0, np.float32)

    def probability(
        self, vectors: Mapping[str, Vectors], types: Sequence[str], outfits: Outfits
    ) -> NDArray[np.float32]:
        """Calibrated probability that each outfit was styled, not thrown together: -> (outfits,)."""
        return self._calibration(self.score(vectors, types, outfits))

    def _scored(self, outfits: Outfits, features: Tensor, families: Tensor) -> NDArray[np.float32]:
        scores: NDArray[np.float32] = self.scorer(*padded(outfits, features, families).inputs).numpy()
        return scores
