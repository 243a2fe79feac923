"""An outfit as a set in which every item looks at all others."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from compatibility.family_rows import FAMILY_ROWS
from compatibility.outfit_scorer import OutfitScorer


class SetTransformerScorer(OutfitScorer):
    """Judges a whole outfit by attention, without an order (Sarkar et al., OutfitTransformer, WACV 2023).

    An item of features v and family f is u = W v + b + E[f]. Compatibility (section 3.2): a learned outfit
    token joins the items, the encoder has no positions, and a small head rates what the token has become.
    Retrieval (section 3.3): a query token that names the wanted family stands in its place and becomes a
    point in the space of single items, where the nearest item is the best completion.
    """

    def __init__(
        self,
        feature_dim: int,
        embedding_dim: int = 64,
        heads: int = 4,
        layers: int = 2,
        families: int = len(FAMILY_ROWS),
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.project = nn.Linear(feature_dim, embedding_dim)
        self.family = nn.Embedding(families, embedding_dim)
        nn.init.normal_(self.family.weight, std=0.1)
        self.outfit_token = nn.Parameter(0.1 * torch.randn(embedding_dim))
        # Normed first, so that it learns without a long warm-up (Xiong et al., ICML 2020).
        layer = nn.TransformerEncoderLayer(
            embedding_dim, heads, 2 * embedding_dim, dropout, F.gelu, batch_first=True, norm_first=True
        )
        norm = nn.LayerNorm(embedding_dim)
        self.encoder = nn.TransformerEncoder(layer, layers, norm, enable_nested_tensor=False)
        self.head = nn.Sequential(
            nn.Linear(embedding_dim, embedding_dim), nn.GELU(), nn.Linear(embedding_dim, 1)
        )
        self.wanted = nn.Embedding(families, embedding_dim)
        self.query_head = nn.Linear(embedding_dim, embedding_dim)
        self.item_head = nn.Linear(embedding_dim, embedding_dim)

    def embed(self, vectors: Tensor, types: Tensor) -> Tensor:
        """Items as tokens: (..., feature_dim), (...) -> (..., embedding_dim)."""
        embedded: Tensor = self.project(self.dropout(vectors)) + self.family(types)
        return embedded

    def rate(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """What the outfit token has become, rated: -> (outfits,)."""
        token = self.outfit_token.expand(len(vectors), -1)
        logits: Tensor = self.head(self._encoded(token, vectors, types, mask)).squeeze(1)
        return logits

    def query(self, vectors: Tensor, types: Tensor, mask: Tensor, wanted: Tensor) -> Tensor:
        """Where the item that completes each partial outfit should lie: ..., (outfits,) -> (outfits, dim).

        A partial outfit may be a single item. Of length 1, to compare with `item_embedding`.
        """
        blank = ~mask
        vectors, types = vectors.masked_fill(blank[..., None], 0.0), types.masked_fill(blank, 0)
        encoded = self._encoded(self.wanted(wanted), vectors, types, mask)
        return F.normalize(self.query_head(encoded), dim=1)

    def item_embedding(self, vectors: Tensor, types: Tensor) -> Tensor:
        """Where single items lie, of length 1: (..., feature_dim), (...) -> (..., embedding_dim)."""
        return F.normalize(self.item_head(self.embed(vectors, types)), dim=-1)

    def _encoded(self, token: Tensor, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """What a token becomes among the items: (outfits, dim) -> (outfits, dim)."""
        tokens = torch.cat([token[:, None, :], self.embed(vectors, types)], dim=1)
        empty = torch.cat([torch.zeros_like(mask[:, :1]), ~mask], dim=1)
        encoded: Tensor = self.encoder(tokens, src_key_padding_mask=empty)[:, 0]
        return encoded
