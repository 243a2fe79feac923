"""Draws pictures for tests and encodes them in every way that a stranger may send them."""

import io
import struct
import zlib
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

RED, BLUE, GREEN = (200, 30, 40), (30, 60, 200), (20, 140, 60)


def drawn(size: tuple[int, int] = (300, 400), colour: tuple[int, int, int] = RED) -> Image.Image:
    """One plain garment in the middle of a white ground."""
    picture = Image.new("RGB", size, "white")
    width, height = size
    ImageDraw.Draw(picture).rectangle((width // 4, height // 8, 3 * width // 4, 7 * height // 8), fill=colour)
    return picture


def encoded(picture: Image.Image, kind: str, **options: Any) -> bytes:
    """The bytes of a picture in one of Pillow's formats."""
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def jpeg(size: tuple[int, int] = (300, 400), colour: tuple[int, int, int] = RED, **options: Any) -> bytes:
    """A JPEG of one garment."""
    return encoded(drawn(size, colour), "JPEG", **options)


def heic(picture: Image.Image, **options: Any) -> bytes:
    """A HEIC, as a phone writes it."""
    from pillow_heif import register_heif_opener

    register_heif_opener(thumbnails=False)
    return encoded(picture, "HEIF", **options)


def animated(kind: str) -> bytes:
    """Three frames in a GIF, a WebP or an APNG."""
    frames = [drawn(colour=colour) for colour in (RED, BLUE, GREEN)]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100, loop=0)


def chunk(kind: bytes, data: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_claiming(width: int, height: int) -> bytes:
    """A PNG whose header claims a size, with next to no pixels behind it."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
    return start + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def jpeg_claiming(width: int, height: int) -> bytes:
    """A JPEG whose header claims a size."""
    data = jpeg()
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def webp_claiming(width: int, height: int) -> bytes:
    """A WebP whose extended header claims a canvas of that size."""
    sizes = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + sizes + b"\0" * 40
    return b"RIFF" + struct.pack("<I", len(body)) + body


def close(found: object, wanted: tuple[int, int, int], within: int = 12) -> bool:
    """Whether a pixel has a colour, to what JPEG leaves of it."""
    return bool(np.abs(np.subtract(found, wanted)).max() <= within)
