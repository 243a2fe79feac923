"""The type-aware embedding as it is fitted; it is served by `pair_scorer`, without torch."""

import torch
from torch import Tensor, nn

SMALLEST = 1e-8


class TypeAwareEmbedding(nn.Module):
    """Learns one space in general and one mask per pair of families (Vasileva et al., ECCV 2018).

    An item with features x lies at e = W dropout(x) + b. Items i, j of families f, g are compared in the
    subspace of their pair: s(i, j) = cos(m * e_i, m * e_j) with m = 1 + (D[f, g] + D[g, f]) / 2, so
    shoes can match a bag by colour and a skirt by formality, and shirt-shoe is shoe-shirt. What is
    learned are W, b and the deviations D: weight decay draws rare pairs back to the general space.
    """

    def __init__(self, feature_dim: int, embedding_dim: int, families: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.project = nn.Linear(feature_dim, embedding_dim)
        self.deviations = nn.Parameter(torch.zeros(families, families, embedding_dim))

    def embed(self, features: Tensor) -> Tensor:
        """Place items in the general space: (items, feature_dim) -> (items, embedding_dim)."""
        embedded: Tensor = self.project(self.dropout(features))
        return embedded

    def masks(self) -> Tensor:
        """The mask of each pair of families, symmetric: -> (families, families, embedding_dim)."""
        return 1.0 + (self.deviations + self.deviations.transpose(0, 1)) / 2.0

    def paired(self, left: Tensor, left_families: Tensor, right: Tensor, right_families: Tensor) -> Tensor:
        """Score of each left with the right item in its row: (pairs, dim), (pairs,), ... -> (pairs,)."""
        # index_select, since the gradient of plain indexing is several times slower.
        pair = left_families * len(self.deviations) + right_families
        mask = self.masks().flatten(0, 1).index_select(0, pair)
        one, other = left * mask, right * mask
        # The cosine by hand: its gradient takes half the time of cosine_similarity's.
        products = torch.bmm(one[:, None, :], other[:, :, None]).reshape(-1)
        lengths = torch.linalg.vector_norm(one, dim=1) * torch.linalg.vector_norm(other, dim=1)
        cosines: Tensor = products / lengths.clamp_min(SMALLEST)
        return cosines

    def forward(self, features: Tensor, families: Tensor) -> Tensor:
        """Mean pairwise score of one outfit: (items, feature_dim), (items,) -> scalar."""
        if len(families) < 2:
            raise ValueError("an outfit needs at least two items")
        items = self.embed(features)
        left, right = torch.triu_indices(len(families), len(families), 1)
        return self.paired(items[left], families[left], items[right], families[right]).mean()
