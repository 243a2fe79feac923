"""The objective that every scorer can be taught by."""

from dataclasses import dataclass

from torch import Tensor

from compatibility.losses import outfit_ranking_loss
from compatibility.outfit_scorer import OutfitScorer
from compatibility.padded_outfits import PaddedOutfits


@dataclass(frozen=True)
class OutfitRanking:
    """Every worn outfit of a batch should score above every thrown-together one.

    The area under the ROC curve with a smooth step (Yan et al., ICML 2003): mean of
    softplus(sharpness * (thrown - worn)) over all worn x thrown. A sharpness of 12 suits scores
    between -1 and 1, one of 1 suits logits without bounds.
    """

    sharpness: float = 1.0

    def loss(self, scorer: OutfitScorer, worn: PaddedOutfits, thrown: PaddedOutfits) -> Tensor:
        """One pass over both kinds: -> scalar."""
        above, below = scorer(*worn.joined(thrown).inputs).chunk(2)
        return outfit_ranking_loss(above, below, self.sharpness)
