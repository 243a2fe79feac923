"""Finds the photos at a path: a folder, a ZIP archive or one photo."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wardrobe.photos.folder_sources import folder_names, folder_sources, read_file
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.photos.zip_sources import MAGIC, zip_names, zip_sources


@dataclass(frozen=True)
class Sources:
    """What is to be taken in: each name with its bytes, read one at a time, or why they cannot be read.

    `len` tells how many there are, for those who watch the progress.
    """

    path: Path

    def __iter__(self) -> Iterator[tuple[str, bytes | PhotoRefusedError]]:
        if self.path.is_dir():
            return folder_sources(self.path)
        if _is_zip(self.path):
            return zip_sources(self.path, self.path.name)
        return iter([(self.path.name, read_file(self.path, self.path.name))])

    def __len__(self) -> int:
        if self.path.is_dir():
            return len(folder_names(self.path))
        return max(1, len(zip_names(self.path))) if _is_zip(self.path) else 1


def read_sources(path: Path) -> Sources:
    """The photos at a path; the path itself may be a link, nothing below it may."""
    return Sources(path.resolve())


def _is_zip(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) in MAGIC
    except OSError:
        return False
