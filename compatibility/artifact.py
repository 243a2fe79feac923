"""Writes and reads fitted models: safetensors weights and a JSON card that vouches for them."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

WEIGHTS = "model.safetensors"
CARD = "card.json"

Tensors = dict[str, NDArray[Any]]


class ArtifactError(ValueError):
    """A fitted model's files are missing, damaged or do not belong together."""


def default_scorer_folder() -> Path:
    """Where the type-aware embedding that ships with the package lies."""
    return Path(__file__).parent / "models" / "type_aware"


def save_artifact(folder: Path, tensors: Mapping[str, NDArray[Any]], card: Mapping[str, Any]) -> None:
    """Write weights and card; the card gets the SHA-256 of the weights, so that a mix is found out."""
    folder.mkdir(parents=True, exist_ok=True)
    data = save({name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()})
    text = json.dumps({**card, "sha256": hashlib.sha256(data).hexdigest()}, indent=2, ensure_ascii=False)
    _write(folder / WEIGHTS, data)
    _write(folder / CARD, (text + "\n").encode())


def load_artifact(folder: Path) -> tuple[Tensors, dict[str, Any]]:
    """Read weights and card. Raises ArtifactError when either is missing, damaged or of another fit."""
    data, card = _read(folder / WEIGHTS), _read_card(folder / CARD)
    found = hashlib.sha256(data).hexdigest()
    if found != card.get("sha256"):
        raise ArtifactError(
            f"{folder / WEIGHTS}: SHA-256 is {found}, its card says {card.get('sha256')}; "
            "restore both files, or fit the model again"
        )
    try:
        return load(data), card
    except SafetensorError as error:
        raise ArtifactError(f"{folder / WEIGHTS}: not a safetensors file ({error})") from error


def _read_card(file: Path) -> dict[str, Any]:
    try:
        card = json.loads(_read(file))
    except ValueError as error:
        raise ArtifactError(f"{file}: not JSON ({error}); restore it, or fit the model again") from error
    if not isinstance(card, dict):
        raise ArtifactError(f"{file}: a card is a JSON object, this is a {type(card).__name__}")
    return card


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ArtifactError(
            f"{file}: cannot be read ({error.strerror}); restore it, or fit the model"
        ) from error


def _write(file: Path, data: bytes) -> None:
    part = file.with_name(file.name + ".part")
    part.write_bytes(data)
    part.replace(file)
