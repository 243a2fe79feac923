"""Reads single members of a ZIP archive that a stranger made."""

import lzma
import stat
import zlib
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from wardrobe.photos.junk import is_hidden
from wardrobe.photos.limits import LARGEST_FILE, MIB
from wardrobe.photos.refusal import PhotoRefusedError

# Photos are packed already: what shrinks more than this is made to fill the memory.
MOST_SHRUNK = 100
MOST_MEMBERS = 20_000
_ENCRYPTED = 0x1
# NotImplementedError, for an unknown compression, is a RuntimeError.
_BROKEN = (BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError, OSError, ValueError)


def read_member(archive: ZipFile, member: ZipInfo) -> bytes:
    """The bytes of a member; nothing is ever written to disk. Raises PhotoRefusedError."""
    if fault := _fault(member):
        raise PhotoRefusedError(member.filename, fault)
    try:
        with archive.open(member) as file:
            # Sizes in the directory may lie: read no more than is taken.
            data = file.read(LARGEST_FILE + 1)
    except _BROKEN as error:
        raise PhotoRefusedError(member.filename, f"cannot be unpacked: {error}") from error
    if len(data) > LARGEST_FILE:
        raise PhotoRefusedError(member.filename, f"unpacks to more than {LARGEST_FILE // MIB} MiB")
    return data


def _fault(member: ZipInfo) -> str | None:
    if _leads_outside(member.filename):
        return "its path leads out of the archive"
    if member.flag_bits & _ENCRYPTED:
        return "encrypted; make the archive without a password"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "a symbolic link; links are not followed"
    return _weight_fault(member) or _hidden_fault(member)


def _leads_outside(name: str) -> bool:
    plain = name.replace("\\", "/")
    return plain.startswith("/") or plain[1:2] == ":" or ".." in PurePosixPath(plain).parts


def _weight_fault(member: ZipInfo) -> str | None:
    if member.file_size > LARGEST_FILE:
        return f"unpacks to {member.file_size / MIB:.0f} MiB; at most {LARGEST_FILE // MIB} MiB are taken"
    if member.file_size > MIB and member.file_size > MOST_SHRUNK * max(1, member.compress_size):
        return f"shrunk {member.file_size // max(1, member.compress_size)} times: not a photo but a ZIP bomb"
    return None


def _hidden_fault(member: ZipInfo) -> str | None:
    return "a hidden file; rename it to send it" if is_hidden(PurePosixPath(member.filename).parts) else None
