"""Several scorers as one."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from compatibility.outfit_scorer import OutfitScorer


@dataclass(frozen=True)
class MemberWeight:
    """How one member enters a blend: its logits' `mean` and `deviation` on valid, and its weight."""

    mean: float
    deviation: float
    weight: float


class BlendedScorer(OutfitScorer):
    """Adds up what its members say, each on a common scale (stacking, Wolpert 1992).

    z_m = (logit_m - mean_m) / deviation_m, logit = sum_m weight_m z_m + offset. Cosines and log-probabilities
    have very different spreads: without the scale the widest member would decide alone. Weights and offset
    are fitted by a logistic curve on outfits that no member learned from, so that the sum is calibrated.
    A member may be a blend itself.
    """

    def __init__(
        self, members: Sequence[OutfitScorer], weights: Sequence[MemberWeight], offset: float = 0.0
    ) -> None:
        super().__init__()
        if not members or len(members) != len(weights):
            raise ValueError(
                f"a blend needs a weight for each of its members, got {len(weights)} for {len(members)}"
            )
        if any(weight.deviation <= 0 for weight in weights):
            raise ValueError("a member whose logits never differ has nothing to say; leave it out")
        self.members = nn.ModuleList(members)
        self.register_buffer("means", torch.tensor([weight.mean for weight in weights]))
        self.register_buffer("deviations", torch.tensor([weight.deviation for weight in weights]))
        self.register_buffer("weights", torch.tensor([weight.weight for weight in weights]))
        self.register_buffer("offset", torch.tensor(offset))

    def members_logits(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """What each member says, on the common scale: -> (outfits, members); their spread is the doubt."""
        said = torch.stack([member(vectors, types, mask) for member in self.members], dim=1)
        return (said - self.get_buffer("means")) / self.get_buffer("deviations")

    def rate(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """The weighted sum of the members: -> (outfits,)."""
        said = self.members_logits(vectors, types, mask)
        total: Tensor = (said * self.get_buffer("weights")).sum(dim=1) + self.get_buffer("offset")
        return total
