"""A photo that has been taken in: upright, sRGB, without metadata, encoded anew."""

import io
from dataclasses import dataclass, field

from PIL import Image

from wardrobe.files import FileStore, content_hash

QUALITY = 90
SUFFIX = ".jpg"


@dataclass(frozen=True)
class Photo:
    """An upright RGB picture and the JPEG bytes that are stored; `sha256` is the hash of those bytes.

    The picture is what the bytes hold, so that a stored photo is later recognised exactly as it was at first.
    """

    name: str
    picture: Image.Image
    data: bytes = field(repr=False)
    sha256: str
    suffix: str = SUFFIX


def encoded_photo(name: str, picture: Image.Image) -> Photo:
    """Encode a picture; nothing but its pixels goes into the bytes."""
    # A new picture from the bare pixels: Pillow would carry comments over from the old one.
    bare = Image.frombytes("RGB", picture.size, picture.convert("RGB").tobytes())
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=QUALITY)
    return decoded_photo(name, out.getvalue())


def decoded_photo(name: str, data: bytes) -> Photo:
    """The photo that bytes of our own encoding hold."""
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as stored:
        picture = stored.convert("RGB")
    return Photo(name, picture, data, content_hash(data))


def stored_photo(files: FileStore, sha: str) -> Photo:
    """A photo from the file store; raises FileNotFoundError."""
    return decoded_photo(f"{sha}{SUFFIX}", files.get(sha))
