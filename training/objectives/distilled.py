"""Teaches a fast scorer what a better, slower one knows."""

from dataclasses import dataclass

import torch
from torch import Tensor

from compatibility.losses import outfit_ranking_loss
from compatibility.outfit_scorer import OutfitScorer
from compatibility.padded_outfits import PaddedOutfits

SMALLEST = 1e-6


@dataclass(frozen=True)
class Distilled:
    """The scorer should order outfits as its `teacher` does, worn and thrown-together ones alike.

    1 - Pearson's correlation of both logits over a batch, which asks for no common scale (Huang et al.,
    NeurIPS 2022, eq. 8), plus `ranking_share` of the ranking that the scorer learns from by itself. The
    teacher must be ready to score and on the device where the scorer learns.
    """

    teacher: OutfitScorer
    ranking_share: float = 0.5
    sharpness: float = 12.0

    def loss(self, scorer: OutfitScorer, worn: PaddedOutfits, thrown: PaddedOutfits) -> Tensor:
        """One pass of each over both kinds: -> scalar."""
        both = worn.joined(thrown).inputs
        with torch.no_grad():
            wanted = self.teacher(*both).float()
        said = scorer(*both).float()
        above, below = said.chunk(2)
        ranking = outfit_ranking_loss(above, below, self.sharpness)
        loss: Tensor = 1.0 - correlation(said, wanted) + self.ranking_share * ranking
        return loss


def correlation(one: Tensor, other: Tensor) -> Tensor:
    """Pearson's: (outfits,), (outfits,) -> scalar from -1 to 1; 0 where either never differs."""
    a, b = one - one.mean(), other - other.mean()
    lengths = torch.linalg.vector_norm(a) * torch.linalg.vector_norm(b)
    found: Tensor = (a * b).sum() / lengths.clamp_min(SMALLEST)
    return found
