"""Teaches a linear map which picture belongs to which title, as CLIP learns it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from compatibility.encoders.encoder import Vectors

Watched = Callable[[int, Vectors, Vectors], None]


@dataclass(frozen=True)
class ContrastiveConfig:
    """Settings of a fit; `dropout` hides a share of the picture's numbers, `sharpness` is 1 / temperature."""

    epochs: int = 12
    batch: int = 512
    learning_rate: float = 1e-3
    decay: float = 0.05
    dropout: float = 0.2
    sharpness: float = 20.0


class PictureMap(nn.Module):
    """A linear map that starts where ridge regression ended.

    Inputs are stretched to unit spread, so that one learning rate suits the numbers of every encoder.
    """

    def __init__(self, weights: Vectors, bias: Vectors, spread: float, sharpness: float) -> None:
        super().__init__()
        self.spread = spread
        self.line = nn.Linear(*weights.shape)
        with torch.no_grad():
            self.line.weight.copy_(torch.from_numpy(weights.T * spread))
            self.line.bias.copy_(torch.from_numpy(bias))
        self.sharpness = nn.Parameter(torch.tensor(float(np.log(sharpness))))

    def forward(self, inputs: Tensor) -> Tensor:
        """(pictures, inputs) -> unit vectors (pictures, dim)."""
        return F.normalize(self.line(inputs / self.spread), dim=1)

    def plain(self) -> tuple[Vectors, Vectors]:
        """Weights (inputs, dim) for inputs as they are, and bias (dim,)."""
        weights = self.line.weight.detach().numpy().T / self.spread
        return np.ascontiguousarray(weights, np.float32), self.line.bias.detach().numpy().copy()


def fit_contrastive(
    inputs: Vectors,
    titles: Vectors,
    start: tuple[Vectors, Vectors],
    config: ContrastiveConfig,
    seed: int,
    watched: Watched,
) -> tuple[Vectors, Vectors]:
    """Symmetric cross-entropy (Radford et al., ICML 2021): -> weights (inputs, dim), bias (dim,).

    `titles` are unit vectors; pictures under the same title are no wrong answers to it. After each epoch
    `watched` gets (epochs done, weights, bias).
    """
    torch.manual_seed(seed)
    model = PictureMap(*start, float(inputs.std()) * 4, config.sharpness)
    given, wanted = torch.from_numpy(inputs), torch.from_numpy(titles)
    same = torch.from_numpy(_alike(titles))
    optimizer = torch.optim.AdamW(model.parameters(), lr=config.learning_rate, weight_decay=config.decay)
    random = np.random.default_rng(seed)
    for epoch in range(config.epochs):
        for rows in _batches(len(inputs), config.batch, random):
            hidden = F.dropout(given[rows], config.dropout)
            loss = contrastive_loss(model(hidden), wanted[rows], same[rows], model.sharpness.exp())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        watched(epoch + 1, *model.plain())
    return model.plain()


def contrastive_loss(pictures: Tensor, titles: Tensor, same: Tensor, sharpness: Tensor) -> Tensor:
    """Mean cross-entropy of both directions: (rows, dim), (rows, dim), (rows,) -> scalar.

    Rows with equal numbers in `same` share a title and are left out of each other's wrong answers.
    """
    logits = sharpness * pictures @ titles.T
    rows = torch.arange(len(pictures))
    shared = (same[:, None] == same[None, :]) & (rows[:, None] != rows[None, :])
    logits = logits.masked_fill(shared, float("-inf"))
    return (F.cross_entropy(logits, rows) + F.cross_entropy(logits.T, rows)) / 2


def _alike(titles: Vectors) -> NDArray[np.int64]:
    """A number for every distinct title: (rows, dim) -> (rows,)."""
    return np.unique(np.round(titles, 4), axis=0, return_inverse=True)[1].ravel().astype(np.int64)


def _batches(count: int, size: int, random: np.random.Generator) -> list[NDArray[np.int64]]:
    """Rows in a new order, in batches of about `size`: a batch of one would teach nothing."""
    return np.array_split(random.permutation(count), max(1, round(count / size)))
