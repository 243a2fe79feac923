"""Decodes a photo of one of the four formats into an upright sRGB picture."""

import io
import warnings

from PIL import Image
from pillow_heif import register_heif_opener

from wardrobe.photos.limits import bounded, size_fault
from wardrobe.photos.refusal import PhotoRefusedError
from wardrobe.photos.signatures import PhotoFormat
from wardrobe.photos.srgb import scalable, to_srgb
from wardrobe.photos.upright import turn_needed, turned
from wardrobe.photos.webp_header import webp_header

register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
# What Pillow takes for a decompression bomb is an error in the whole process, not a line in the log.
warnings.simplefilter("error", Image.DecompressionBombWarning)
# Neither is a reason to refuse a photo whose pixels are sound.
warnings.filterwarnings("ignore", "Corrupt EXIF data", UserWarning)
warnings.filterwarnings("ignore", "Image appears to be a malformed MPO file", UserWarning)


def decode(data: bytes, name: str, found: PhotoFormat) -> Image.Image:
    """Decode at the size that is kept; raises PhotoRefusedError, for size before any pixel is decoded."""
    try:
        if found is PhotoFormat.WEBP:
            _check_webp(data, name)
        with Image.open(io.BytesIO(data), formats=[found.value]) as picture:
            _check(picture, name, found)
            return _decoded(picture)
    except PhotoRefusedError:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise PhotoRefusedError(name, "far too many pixels") from error
    except Exception as error:  # decoders of broken files raise whatever their parsers run into
        raise PhotoRefusedError(name, _broken(found, error)) from error


def _check_webp(data: bytes, name: str) -> None:
    header = webp_header(data)
    if header.animated:
        raise PhotoRefusedError(name, "an animated WebP; send one still photo")
    if fault := size_fault(PhotoFormat.WEBP, header.width, header.height):
        raise PhotoRefusedError(name, fault)


def _check(picture: Image.Image, name: str, found: PhotoFormat) -> None:
    if fault := size_fault(found, *picture.size):
        raise PhotoRefusedError(name, fault)
    # Phones put previews and depth maps beside the photo (MPO, HEIC): those do not make it move.
    if picture.format in ("PNG", "WEBP") and getattr(picture, "is_animated", False):
        raise PhotoRefusedError(name, f"an animated {picture.format}; send one still photo")


def _decoded(picture: Image.Image) -> Image.Image:
    size = bounded(*picture.size)
    if picture.format in ("JPEG", "MPO"):
        # Decodes at a half, a quarter or an eighth where that is still large enough.
        picture.draft(None, size)
    picture.load()
    # Not before: asking a PNG for its EXIF decodes it, and an error would count as broken EXIF only.
    turn, profile = turn_needed(picture), picture.info.get("icc_profile")
    small = scalable(picture)
    if small.size != size:
        # As sharp as bicubic when making smaller, in half the time (Pillow, "Filters comparison table").
        small = small.resize(size, Image.Resampling.HAMMING, reducing_gap=2.0)
    return turned(to_srgb(small, profile), turn)


def _broken(found: PhotoFormat, error: Exception) -> str:
    kind = "HEIC" if found is PhotoFormat.HEIC else found.value
    short = "truncated" in str(error).lower() or isinstance(error, EOFError)
    what = "cut short" if short else "broken"
    return f"a {kind} that is {what} and cannot be decoded; send the original again ({error})"
