"""A session computes what its model says, with any number of threads."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from compatibility.encoders.onnx_session import onnx_session


@pytest.mark.parametrize("threads", [0, 1, 2])
def test_it_runs_the_model(tmp_path, threads):
    node = helper.make_node("Add", ["x", "x"], ["y"])
    values = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [2]) for name in ("x", "y")]
    graph = helper.make_graph([node], "double", values[:1], values[1:])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, tmp_path / "double.onnx")
    (y,) = onnx_session(tmp_path / "double.onnx", threads).run(["y"], {"x": np.array([1, 2], np.float32)})
    assert y.tolist() == [2, 4]
