"""Finds the photos in a ZIP archive."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from wardrobe.photos.junk import is_junk
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.photos.zip_members import MOST_MEMBERS, read_member

MAGIC = (b"PK\x03\x04", b"PK\x05\x06")


def zip_names(file: Path | BinaryIO) -> list[str]:
    """The names of what is in an archive, sorted; none when it cannot be opened."""
    try:
        with ZipFile(file) as archive:
            return [member.filename for member in _members(archive)]
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return []


def zip_sources(file: Path | BinaryIO, name: str) -> Iterator[tuple[str, bytes | PhotoRefusedError]]:
    """Each member with its bytes, or why it cannot be read; an archive that is broken is one refusal."""
    try:
        archive = ZipFile(file)
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        yield name, PhotoRefusedError(name, f"a ZIP archive that cannot be opened: {error}")
        return
    with archive:
        members = _members(archive)
        for member in members[:MOST_MEMBERS]:
            yield member.filename, _read(archive, member)
        if len(members) > MOST_MEMBERS:
            reason = f"holds {len(members)} files; only the first {MOST_MEMBERS} were read: send it in parts"
            yield name, PhotoRefusedError(name, reason)


def _members(archive: ZipFile) -> list[ZipInfo]:
    files = [member for member in archive.infolist() if not member.is_dir()]
    wanted = [member for member in files if not is_junk(PurePosixPath(member.filename).parts or ("",))]
    return sorted(wanted, key=lambda member: member.filename)


def _read(archive: ZipFile, member: ZipInfo) -> bytes | PhotoRefusedError:
    try:
        return read_member(archive, member)
    except PhotoRefusedError as error:
        return error
