"""Opens models for ONNX Runtime, all in the same way."""

from pathlib import Path

import onnxruntime


def onnx_session(file: Path, threads: int = 0) -> onnxruntime.InferenceSession:
    """A session on the CPU; `threads` 0 lets the runtime choose."""
    return session_of(str(file), threads)


def session_of(model: str | bytes, threads: int = 0) -> onnxruntime.InferenceSession:
    """The same for the path of a model or the model itself."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Waiting threads sleep. Spinning saves nothing here and takes a third more time from everyone else.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
