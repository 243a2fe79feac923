"""An outfit read as a sentence, from the head down and back up."""

import torch
from torch import Tensor, nn

from compatibility.body_order import body_order
from compatibility.outfit_scorer import OutfitScorer


class BiLstmScorer(OutfitScorer):
    """Asks how surely each item follows from those above it, and from those below (Han et al., ACM MM 2017).

    Items x_1 .. x_N, ordered from head to foot, x_{N+1} = 0 for "nothing more". With the state h_t after t
    items, Pr(x_{t+1} | x_1 .. x_t) = exp(h_t x_{t+1}) / sum_c exp(h_t x_c) over candidates c (eq. 2 and 3),
    and the same backwards (eq. 4). An outfit scores the mean log-probability over places and directions
    (eq. 5 without its minus). Candidates are the outfit's own items, the end, and others: while it learns
    those of the batch, afterwards the `bank` of items it was last given to remember, so that a score does
    not depend on what else is scored.

    The scorer orders items itself, by type; items of one type by a fixed projection of their vectors, so
    that the order they come in means nothing. With a `text_dim`, texts share the space of the items; only
    `training.objectives.bi_lstm` looks at them.
    """

    def __init__(
        self, feature_dim: int, embedding_dim: int, bank: int = 256, dropout: float = 0.0, text_dim: int = 0
    ) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.project = nn.Linear(feature_dim, embedding_dim)
        self.downwards = nn.LSTM(embedding_dim, embedding_dim, batch_first=True)
        self.upwards = nn.LSTM(embedding_dim, embedding_dim, batch_first=True)
        self.project_text = nn.Linear(text_dim, embedding_dim) if text_dim else None
        self.register_buffer("bank", torch.randn(bank, feature_dim))
        self.register_buffer("places", torch.tensor(body_order()), persistent=False)
        # Any fixed direction will do; in float64, so that only identical items tie.
        tie_break = torch.sin(torch.arange(1, feature_dim + 1, dtype=torch.float64))
        self.register_buffer("tie_break", tie_break, persistent=False)

    def embed(self, vectors: Tensor) -> Tensor:
        """Place items: (..., feature_dim) -> (..., embedding_dim)."""
        embedded: Tensor = self.project(self.dropout(vectors))
        return embedded

    @torch.no_grad()
    def remember(self, vectors: Tensor) -> None:
        """Make these items the candidates of scoring, the first ones as many as the bank holds."""
        bank = self.get_buffer("bank")
        bank.copy_(vectors[torch.arange(len(bank), device=vectors.device) % len(vectors)])

    def rate(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Mean log-probability, never above zero: -> (outfits,)."""
        return self.log_probability(vectors, types, mask, self.get_buffer("bank"))

    def log_probability(
        self, vectors: Tensor, types: Tensor, mask: Tensor, others: Tensor, own: Tensor | None = None
    ) -> Tensor:
        """As `rate`, among other candidates: others (others, feature_dim) -> (outfits,).

        `own` (outfits, others) is true where one of the others is an item of the outfit, not to count twice.
        """
        order = self._order(vectors, types, mask)
        stands = mask.gather(1, order)
        items = self.embed(vectors.gather(1, order[..., None].expand_as(vectors)))
        items, pool = items.masked_fill(~stands[..., None], 0.0), self.embed(others)
        down = _sequence(self.downwards, items, stands, pool, own)
        up = _sequence(self.upwards, _turned(items, stands), stands, pool, own)
        return (down + up) / 2.0

    def _order(self, vectors: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Where the items of each outfit stand, head first, empty places last: -> (outfits, places)."""
        key = (vectors.double() * self.get_buffer("tie_break")).sum(dim=2)
        first = key.argsort(dim=1)
        place = self.get_buffer("places")[types].masked_fill(~mask, len(self.get_buffer("places")))
        return first.gather(1, place.gather(1, first).argsort(dim=1, stable=True))


def _turned(items: Tensor, stands: Tensor) -> Tensor:
    """Each outfit's items from the last to the first, empty places still last."""
    back = stands.sum(dim=1, keepdim=True) - 1 - torch.arange(stands.shape[1], device=stands.device)
    turned = items.gather(1, back.clamp_min(0)[..., None].expand_as(items))
    return turned.masked_fill(~stands[..., None], 0.0)


def _sequence(lstm: nn.LSTM, items: Tensor, stands: Tensor, pool: Tensor, own: Tensor | None) -> Tensor:
    """Mean log-probability of what follows each item: (outfits, places, dim) -> (outfits,)."""
    states, _ = lstm(items)
    # After the last item comes an empty place, which is zeros: the end.
    following = torch.cat([items[:, 1:], torch.zeros_like(items[:, :1])], dim=1)
    among = (states @ items.transpose(1, 2)).masked_fill(~stands[:, None, :], -torch.inf)
    elsewhere = states @ pool.T
    if own is not None:
        elsewhere = elsewhere.masked_fill(own[:, None, :], -torch.inf)
    every = torch.cat([among, elsewhere, torch.zeros_like(among[..., :1])], dim=2)
    logs = (states * following).sum(dim=2) - every.logsumexp(dim=2)
    mean: Tensor = logs.masked_fill(~stands, 0.0).sum(dim=1) / stands.sum(dim=1)
    return mean
