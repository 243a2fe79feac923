"""Turns whatever a decoder gives into plain sRGB: other colour profiles, CMYK, 16 bit, grey, alpha."""

import io

import numpy as np
from PIL import Image, ImageCms

# Pictures of these modes can be made smaller first, which is cheaper.
SCALABLE = frozenset({"L", "LA", "RGB", "RGBA", "CMYK"})
LARGEST_PROFILE = 4 * 1024 * 1024
_PROFILED = frozenset({"L", "RGB", "CMYK"})


def scalable(picture: Image.Image) -> Image.Image:
    """The picture in a mode in which pixels can be averaged, its transparency kept."""
    if picture.mode.startswith("I"):
        return _eight_bit(picture)
    if "transparency" in picture.info or picture.mode in ("P", "PA"):
        return picture.convert("RGBA")
    if picture.mode in SCALABLE:
        return picture
    return picture.convert("L" if picture.mode == "1" else "RGB")


def to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """RGB on white, in sRGB; a profile that cannot be read is taken for sRGB, as browsers do."""
    flat = _on_white(picture)
    if profile and flat.mode in _PROFILED and len(profile) <= LARGEST_PROFILE:
        flat = _converted(flat, profile)
    return flat.convert("RGB")


def _eight_bit(picture: Image.Image) -> Image.Image:
    # convert("L") would clip 16-bit grey at 255 instead of scaling it.
    values = np.asarray(picture).astype(np.int64).clip(0, 65535)
    return Image.fromarray((values >> 8).astype(np.uint8))


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode not in ("LA", "RGBA"):
        return picture
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")


def _converted(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        transform = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), picture.mode, "RGB")
        converted = ImageCms.applyTransform(picture, transform)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return converted or picture
