"""The type-aware embedding as it is fitted; it is served by `pair_scorer`, without torch."""

import torch
from torch import Tensor, nn

from compatibility.family_rows import FAMILY_ROWS
from compatibility.outfit_pairs import OutfitPairs
from compatibility.outfit_scorer import OutfitScorer

SMALLEST = 1e-8


class TypeAwareScorer(OutfitScorer):
    """Learns one space in general and one mask per pair of families (Vasileva et al., ECCV 2018).

    An item with features x lies at e = W dropout(x) + b. Items i, j of families f, g are compared in the
    subspace of their pair: s(i, j) = cos(m * e_i, m * e_j) with m = 1 + (D[f, g] + D[g, f]) / 2, so
    shoes can match a bag by colour and a skirt by formality, and shirt-shoe is shoe-shirt. An outfit scores
    the mean over its pairs. What is learned are W, b and the deviations D: weight decay draws rare pairs
    back to the general space. With a `text_dim`, texts are placed in the general space too; only the
    losses of `training.objectives.type_aware` look at them, a score never does.
    """

    def __init__(
        self,
        feature_dim: int,
        embedding_dim: int,
        families: int = len(FAMILY_ROWS),
        dropout: float = 0.0,
        text_dim: int = 0,
    ) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.project = nn.Linear(feature_dim, embedding_dim)
        self.deviations = nn.Parameter(torch.zeros(families, families, embedding_dim))
        self.project_text = nn.Linear(text_dim, embedding_dim) if text_dim else None

    def embed(self, features: Tensor) -> Tensor:
        """Place items in the general space: (..., feature_dim) -> (..., embedding_dim)."""
        embedded: Tensor = self.project(self.dropout(features))
        return embedded

    def masks(self) -> Tensor:
        """The mask of each pair of families, symmetric: -> (families, families, embedding_dim)."""
        return 1.0 + (self.deviations + self.deviations.transpose(0, 1)) / 2.0

    def pair_masks(self, left_families: Tensor, right_families: Tensor) -> Tensor:
        """The mask of each pair: (pairs,), (pairs,) -> (pairs, embedding_dim)."""
        # index_select, since the gradient of plain indexing is several times slower.
        pair = left_families * len(self.deviations) + right_families
        return self.masks().flatten(0, 1).index_select(0, pair)

    def paired(self, left: Tensor, left_families: Tensor, right: Tensor, right_families: Tensor) -> Tensor:
        """Score of each left with the right item in its row: (pairs, dim), (pairs,), ... -> (pairs,)."""
        mask = self.pair_masks(left_families, right_families)
        one, other = left * mask, right * mask
        # The cosine by hand: its gradient takes half the time of cosine_similarity's.
        products = torch.bmm(one[:, None, :], other[:, :, None]).reshape(-1)
        lengths = torch.linalg.vector_norm(one, dim=1) * torch.linalg.vector_norm(other, dim=1)
        cosines: Tensor = products / lengths.clamp_min(SMALLEST)
        return cosines

    def rate(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Mean cosine over each outfit's pairs, from -1 to 1: -> (outfits,)."""
        pairs, families = OutfitPairs.of(mask), types[mask]
        items = self.embed(vectors[mask])
        left, right = items.index_select(0, pairs.left), items.index_select(0, pairs.right)
        return pairs.means(self.paired(left, families[pairs.left], right, families[pairs.right]))
