"""Subspaces that pairs of categories choose from."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from compatibility.family_rows import FAMILY_ROWS
from compatibility.outfit_pairs import OutfitPairs
from compatibility.outfit_scorer import OutfitScorer


class CsaNetScorer(OutfitScorer):
    """Mixes a few learned subspaces by attention over the pair of categories (Lin et al., CVPR 2020).

    An item of features v and family f that meets family g lies at (eq. 1)
    psi(v, f, g) = sum_k a_k(f, g) (W v + b) * m_k, brought to length 1, with masks m_k and attention
    a(f, g) = softmax of two layers on the one-hot vectors of f and g, averaged over both orders so that
    shirt-shoe is shoe-shirt. An outfit scores minus the mean distance over its pairs (eq. 5). Since
    psi needs one item and two categories only, items can be indexed for retrieval, once per wanted family.
    """

    def __init__(
        self,
        feature_dim: int,
        embedding_dim: int,
        subspaces: int = 5,
        hidden: int = 32,
        families: int = len(FAMILY_ROWS),
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.project = nn.Linear(feature_dim, embedding_dim)
        # About one, each a little different: equal subspaces would never part.
        self.subspaces = nn.Parameter(1.0 + 0.5 * torch.randn(subspaces, embedding_dim))
        self.attention = nn.Sequential(
            nn.Linear(2 * families, hidden), nn.ReLU(), nn.Linear(hidden, subspaces), nn.Softmax(dim=-1)
        )
        self.families = families

    def masks(self) -> Tensor:
        """The mixed mask of each pair of families, symmetric: -> (families, families, embedding_dim)."""
        one_hot = torch.eye(self.families, device=self.subspaces.device)
        grid = (self.families, self.families, self.families)
        both = torch.cat([one_hot[:, None].expand(grid), one_hot[None].expand(grid)], dim=2)
        shares: Tensor = self.attention(both)
        return (shares + shares.transpose(0, 1)) / 2.0 @ self.subspaces

    def embed(self, vectors: Tensor) -> Tensor:
        """Place items in the general space: (..., feature_dim) -> (..., embedding_dim)."""
        embedded: Tensor = self.project(self.dropout(vectors))
        return embedded

    def meeting(self, items: Tensor, families: Tensor, partners: Tensor) -> Tensor:
        """Where embedded items lie for a partner's family: (items, dim), (items,) x 2 -> (items, dim)."""
        masks = self.masks().flatten(0, 1).index_select(0, families * self.families + partners)
        return F.normalize(items * masks, dim=1)

    def item_embedding(self, vectors: Tensor, types: Tensor, partners: Tensor) -> Tensor:
        """psi of single items, to be indexed: (items, feature_dim), (items,), (items,) -> (items, dim)."""
        return self.meeting(self.embed(vectors), types, partners)

    def distances(self, left: Tensor, left_families: Tensor, right: Tensor, right_families: Tensor) -> Tensor:
        """Distance of each left from the right item in its row, 0 to 2: (pairs, dim), ... -> (pairs,)."""
        one = self.meeting(left, left_families, right_families)
        other = self.meeting(right, left_families, right_families)
        distance: Tensor = torch.linalg.vector_norm(one - other, dim=1)
        return distance

    def rate(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Minus the mean distance over each outfit's pairs: -> (outfits,)."""
        pairs, families = OutfitPairs.of(mask), types[mask]
        items = self.embed(vectors[mask])
        left, right = items.index_select(0, pairs.left), items.index_select(0, pairs.right)
        return -pairs.means(self.distances(left, families[pairs.left], right, families[pairs.right]))
