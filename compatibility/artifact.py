"""Where training and serving meet: weights as safetensors, and a JSON card that says what made them."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load, save

WEIGHTS = "model.safetensors"
CARD = "card.json"


class ArtifactError(ValueError):
    """A saved model is missing, damaged, or not what its card says."""


def save_artifact(folder: Path, tensors: Mapping[str, NDArray[Any]], card: Mapping[str, Any]) -> None:
    """Write weights and card into `folder`; the card gets the weights' SHA-256."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = save({name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()})
    (folder / WEIGHTS).write_bytes(weights)
    told = {**card, "sha256": hashlib.sha256(weights).hexdigest()}
    (folder / CARD).write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def load_artifact(folder: Path) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    """Read weights and card. Raises ArtifactError when a file is missing or the SHA-256 is another one."""
    try:
        weights = (folder / WEIGHTS).read_bytes()
        card: dict[str, Any] = json.loads((folder / CARD).read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        raise ArtifactError(
            f"{folder}: no readable model here ({error}); fit it or restore it from git"
        ) from error
    found = hashlib.sha256(weights).hexdigest()
    if found != card.get("sha256"):
        raise ArtifactError(
            f"{folder / WEIGHTS}: SHA-256 {found}, the card says {card.get('sha256')}; restore it"
        )
    return load(weights), card


def default_scorer_folder() -> Path:
    """Where the shipped compatibility model lies."""
    return Path(__file__).parent / "models" / "type_aware"
