"""Fits a softmax over item types to labels that may stand for several types."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from compatibility.encoders.encoder import Vectors

ROUNDS = 100


def partial_label_loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """Minus log of the probability on the allowed types: (items, types), (items, types) -> (items,).

    A label such as "Pants" says that the type is one of a set, not which; the likelihood of what was
    observed sums over the set (Jin and Ghahramani, NIPS 2002; Cour et al., JMLR 2011).
    """
    inside = logits.masked_fill(~allowed, -torch.inf)
    return logits.logsumexp(dim=1) - inside.logsumexp(dim=1)


def fit_softmax(
    features: Vectors, allowed: NDArray[np.bool_], weights: NDArray[np.float64], decay: float
) -> tuple[Vectors, Vectors]:
    """Fit by L-BFGS: (items, dim), (items, types), (items,) -> weights (dim, types), bias (types,).

    Raises ValueError for an item that allows no type at all.
    """
    if not allowed.any(axis=1).all():
        row = int((~allowed.any(axis=1)).argmax())
        raise ValueError(f"example {row} allows no type; leave examples of unknown labels out")
    inputs, sets = torch.from_numpy(features), torch.from_numpy(allowed)
    shares = torch.from_numpy(weights / weights.sum()).float()
    matrix = torch.zeros(features.shape[1], allowed.shape[1], requires_grad=True)
    bias = torch.zeros(allowed.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS([matrix, bias], max_iter=ROUNDS, line_search_fn="strong_wolfe")

    def step() -> Tensor:
        optimizer.zero_grad()
        loss = shares @ partial_label_loss(inputs @ matrix + bias, sets) + decay * matrix.square().sum()
        loss.backward()
        return loss

    optimizer.step(step)
    return matrix.detach().numpy(), bias.detach().numpy()


def balanced(labels: NDArray[np.str_]) -> NDArray[np.float64]:
    """Weights adding up to 1; a label counts by the square root of its frequency: (items,) -> (items,)."""
    _, where, counts = np.unique(labels, return_inverse=True, return_counts=True)
    weights = 1.0 / np.sqrt(counts[where])
    return np.asarray(weights / weights.sum(), np.float64)
