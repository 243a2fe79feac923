"""Compares what a file is called with what it is."""

import re

# Other programs' names for pictures: a phone that calls a HEIC `.jpg` is forgiven.
_JPEG_ENDINGS = frozenset({"jpg", "jpeg", "jpe", "jfif", "pjpeg", "pjp", "mpo"})
_TAKEN_ENDINGS = _JPEG_ENDINGS | {"png", "apng", "webp", "heic", "heif", "hif"}
PICTURE_ENDINGS = _TAKEN_ENDINGS | {"avif", "gif", "bmp", "tif", "tiff", "jp2", "jxl", "dng"}
_ENDING = re.compile(r"\.([A-Za-z][A-Za-z0-9]{0,4}|[0-9][A-Za-z][A-Za-z0-9]{0,3})$")


def strange_ending(name: str) -> str | None:
    """The ending of a name when it is not one of a picture's (`.pdf`); None for pictures' and for none."""
    found = _ENDING.search(name)
    if found is None or found[1].lower() in PICTURE_ENDINGS:
        return None
    return found[0]
