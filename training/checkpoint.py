"""Keeps a fit that was stopped, to go on with; tensors only, nothing is ever unpickled."""

import json
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor, nn


def save_checkpoint(
    file: Path, model: nn.Module, optimizer: torch.optim.Optimizer, epochs: int, of: dict[str, Any]
) -> None:
    """Write weights, the optimizer's state and the finished epochs; `of` says which fit this is."""
    file.parent.mkdir(parents=True, exist_ok=True)
    tensors = {f"model.{name}": value for name, value in model.state_dict().items()}
    for number, state in optimizer.state_dict()["state"].items():
        tensors |= {f"optimizer.{number}.{name}": torch.as_tensor(value) for name, value in state.items()}
    part = file.with_suffix(".part")
    whole = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
    save_file(whole, part, {"epochs": str(epochs), "of": json.dumps(of, sort_keys=True)})
    part.replace(file)


def resume(file: Path, model: nn.Module, optimizer: torch.optim.Optimizer, of: dict[str, Any]) -> int:
    """Bring model and optimizer to where they were: -> finished epochs, 0 when there is nothing to resume.

    A checkpoint of another fit (other data, settings or seed) or a damaged one is not used.
    """
    if not file.is_file():
        return 0
    try:
        with safe_open(file, "pt") as saved:
            meta = saved.metadata() or {}
        tensors = load_file(file)
    except SafetensorError:
        return 0
    if meta.get("of") != json.dumps(of, sort_keys=True):
        return 0
    _restore(tensors, model, optimizer)
    return int(meta["epochs"])


def _restore(tensors: dict[str, Tensor], model: nn.Module, optimizer: torch.optim.Optimizer) -> None:
    weights = {name.split(".", 1)[1]: value for name, value in tensors.items() if name.startswith("model.")}
    model.load_state_dict(weights)
    states: dict[int, dict[str, Tensor]] = {}
    for name, value in tensors.items():
        if name.startswith("optimizer."):
            _, number, key = name.split(".", 2)
            states.setdefault(int(number), {})[key] = value
    optimizer.load_state_dict({**optimizer.state_dict(), "state": states})
