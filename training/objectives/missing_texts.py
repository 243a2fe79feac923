"""Lets a scorer meet items without texts while it learns, so that missing texts cost nothing later."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

import torch

from compatibility.outfit_scorer import OutfitScorer
from compatibility.padded_outfits import PaddedOutfits
from training.objectives.objective import Objective

Scorer = TypeVar("Scorer", bound=OutfitScorer)


@dataclass(frozen=True)
class MissingTexts(Generic[Scorer]):
    """Another objective on outfits some of whose items have lost their texts (modality dropout).

    The `share` of items lose theirs one by one, and of the outfits the same share lose all (Neverova et al.,
    TPAMI 2016, section 3.3): a wardrobe has no texts at all, a shop lacks one here and there. `columns` are
    the features that come from texts.
    """

    objective: Objective[Scorer]
    columns: tuple[int, ...]
    share: float

    def loss(self, scorer: Scorer, worn: PaddedOutfits, thrown: PaddedOutfits) -> torch.Tensor:
        """As the other objective says: -> scalar."""
        return self.objective.loss(scorer, self._without(worn), self._without(thrown))

    def _without(self, outfits: PaddedOutfits) -> PaddedOutfits:
        """The same outfits with texts struck out at random, in the features only."""
        device = outfits.mask.device
        lost = torch.rand(outfits.mask.shape, device=device) < self.share
        lost |= torch.rand(len(outfits), 1, device=device) < self.share
        of_texts = torch.zeros(outfits.vectors.shape[2], dtype=torch.bool, device=device)
        of_texts[list(self.columns)] = True
        return replace(outfits, vectors=outfits.vectors.masked_fill(lost[..., None] & of_texts, 0.0))
