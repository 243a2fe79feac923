"""Finds the files of a model by local folder or hub id, and names exactly these files."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

WEIGHTS = "*.safetensors"
# What shapes a vector besides the weights: the network's shape, and how pictures are made ready for it.
SETTINGS = ("config.json", "preprocessor_config.json", "processor_config.json")
# Notes that a library leaves in the settings; they change with its version and shape nothing.
NOTES = ("transformers_version", "_name_or_path")


class EncoderUnavailableError(ValueError):
    """The files of an encoder cannot be found, or must not be loaded."""


@dataclass(frozen=True)
class ModelFolder:
    """The files of one model on this machine; `name` is how it was asked for, `revision` the hub's commit."""

    name: str
    folder: Path
    revision: str | None = None

    @classmethod
    def find(cls, name: str, revision: str | None = None) -> "ModelFolder":
        """A local folder, or a model of the hub: `owner/model`, from its cache when it is there already.

        Nothing but safetensors and JSON is ever fetched. Raises EncoderUnavailableError, saying what to do.
        """
        local = Path(name).expanduser()
        if not local.is_dir() and not re.fullmatch(r"[\w.-]+/[\w.-]+", name):
            raise EncoderUnavailableError(
                f"encoder {name!r}: no such folder, and not a hub id either (owner/model)"
            )
        found = cls(name, local) if local.is_dir() else _from_hub(name, revision)
        _check(found)
        return found

    def digest(self) -> str:
        """SHA-256 over weights and settings; two models that could differ in a vector differ here."""
        digest = hashlib.sha256()
        for file in sorted(self.folder.glob(WEIGHTS)):
            with file.open("rb") as opened:
                digest.update(hashlib.file_digest(opened, "sha256").digest())
        for name in SETTINGS:
            if (self.folder / name).is_file():
                digest.update(f"{name}\0{_settings(self.folder / name)}".encode())
        return digest.hexdigest()

    @property
    def title(self) -> str:
        """The last part of its name, fit for a file name."""
        return re.sub(r"[^a-z0-9.-]+", "-", Path(self.name).name.lower()).strip("-.") or "encoder"


def _from_hub(name: str, revision: str | None) -> ModelFolder:
    from huggingface_hub import snapshot_download

    try:
        folder = Path(snapshot_download(name, revision=revision, allow_patterns=[WEIGHTS, "*.json"]))
    except (OSError, ValueError) as error:
        raise EncoderUnavailableError(
            f"encoder {name!r} is neither a folder here nor to be had from the hub "
            f"({type(error).__name__}); without a network, fetch it elsewhere "
            f"(`hf download {name} --local-dir FOLDER`) and give FOLDER instead"
        ) from error
    return ModelFolder(name, folder, revision=folder.name)


def _check(found: ModelFolder) -> None:
    if not (found.folder / "config.json").is_file():
        raise EncoderUnavailableError(f"{found.folder}: no config.json, so this is not a saved model")
    if not any(found.folder.glob(WEIGHTS)):
        raise EncoderUnavailableError(
            f"{found.folder}: no safetensors weights; other kinds can run code when opened and are never "
            "loaded. Save the model again with save_pretrained, or take a revision that has them"
        )


def _settings(file: Path) -> str:
    try:
        settings = json.loads(file.read_bytes())
    except ValueError as error:
        raise EncoderUnavailableError(f"{file}: not JSON ({error})") from error
    return json.dumps({key: value for key, value in settings.items() if key not in NOTES}, sort_keys=True)
