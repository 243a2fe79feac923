"""Starts a projection from what its input already says, rather than from a random draw."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from compatibility.encoders.encoder import Vectors


def start_from_axes(project: nn.Linear, features: Vectors, used: NDArray[np.int64]) -> None:
    """Set a projection to the principal axes of the used rows of `features` (items, dim), its bias to zero.

    A scorer then starts as the cosine of pictures' and colours' vectors. Outputs that exceed the input's
    axes start at zero.
    """
    _, axes = np.linalg.eigh(np.cov(features[used].T))
    first = np.ascontiguousarray(axes[:, ::-1].T[: project.out_features], np.float32)
    with torch.no_grad():
        project.weight.zero_()
        project.weight[: len(first)] = torch.from_numpy(first)
        project.bias.zero_()
