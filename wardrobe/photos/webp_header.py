"""Reads size and animation from a WebP's header, since its decoder sets memory aside on opening.

RFC 9649 (WebP image format), section 2.
"""

from dataclasses import dataclass

_ANIMATION_FLAG = 0x02


@dataclass(frozen=True)
class WebpHeader:
    """Width and height in pixels, and whether it moves."""

    width: int
    height: int
    animated: bool


def webp_header(data: bytes) -> WebpHeader:
    """Read the first chunk; raises ValueError when it is cut short or unknown."""
    if len(data) < 30:
        raise ValueError("the WebP header is cut short")
    chunk = data[12:16]
    if chunk == b"VP8X":
        width, height = _little(data[24:27]) + 1, _little(data[27:30]) + 1
        return WebpHeader(width, height, bool(data[20] & _ANIMATION_FLAG))
    if chunk == b"VP8L":
        bits = _little(data[21:25])
        return WebpHeader((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1, False)
    if chunk == b"VP8 ":
        return WebpHeader(_little(data[26:28]) & 0x3FFF, _little(data[28:30]) & 0x3FFF, False)
    raise ValueError(f"unknown WebP chunk {chunk!r}")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")
