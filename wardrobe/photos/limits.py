"""How large and how small a photo may be."""

from wardrobe.photos.signatures import PhotoFormat

MIB = 1024 * 1024
LARGEST_FILE = 64 * MIB
# JPEG and HEIC have room for the 50-megapixel photos of phones; nobody takes photos as PNG or WebP, whose
# decoders need 8 and 16 bytes a pixel. Either way decoding stays near 300 MB.
MOST_PIXELS = {
    PhotoFormat.JPEG: 52_000_000,
    PhotoFormat.HEIC: 52_000_000,
    PhotoFormat.PNG: 36_000_000,
    PhotoFormat.WEBP: 20_000_000,
}
LEAST_SIDE = 64
# A garment is never this much longer than wide; a scanned seam or a web banner is.
MOST_STRETCHED = 8
# What is kept; more tells nothing about a garment.
LONGEST_SIDE = 1600


def size_fault(found: PhotoFormat, width: int, height: int) -> str | None:
    """What is wrong with a picture of that size in pixels, judged by its header; None when nothing is."""
    if width * height > MOST_PIXELS[found]:
        most = MOST_PIXELS[found] // 10**6
        return f"{width} x {height} pixels: {width * height / 1e6:.0f} megapixels; at most {most} are taken"
    if min(width, height) < LEAST_SIDE:
        return f"{width} x {height} pixels: too small, at least {LEAST_SIDE} x {LEAST_SIDE} are needed"
    if max(width, height) > MOST_STRETCHED * min(width, height):
        return f"{width} x {height} pixels: too long and thin for a garment"
    return None


def bounded(width: int, height: int) -> tuple[int, int]:
    """The size at which a picture is kept: the longest side at most 1600 pixels, never enlarged."""
    scale = min(1.0, LONGEST_SIDE / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
