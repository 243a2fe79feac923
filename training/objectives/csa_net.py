"""The published objective of CSA-Net."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from compatibility.csa_net import CsaNetScorer
from compatibility.outfit_pairs import OutfitPairs
from compatibility.padded_outfits import PaddedOutfits
from training.objectives.same_family import same_family


@dataclass(frozen=True)
class CsaNetLosses:
    """Each worn item should lie nearer to the rest of its outfit than any that could stand in its place.

    The outfit ranking loss of Lin et al. (CVPR 2020, eq. 5 and 6): with D(O, x) the mean distance of x to the
    other items of the outfit, max(0, D(O, worn) - min over `wrong` of D(O, thrown) + margin), for every
    place of every outfit. The wrong items are of the worn one's family, thrown into outfits of the batch.
    """

    margin: float = 0.3
    wrong: int = 4

    def loss(self, scorer: CsaNetScorer, worn: PaddedOutfits, thrown: PaddedOutfits) -> Tensor:
        """The mean over all places that hold an item: -> scalar."""
        pairs, families = OutfitPairs.of(worn.mask), worn.types[worn.mask]
        item = torch.cat([pairs.left, pairs.right])
        rest = torch.cat([pairs.right, pairs.left])
        items, wrong = scorer.embed(worn.vectors[worn.mask]), scorer.embed(thrown.vectors[thrown.mask])

        def to_rest(tried: Tensor) -> Tensor:
            distances = scorer.distances(tried[item], families[item], items[rest], families[rest])
            return _means(distances, item, len(items))

        others = [wrong[same_family(families, shift)] for shift in range(self.wrong)]
        nearest = torch.stack([to_rest(other) for other in others]).amin(dim=0)
        return F.relu(to_rest(items) - nearest + self.margin).mean()


def _means(distances: Tensor, item: Tensor, items: int) -> Tensor:
    """The mean over the pairs of each item: (pairs,), (pairs,) -> (items,)."""
    sums = torch.zeros(items, dtype=distances.dtype, device=distances.device).index_add(0, item, distances)
    return sums / torch.bincount(item, minlength=items)
