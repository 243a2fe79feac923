"""The door through which every photo comes in."""

from wardrobe.photos.decoding import decode
from wardrobe.photos.file_name import strange_ending
from wardrobe.photos.limits import LARGEST_FILE, MIB
from wardrobe.photos.photo import Photo, decoded_photo, encoded_photo
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.photos.signatures import PhotoFormat, photo_format, what_it_is

__all__ = ["Photo", "PhotoRefusedError", "open_again", "open_photo"]


def open_photo(data: bytes, name: str) -> Photo:
    """Take a JPEG, PNG, WebP or HEIC in: upright, sRGB, bounded, encoded anew without any metadata.

    Raises PhotoRefusedError for everything else. What counts is what the bytes are; the name is only
    believed when it claims to be no picture at all.
    """
    return encoded_photo(name, decode(data, name, _checked_format(data, name)))


def open_again(data: bytes, name: str) -> Photo:
    """Take in a photo that was taken in before and has been with a stranger since: it stays as it was.

    Encoding it anew would change its pixels, and with them what is read. Raises PhotoRefusedError.
    """
    open_photo(data, name)
    if photo_format(data) is not PhotoFormat.JPEG:
        raise PhotoRefusedError(name, "not the photo that was sent before; send it again")
    return decoded_photo(name, data)


def _checked_format(data: bytes, name: str) -> PhotoFormat:
    if not data:
        raise PhotoRefusedError(name, "the file is empty (0 bytes)")
    if len(data) > LARGEST_FILE:
        raise PhotoRefusedError(name, too_large(len(data)))
    found = photo_format(data)
    if found is None:
        raise PhotoRefusedError(name, f"not a photo but {what_it_is(data)}; send JPEG, PNG, WebP or HEIC")
    ending = strange_ending(name)
    if ending is not None:
        kind = "HEIC" if found is PhotoFormat.HEIC else found.value
        raise PhotoRefusedError(name, f"wrongly named: it is a {kind} but is called {ending}; rename it")
    return found


def too_large(size: int) -> str:
    """What is told about a file of that many bytes."""
    return f"{size / MIB:.0f} MiB; at most {LARGEST_FILE // MIB} MiB are taken"
