"""Fits a softmax over item types to labels that may stand for several types."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from compatibility.encoders.encoder import Vectors

ROUNDS = 100


def label_loss(logits: Tensor, likelihoods: Tensor) -> Tensor:
    """Minus log of the probability that an item gets its label: (items, types), (items, types) -> (items,).

    A label such as "Pants" does not say which type it is, only how likely each type is to be called so;
    what was observed sums over the types (Jin and Ghahramani, NIPS 2002; Patrini et al., CVPR 2017, forward
    correction). With likelihoods of 0 and 1 it is learning from partial labels (Cour et al., JMLR 2011).
    """
    return logits.logsumexp(dim=1) - (logits + likelihoods.log()).logsumexp(dim=1)


def fit_softmax(
    features: Vectors,
    likelihoods: Vectors,
    weights: NDArray[np.float64],
    decay: float,
    start: tuple[Vectors, Vectors] | None = None,
) -> tuple[Vectors, Vectors]:
    """Fit by L-BFGS: (items, dim), (items, types), (items,) -> weights (dim, types), bias (types,).

    `decay` pulls the weights towards zero, or towards those of `start`, from which the fit begins. Raises
    ValueError for an item whose label no type can get.
    """
    impossible = ~(likelihoods > 0).any(axis=1)
    if impossible.any():
        raise ValueError(f"example {int(impossible.argmax())} allows no type; leave unknown labels out")
    inputs, sets = torch.from_numpy(features), torch.from_numpy(likelihoods)
    shares = torch.from_numpy(weights / weights.sum()).float()
    shape = (features.shape[1], likelihoods.shape[1])
    begun, offset = start or (np.zeros(shape, np.float32), np.zeros(shape[1], np.float32))
    home = torch.from_numpy(begun)
    matrix = home.clone().requires_grad_(True)
    bias = torch.from_numpy(offset).clone().requires_grad_(True)
    optimizer = torch.optim.LBFGS([matrix, bias], max_iter=ROUNDS, line_search_fn="strong_wolfe")

    def step() -> Tensor:
        optimizer.zero_grad()
        loss = shares @ label_loss(inputs @ matrix + bias, sets) + decay * (matrix - home).square().sum()
        loss.backward()
        return loss

    optimizer.step(step)
    return matrix.detach().numpy(), bias.detach().numpy()


def balanced(labels: NDArray[np.str_]) -> NDArray[np.float64]:
    """Weights adding up to 1; a label counts by the square root of its frequency: (items,) -> (items,)."""
    _, where, counts = np.unique(labels, return_inverse=True, return_counts=True)
    weights = 1.0 / np.sqrt(counts[where])
    return np.asarray(weights / weights.sum(), np.float64)
