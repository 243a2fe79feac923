"""Takes away the air around a cut-out."""

from PIL import Image

# Below this opacity (of 255) a pixel is air.
AIR = 24


def trimmed(cutout: Image.Image) -> Image.Image:
    """The garment alone: RGBA cropped to what is there; a picture without opacity is kept whole."""
    whole = cutout.convert("RGBA")
    box = whole.getchannel("A").point(_seen).getbbox()
    return whole.crop(box) if box else whole


def _seen(opacity: int) -> int:
    return 255 if opacity > AIR else 0
