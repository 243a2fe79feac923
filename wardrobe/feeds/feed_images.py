"""Finds the pictures of a feed's products, in one folder or one ZIP archive and nowhere else."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Protocol
from zipfile import BadZipFile, ZipFile

from wardrobe.feeds.feed_error import FeedError, RowRefusedError
from wardrobe.photos.folder_sources import read_file
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.photos.zip_members import read_member

_PLACE = re.compile(r"\{([^{}]*)\}")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)


class PictureRoot(Protocol):
    """Where pictures are: a path below it gives bytes, or raises PhotoRefusedError."""

    def read(self, path: PurePosixPath) -> bytes: ...


class FolderRoot:
    """Pictures in a folder; links in it are not followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def read(self, path: PurePosixPath) -> bytes:
        found = read_file(self._inside(path), str(path))
        if isinstance(found, PhotoRefusedError):
            raise found
        return found

    def _inside(self, path: PurePosixPath) -> Path:
        wanted = self._folder / path
        try:
            straight = wanted.resolve() == wanted
        except (OSError, RuntimeError) as error:
            raise PhotoRefusedError(str(path), f"cannot be read: {error}") from error
        if not straight:
            raise PhotoRefusedError(str(path), "leads out of the pictures' folder, or through a link")
        return wanted


class ZipRoot:
    """Pictures in an open ZIP archive."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive

    def read(self, path: PurePosixPath) -> bytes:
        try:
            member = self._archive.getinfo(str(path))
        except KeyError:
            raise PhotoRefusedError(str(path), "is not in the archive") from None
        return read_member(self._archive, member)


@dataclass(frozen=True)
class FeedImages:
    """The pictures of a feed: a folder or ZIP archive, and how a product's picture is called in it.

    `template` names columns in braces (`images/{id}.jpg`); without it the feed's image column holds the path.
    """

    root: Path
    template: str | None = None

    @contextmanager
    def opened(self) -> Iterator[PictureRoot]:
        """The root, ready to be read; raises FeedError when it is neither folder nor archive."""
        if self.root.is_dir():
            yield FolderRoot(self.root)
            return
        with _archive(self.root) as archive:
            yield ZipRoot(archive)

    def path_for(self, cells: Mapping[str, Any], column: str, stated: str | None) -> PurePosixPath:
        """Where a row's picture is, below the root; raises RowRefusedError."""
        if self.template is not None:
            return _inside(_filled(self.template, cells), column)
        if stated is None:
            raise RowRefusedError(column, "is empty; every product needs a picture")
        return _inside(stated, column)


def _archive(path: Path) -> ZipFile:
    try:
        return ZipFile(path)
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise FeedError(f"{path}: neither a folder nor a ZIP archive of pictures: {error}") from error


def _filled(template: str, cells: Mapping[str, Any]) -> str:
    # Not str.format: a feed must not reach into Python's objects.
    def cell(place: re.Match[str]) -> str:
        value = cells.get(place[1])
        if value in (None, ""):
            raise RowRefusedError(place[1], f"is empty, but the picture is called {template}")
        return str(value).strip()

    return _PLACE.sub(cell, template)


def _inside(text: str, column: str) -> PurePosixPath:
    if _ADDRESS.match(text):
        raise RowRefusedError(
            column, f"{text!r} is a web address; pictures are only read from the folder or ZIP given"
        )
    path = PurePosixPath(text.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or "\0" in text or not path.parts:
        raise RowRefusedError(column, f"{text!r} leads out of the pictures' folder")
    return path
