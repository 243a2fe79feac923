"""Turns a cut-out into the file that is kept of it, and back."""

import io
import zlib

from PIL import Image

from wardrobe.recognition.recognition import CutOut

# The largest size that anything shows it in.
LONGEST_SIDE = 960
# Run lengths only: a third faster than zlib's own way on garments, and a seventh larger; a harder
# compression takes four times as long and saves a tenth.
COMPRESSION = {"compress_level": 3, "compress_type": zlib.Z_RLE}
SUFFIX = ".png"


def cutout_png(photo: Image.Image, cutout: CutOut) -> bytes:
    """RGBA PNG of the garment alone, cropped to it; the mask is its soft edge.

    Colours under the edge are the photo's own, so that it stands on any ground without a halo; where
    nothing of the garment is, nothing of the room is left either.
    """
    box = cutout.mask.getbbox() or (0, 0, *photo.size)
    mask = _bounded(cutout.mask.convert("L").crop(box))
    ground = Image.new("RGB", mask.size, "white")
    garment = _bounded(photo.convert("RGB").crop(box))
    shown = Image.composite(garment, ground, mask.point(_any_opacity))
    shown.putalpha(mask)
    out = io.BytesIO()
    shown.save(out, "PNG", **COMPRESSION)
    return out.getvalue()


def read_cutout(data: bytes) -> CutOut:
    """A kept cut-out on white again, as encoders see it."""
    with Image.open(io.BytesIO(data), formats=("PNG",)) as picture:
        shown = picture.convert("RGBA")
    mask = shown.getchannel("A")
    garment = Image.composite(shown.convert("RGB"), Image.new("RGB", shown.size, "white"), mask)
    return CutOut(garment, mask, whole_picture=False)


def _bounded(picture: Image.Image) -> Image.Image:
    longest = max(picture.size)
    if longest <= LONGEST_SIDE:
        return picture
    size = [max(1, round(side * LONGEST_SIDE / longest)) for side in picture.size]
    return picture.resize((size[0], size[1]), Image.Resampling.HAMMING, reducing_gap=2.0)


def _any_opacity(opacity: int) -> int:
    return 255 if opacity > 0 else 0
