"""Finds the photos in a folder and all folders below it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from wardrobe.photos.intake import too_large
from wardrobe.photos.junk import is_hidden, is_junk
from wardrobe.photos.limits import LARGEST_FILE
from wardrobe.photos.refusal import PhotoRefusedError


def folder_names(root: Path) -> list[str]:
    """The paths of all files below a folder, sorted; linked folders are listed, never entered."""
    found = []
    for folder, folders, files in os.walk(root):
        linked = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        found += [(Path(folder) / name).relative_to(root) for name in (*files, *linked)]
    return sorted(path.as_posix() for path in found if not is_junk(path.parts))


def folder_sources(root: Path) -> Iterator[tuple[str, bytes | PhotoRefusedError]]:
    """Each file by its path below the folder, with its bytes or why it cannot be read."""
    for name in folder_names(root):
        if is_hidden(Path(name).parts):
            yield name, PhotoRefusedError(name, "a hidden file; rename it to send it")
        else:
            yield name, read_file(root / name, name)


def read_file(file: Path, name: str) -> bytes | PhotoRefusedError:
    """The bytes of one file, or why they are not read."""
    try:
        fault = _fault(file.lstat())
        return PhotoRefusedError(name, fault) if fault else file.read_bytes()
    except OSError as error:
        return PhotoRefusedError(name, f"cannot be read: {error.strerror}")


def _fault(about: os.stat_result) -> str | None:
    if stat.S_ISLNK(about.st_mode):
        return "a symbolic link; links are not followed"
    if not stat.S_ISREG(about.st_mode):
        return "not a plain file"
    return too_large(about.st_size) if about.st_size > LARGEST_FILE else None
