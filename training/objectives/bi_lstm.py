"""The published objective of the Bi-LSTM."""

from dataclasses import dataclass

import torch
from torch import Tensor

from compatibility.bi_lstm import BiLstmScorer
from compatibility.losses import visual_semantic_loss
from compatibility.padded_outfits import PaddedOutfits

# Every picture meets every text, so that a step takes a sample of the items.
DESCRIBED = 512


@dataclass(frozen=True)
class BiLstmLosses:
    """Worn outfits should be likely, and pictures lie at their texts (Han et al., ACM MM 2017, eq. 8).

    -log Pr forwards and backwards over the items of the batch as candidates, plus the visual-semantic
    embedding (eq. 7) of the items that have a text. What is thrown together is not looked at: the paper
    learns from worn outfits alone. The scorer remembers the items of the last batch, to score among them.
    """

    margin: float = 0.2

    def loss(self, scorer: BiLstmScorer, worn: PaddedOutfits, thrown: PaddedOutfits) -> Tensor:
        """The sum of the losses: -> scalar."""
        everyone = worn.vectors[worn.mask]
        scorer.remember(everyone)
        numbers = torch.arange(len(worn), device=worn.mask.device)
        own = numbers[:, None] == numbers[:, None].expand_as(worn.mask)[worn.mask]
        # The score is the mean of both directions, the paper adds them up.
        unlikely = -2.0 * scorer.log_probability(*worn.inputs, everyone, own).mean()
        return unlikely + self._described(scorer, worn)

    def _described(self, scorer: BiLstmScorer, worn: PaddedOutfits) -> Tensor:
        if scorer.project_text is None or worn.texts is None:
            return worn.vectors.new_zeros(())
        told = (worn.texts != 0).any(dim=2) & worn.mask
        items, texts = worn.vectors[told][:DESCRIBED], worn.texts[told][:DESCRIBED]
        return visual_semantic_loss(scorer.embed(items), scorer.project_text(texts), self.margin)
