"""Writes a torch module as an ONNX graph."""

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from torch import Tensor, nn

Axes = Mapping[str, Mapping[int, str]]


def onnx_graph(module: nn.Module, example: Tensor, outputs: Sequence[str], axes: Axes) -> bytes:
    """The graph of a module that reads one `picture`; `axes` names those sides that may be of any length."""
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns about its own future
        file = Path(folder) / "graph.onnx"
        torch.onnx.export(
            module.eval(),
            (example,),
            str(file),
            input_names=["picture"],
            output_names=[*outputs],
            dynamic_axes={name: dict(sides) for name, sides in axes.items()},
            dynamo=False,
        )
        return file.read_bytes()
