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
        pairs, families = OutfitPairs.of(worn.mask), worn.types.flatten()
        item = torch.cat([pairs.left, pairs.right])
        rest = torch.cat([pairs.right, pairs.left])
        items = scorer.embed(worn.vectors).flatten(0, 1)
        wrong = scorer.embed(thrown.vectors).flatten(0, 1)
        stands = worn.mask.flatten()

        def to_rest(tried: Tensor) -> Tensor:
            distances = scorer.distances(tried[item], families[item], items[rest], families[rest])
            return _means(distances, item, len(stands))[stands]

        others = _others(families, stands, self.wrong)
        nearest = torch.stack([to_rest(wrong[other]) for other in others]).amin(dim=0)
        return F.relu(to_rest(items) - nearest + self.margin).mean()


def _means(distances: Tensor, item: Tensor, places: int) -> Tensor:
    """The mean over the pairs of each place: (pairs,), (pairs,) -> (places,); an empty place has zero."""
    sums = torch.zeros(places, dtype=distances.dtype, device=distances.device).index_add(0, item, distances)
    return sums / torch.bincount(item, minlength=places).clamp_min(1)


def _others(families: Tensor, stands: Tensor, count: int) -> list[Tensor]:
    """For each place, numbers of items of its family, first that of its own: -> count x (places,)."""
    standing = stands.nonzero().squeeze(1)
    numbers = torch.arange(len(stands), device=stands.device)
    return [
        numbers.index_copy(0, standing, standing[same_family(families[standing], shift)])
        for shift in range(count)
    ]
