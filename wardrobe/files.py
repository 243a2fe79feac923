"""Keeps files by the hash of what is in them."""

import hashlib
import os
import re
import tempfile
from pathlib import Path

_SHA = re.compile(r"[0-9a-f]{64}")
_SUFFIX = re.compile(r"\.[a-z]{1,5}")


class FileStore:
    """A folder of files named after the SHA-256 of their bytes; the same bytes are stored once.

    A file appears complete or not at all, whatever happens while it is written.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, data: bytes, suffix: str) -> str:
        """Store bytes under a suffix such as `.jpg`, once, and return their SHA-256."""
        if not _SUFFIX.fullmatch(suffix):
            raise ValueError(f"{suffix!r} is no suffix; write it like '.jpg'")
        sha = content_hash(data)
        target = self._folder(sha) / f"{sha}{suffix}"
        if not target.exists():
            _write_whole(target, data)
        return sha

    def path(self, sha: str) -> Path:
        """Where the bytes are; raises FileNotFoundError, and ValueError for what is not a SHA-256."""
        found = next(self._folder(sha).glob(f"{sha}.*"), None)
        if found is None:
            raise FileNotFoundError(f"no file with SHA-256 {sha} in {self._root}")
        return found

    def get(self, sha: str) -> bytes:
        """The stored bytes; raises as `path` does."""
        return self.path(sha).read_bytes()

    def remove(self, sha: str) -> None:
        """Remove the bytes; nothing happens when they are gone already."""
        for file in self._folder(sha).glob(f"{sha}.*"):
            file.unlink(missing_ok=True)

    def _folder(self, sha: str) -> Path:
        if not _SHA.fullmatch(sha):
            raise ValueError(f"{sha!r} is not a SHA-256 in hex")
        return self._root / sha[:2]


def content_hash(data: bytes) -> str:
    """The SHA-256 of bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def _write_whole(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".part-", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
