"""Tells by its first bytes what a file really is."""

import re
from enum import StrEnum


class PhotoFormat(StrEnum):
    """The four formats that are taken; the value is Pillow's name for it."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"
    HEIC = "HEIF"


_PHOTOS = {b"\xff\xd8\xff": PhotoFormat.JPEG, b"\x89PNG\r\n\x1a\n": PhotoFormat.PNG}
_OTHERS = {
    b"GIF8": "a GIF",
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive",
    b"PK\x05\x06": "a ZIP archive",
    b"BM": "a BMP picture",
    b"II*\x00": "a TIFF picture",
    b"MM\x00*": "a TIFF picture",
    b"II+\x00": "a BigTIFF picture",
    b"8BPS": "a Photoshop file",
    b"%!PS": "a PostScript file",
    b"\xc5\xd0\xd3\xc6": "a PostScript file",
    b"\x1f\x8b": "a gzip file",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"\x00\x00\x01\x00": "an icon",
    b"\xff\x0a": "a JPEG XL picture",
    b"\x00\x00\x00\x0cJXL ": "a JPEG XL picture",
    b"\x00\x00\x00\x0cjP  ": "a JPEG 2000 picture",
    b"\xff\x4f\xff\x51": "a JPEG 2000 picture",
    b"SIMPLE  =": "a FITS picture",
    b"MZ": "a program",
    b"\x7fELF": "a program",
    b"\x1a\x45\xdf\xa3": "a video",
}
# ISO media files say in their brands what they are.
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis"})
_MOVING_BRANDS = frozenset({b"hevc", b"hevx", b"hevm", b"hevs", b"msf1", b"avis"})
_SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
_MARKUP = re.compile(rb"\s*<(!doctype|html|\?xml|head|body|script)", re.IGNORECASE)
_LOOK_AT = 4096


def photo_format(data: bytes) -> PhotoFormat | None:
    """The format of a photo that is taken; None for everything else."""
    for start, found in _PHOTOS.items():
        if data.startswith(start):
            return found
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return PhotoFormat.WEBP
    brands = _brands(data)
    return PhotoFormat.HEIC if _still_heic(brands) else None


def what_it_is(data: bytes) -> str:
    """What a file that is no photo of ours is, in words."""
    brands = _brands(data)
    if brands:
        return _iso_media(brands)
    for start, words in _OTHERS.items():
        if data.startswith(start):
            return words
    return _text_or_unknown(data[:_LOOK_AT])


def _brands(data: bytes) -> list[bytes]:
    if data[4:8] != b"ftyp":
        return []
    end = min(int.from_bytes(data[:4], "big"), 256)
    compatible = [data[start : start + 4] for start in range(16, end, 4)]
    return [data[8:12], *compatible]


def _still_heic(brands: list[bytes]) -> bool:
    if not brands or brands[0] in _MOVING_BRANDS:
        return False
    return brands[0] in _HEIC_BRANDS or (brands[0] == b"mif1" and not _HEIC_BRANDS.isdisjoint(brands))


def _iso_media(brands: list[bytes]) -> str:
    if b"avis" in brands or brands[0] in _MOVING_BRANDS:
        return "an animated picture"
    return "an AVIF picture" if b"avif" in brands else "a video"


def _text_or_unknown(start: bytes) -> str:
    if _SVG.search(start):
        return "an SVG drawing"
    if _MARKUP.match(start):
        return "a web page or XML file"
    return "text" if _is_text(start) else "nothing known"


def _is_text(start: bytes) -> bool:
    return b"\x00" not in start and sum(byte < 9 or 13 < byte < 32 for byte in start) == 0
