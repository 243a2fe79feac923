"""Writes a fitted parser as the artifact that the service loads."""

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.parsing.network import ParserNetwork
from training.parsing.onnx_graph import onnx_graph

SIDE = 64
# Weights of at least this many numbers are kept in half precision.
LARGE = 256


class _Shares(nn.Module):
    def __init__(self, network: ParserNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, picture: Tensor) -> Tensor:
        logits: Tensor = self.network(picture)[0]
        return logits.softmax(dim=1)


def exported(network: ParserNetwork) -> NDArray[np.uint8]:
    """The network as an ONNX graph, as bytes: picture (1, 3, h, w) -> shares (1, classes, h/4, w/4)."""
    axes = {"picture": {2: "height", 3: "width"}, "shares": {2: "rows", 3: "columns"}}
    graph = onnx_graph(_Shares(network), torch.zeros(1, 3, SIDE, SIDE), ["shares"], axes)
    return np.frombuffer(_halved(onnx.load_from_string(graph)).SerializeToString(), np.uint8)


def _halved(model: onnx.ModelProto) -> onnx.ModelProto:
    """Keep large weights in half precision; ONNX Runtime widens them once, when it loads the graph."""
    large = [one for one in model.graph.initializer if _is_large(one)]
    casts = []
    for one in large:
        half = numpy_helper.from_array(numpy_helper.to_array(one).astype(np.float16), f"{one.name}.half")
        casts.append(helper.make_node("Cast", [half.name], [one.name], to=TensorProto.FLOAT))
        model.graph.initializer.remove(one)
        model.graph.initializer.append(half)
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    return model


def _is_large(tensor: onnx.TensorProto) -> bool:
    return tensor.data_type == TensorProto.FLOAT and int(np.prod(tensor.dims)) >= LARGE
