"""The published objective of the type-aware embedding."""

from dataclasses import dataclass

import torch
from torch import Tensor

from compatibility.losses import triplet_loss
from compatibility.outfit_pairs import OutfitPairs
from compatibility.padded_outfits import PaddedOutfits
from compatibility.type_aware import TypeAwareScorer

# The library compares all points of a batch with all, so that a step takes a sample of the triplets.
TRIPLETS = 500


@dataclass(frozen=True)
class TypeAwareLosses:
    """All losses of Vasileva et al. (ECCV 2018, eq. 3 to 6), on cosines.

    A triplet is two worn items i, j and what was thrown in for j, k of the same family:
    - in the subspace of its pair, i should lie nearer to j than to k (eq. 3);
    - in the general space j should lie nearer to k than to i, which is of another family, by picture and by
      text (`similar_share`, eq. 5);
    - each picture should lie nearer to its own text than to the others' (`semantic_share`, eq. 6).
    The shares are those of the authors' program. Text terms take the triplets whose items all have a text.
    """

    margin: float = 0.3
    similar_share: float = 5e-5
    semantic_share: float = 5e-3

    def loss(self, scorer: TypeAwareScorer, worn: PaddedOutfits, thrown: PaddedOutfits) -> Tensor:
        """The weighted sum of the losses: -> scalar."""
        one, other = _triplets(worn.mask)
        families, worn_items = worn.types[worn.mask], scorer.embed(worn.vectors[worn.mask])
        thrown_items = scorer.embed(thrown.vectors[thrown.mask])
        i, j, k = worn_items[one], worn_items[other], thrown_items[other]
        mask = scorer.pair_masks(families[one], families[other])
        loss = triplet_loss(i * mask, j * mask, k * mask, self.margin)
        loss = loss + self.similar_share * triplet_loss(j, k, i, self.margin)
        return loss + self._of_texts(scorer, (i, j, k), _texts(worn, thrown, one, other))

    def _of_texts(
        self, scorer: TypeAwareScorer, pictures: tuple[Tensor, ...], texts: tuple[Tensor, ...] | None
    ) -> Tensor:
        """The terms of the triplets that have texts; nothing without any."""
        told = None if texts is None else torch.stack([part.any(dim=1) for part in texts]).all(dim=0)
        if scorer.project_text is None or texts is None or told is None or not told.any():
            return pictures[0].new_zeros(())
        i, j, k = (part[told] for part in pictures)
        text_i, text_j, text_k = (scorer.project_text(part[told]) for part in texts)
        similar = triplet_loss(text_j, text_k, text_i, self.margin)
        own = torch.cat([text_i, text_i, text_j, text_j, text_k, text_k])
        others = torch.cat([text_j, text_k, text_i, text_k, text_i, text_j])
        semantic = triplet_loss(torch.cat([i, i, j, j, k, k]), own, others, self.margin)
        return self.similar_share * similar + self.semantic_share * semantic


def _triplets(mask: Tensor) -> tuple[Tensor, Tensor]:
    """Each pair in both orders, thinned out: -> numbers of i and of j (which are those of k too)."""
    pairs = OutfitPairs.of(mask)
    one, other = torch.cat([pairs.left, pairs.right]), torch.cat([pairs.right, pairs.left])
    step = len(one) // TRIPLETS + 1
    return one[::step], other[::step]


def _texts(
    worn: PaddedOutfits, thrown: PaddedOutfits, one: Tensor, other: Tensor
) -> tuple[Tensor, Tensor, Tensor] | None:
    if worn.texts is None or thrown.texts is None:
        return None
    told = worn.texts[worn.mask]
    return told[one], told[other], thrown.texts[thrown.mask][other]
