"""Finds the data that a command is about."""

from pathlib import Path

from webapp.cli.commands import Misuse
from webapp.settings import Settings


def data_folder(settings: Settings, given: Path | None, name: str) -> Path:
    """The folder given, or `name` in it, or in ENSEMBLE_DATA; raises Misuse when there is none."""
    base = data_root(settings, given)
    return base / name if (base / name).is_dir() else base


def data_root(settings: Settings, given: Path | None) -> Path:
    """The folder given, else ENSEMBLE_DATA; raises Misuse when there is none."""
    base = given or settings.data
    if base is None:
        raise Misuse("which data? give --data FOLDER, or set ENSEMBLE_DATA")
    if not base.is_dir():
        raise Misuse(f"{base}: no such folder")
    return base
