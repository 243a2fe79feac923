"""A small network that judges two items at a time."""

import torch
from torch import Tensor, nn

from compatibility.family_rows import FAMILY_ROWS
from compatibility.outfit_pairs import OutfitPairs
from compatibility.outfit_scorer import OutfitScorer


class PairwiseHeadScorer(OutfitScorer):
    """Judges a pair from both items, their difference and their product.

    An item of features v and family f is x = W v + b + E[f]. A pair scores
    s(x, y) = (h([x, y, |x - y|, x * y]) + h([y, x, |x - y|, x * y])) / 2 with h two layers, the features of
    Mou et al. (ACL 2016, eq. 5) made symmetric; an outfit scores the mean over its pairs. Unlike a cosine it
    can learn that a contrast is wanted, and which item may be the loud one.
    """

    def __init__(
        self,
        feature_dim: int,
        embedding_dim: int,
        hidden: int = 128,
        families: int = len(FAMILY_ROWS),
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.project = nn.Linear(feature_dim, embedding_dim)
        self.family = nn.Embedding(families, embedding_dim)
        # The family starts as a hint beside the picture, not louder than it.
        nn.init.normal_(self.family.weight, std=0.1)
        self.head = nn.Sequential(
            nn.Linear(4 * embedding_dim, hidden), nn.GELU(), nn.Dropout(dropout), nn.Linear(hidden, 1)
        )

    def embed(self, vectors: Tensor, types: Tensor) -> Tensor:
        """Place items: (..., feature_dim), (...) -> (..., embedding_dim)."""
        embedded: Tensor = self.project(self.dropout(vectors)) + self.family(types)
        return embedded

    def paired(self, left: Tensor, right: Tensor) -> Tensor:
        """Logit of each left with the right item in its row: (pairs, embedding_dim) x 2 -> (pairs,)."""
        shared = torch.cat([(left - right).abs(), left * right], dim=1)
        both = torch.cat([torch.cat([left, right, shared], dim=1), torch.cat([right, left, shared], dim=1)])
        one, other = self.head(both).squeeze(1).chunk(2)
        mean: Tensor = (one + other) / 2.0
        return mean

    def rate(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Mean logit over each outfit's pairs: -> (outfits,)."""
        pairs, items = OutfitPairs.of(mask), self.embed(vectors[mask], types[mask])
        left, right = items.index_select(0, pairs.left), items.index_select(0, pairs.right)
        return pairs.means(self.paired(left, right))
