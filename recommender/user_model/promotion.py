"""Which taste model serves: one small file names it, and those that served before it."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# More are not kept: each night may bring one.
KEPT = 4
POINTER = "serving.json"
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]{0,60}")


class PointerError(ValueError):
    """The file that names the serving model is damaged, or there is nothing to go back to."""


@dataclass(frozen=True)
class Pointer:
    """The versions that may serve, newest first: the first of them does. None serves where it is empty."""

    versions: tuple[str, ...] = ()

    @property
    def serving(self) -> str | None:
        return self.versions[0] if self.versions else None


def taste_models(home: Path) -> Path:
    """The folder of all taste models of a home, a folder for each version."""
    return home / "models" / "taste"


def read_pointer(models: Path) -> Pointer:
    """What serves from this folder of models; raises PointerError for a damaged file."""
    file = models / POINTER
    try:
        versions = json.loads(file.read_text())["versions"]
    except FileNotFoundError:
        return Pointer()
    except (ValueError, KeyError, TypeError) as error:
        raise PointerError(f"{file}: damaged ({error}); delete it, then no model serves") from None
    if not isinstance(versions, list) or not all(map(_is_version, versions)):
        raise PointerError(f"{file}: names no versions; delete it, then no model serves")
    return Pointer(tuple(versions))


def promote(models: Path, version: str) -> Pointer:
    """Let a version serve from now on, in one step; those before it stay, KEPT in all."""
    before = [each for each in read_pointer(models).versions if each != version]
    return _write(models, [version, *before][:KEPT])


def roll_back(models: Path) -> Pointer:
    """Let the version before serve again, or none; raises PointerError where none serves."""
    before = read_pointer(models)
    if before.serving is None:
        raise PointerError("no model of tastes serves: there is nothing to go back from")
    return _write(models, before.versions[1:])


def _write(models: Path, versions: Sequence[str]) -> Pointer:
    models.mkdir(parents=True, exist_ok=True)
    part = models / f"{POINTER}.part"
    part.write_text(json.dumps({"versions": list(versions)}) + "\n")
    part.replace(models / POINTER)
    return Pointer(tuple(versions))


def _is_version(name: object) -> bool:
    return isinstance(name, str) and _VERSION.fullmatch(name) is not None
