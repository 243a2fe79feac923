"""Runs the blocks that do not learn in ONNX Runtime, which takes a fraction of torch's time."""

import numpy as np
import torch
from torch import Tensor, nn

from compatibility.encoders.onnx_session import session_of
from training.parsing.lesson import HEIGHT, WIDTH
from training.parsing.network import ParserNetwork
from training.parsing.onnx_graph import onnx_graph

MAPS = ["stride 4", "stride 8"]


class FrozenBlocks:
    """The same as `ParserNetwork.below`, for views of one size."""

    def __init__(self, network: ParserNetwork) -> None:
        axes = {name: {0: "batch"} for name in ("picture", *MAPS)}
        graph = onnx_graph(_Below(network), torch.zeros(1, 3, HEIGHT, WIDTH), MAPS, axes)
        self._session = session_of(graph, torch.get_num_threads())

    def __call__(self, views: Tensor) -> tuple[Tensor, Tensor]:
        """Views (batch, 3, h, w) -> maps at strides 4 and 8."""
        pixels = np.ascontiguousarray(views.numpy())
        maps = self._session.run(MAPS, {"picture": pixels})
        fine, coarse = (torch.from_numpy(one).contiguous(memory_format=torch.channels_last) for one in maps)
        return fine, coarse


class _Below(nn.Module):
    def __init__(self, network: ParserNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor]:
        return self.network.below(picture)
