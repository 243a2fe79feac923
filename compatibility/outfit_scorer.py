"""The contract that every scorer of whole outfits keeps."""

from abc import ABC, abstractmethod

import torch
from torch import Tensor, nn

FEWEST, MOST = 2, 16


class OutfitScorer(nn.Module, ABC):
    """Scores padded batches of outfits; the order of an outfit's items means nothing.

    `vectors` (outfits, places, feature_dim) floats, `types` (outfits, places) row numbers of
    `family_rows.FAMILY_ROWS`, `mask` (outfits, places) true where an item stands. What stands in an
    empty place, vector and type alike, never changes a score.
    """

    def forward(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Rate each outfit, higher is better: -> (outfits,) logits, not yet calibrated.

        Raises ValueError for an outfit of fewer than 2 or more than 16 items, and for shapes that differ.
        """
        if vectors.shape[:2] != types.shape or types.shape != mask.shape:
            shapes = ", ".join(str(tuple(part.shape)) for part in (vectors, types, mask))
            raise ValueError(f"vectors, types and mask must agree in outfits and places, got {shapes}")
        sizes = mask.sum(dim=1)
        if (sizes < FEWEST).any():
            raise ValueError("an outfit needs at least two items")
        if (sizes > MOST).any():
            raise ValueError(f"an outfit has at most {MOST} items, got {int(sizes.max())}")
        blank = ~mask
        return self.rate(vectors.masked_fill(blank[..., None], 0.0), types.masked_fill(blank, 0), mask)

    @abstractmethod
    def rate(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """As `forward`, which has checked the shapes and blanked the empty places: -> (outfits,)."""

    def probability(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """The logits as probabilities, not yet calibrated: -> (outfits,), each from 0 to 1."""
        return torch.sigmoid(self(vectors, types, mask))
