"""The published objectives of the OutfitTransformer: compatibility, and retrieval of what is missing."""

from dataclasses import dataclass

import torch
from torch import Tensor

from compatibility.losses import focal_loss, set_wise_ranking_loss
from compatibility.padded_outfits import PaddedOutfits
from compatibility.set_transformer import SetTransformerScorer
from training.objectives.same_family import same_family


@dataclass(frozen=True)
class SetTransformerLosses:
    """Both tasks of Sarkar et al. (WACV 2023), learned side by side rather than one after the other.

    Compatibility: focal loss of worn against thrown-together outfits (eq. 1; `focus` 0 is cross-entropy).
    Retrieval: one item of each worn outfit is taken out; the query for its family should lie nearer to it
    than to `wrong` items of that family thrown into the batch (set-wise ranking, eq. 2 to 4), with
    `retrieval_share`; 0 leaves it out.
    """

    focus: float = 2.0
    retrieval_share: float = 0.0
    wrong: int = 10
    margin: float = 0.5

    def loss(self, scorer: SetTransformerScorer, worn: PaddedOutfits, thrown: PaddedOutfits) -> Tensor:
        """The weighted sum of both: -> scalar."""
        above, below = scorer(*worn.joined(thrown).inputs).chunk(2)
        loss = focal_loss(above, below, self.focus)
        if self.retrieval_share:
            loss = loss + self.retrieval_share * self._retrieval(scorer, worn, thrown)
        return loss

    def _retrieval(self, scorer: SetTransformerScorer, worn: PaddedOutfits, thrown: PaddedOutfits) -> Tensor:
        # A random item of each outfit; empty places are never the highest.
        luck = torch.rand(worn.mask.shape, device=worn.mask.device)
        place = luck.masked_fill(~worn.mask, -1.0).argmax(dim=1)
        rows = torch.arange(len(worn), device=place.device)
        rest = worn.mask.scatter(1, place[:, None], False)
        wanted = worn.types[rows, place]
        asked = scorer.query(worn.vectors, worn.types, rest, wanted)
        right = scorer.item_embedding(worn.vectors[rows, place], wanted)
        wrong = scorer.item_embedding(thrown.vectors[rows, place], wanted)
        others = torch.stack([wrong[same_family(wanted, shift)] for shift in range(self.wrong)], dim=1)
        near = torch.linalg.vector_norm(asked - right, dim=1)
        far = torch.linalg.vector_norm(asked[:, None] - others, dim=2)
        return set_wise_ranking_loss(near, far, self.margin)
