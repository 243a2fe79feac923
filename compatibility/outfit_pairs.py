"""Which items meet in a padded block of outfits."""

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class OutfitPairs:
    """All pairs of items that stand in the same outfit, outfit by outfit; empty places meet nobody.

    `left`, `right` (pairs,) number the items that stand, as in `vectors[mask]`; `meets` (outfits, corners)
    says which of an outfit's possible pairs they are. Two outfits of 3 and 2 items in a block of
    3 places have 3 + 1 pairs, whereas a dense block would compute 6, and 240 once one outfit has 16 items.
    """

    left: Tensor
    right: Tensor
    meets: Tensor

    @classmethod
    def of(cls, mask: Tensor) -> "OutfitPairs":
        """The pairs of a block: (outfits, places) true where an item stands."""
        one, other = torch.triu_indices(mask.shape[1], mask.shape[1], 1, device=mask.device)
        meets = mask[:, one] & mask[:, other]
        number = (mask.flatten().cumsum(0) - 1).view(mask.shape)
        return cls(number[:, one][meets], number[:, other][meets], meets)

    def means(self, scores: Tensor) -> Tensor:
        """The mean over each outfit's pairs: (pairs,) -> (outfits,)."""
        table = torch.zeros(self.meets.shape, dtype=scores.dtype, device=scores.device)
        table = table.masked_scatter(self.meets, scores)
        mean: Tensor = table.sum(dim=1) / self.meets.sum(dim=1)
        return mean
