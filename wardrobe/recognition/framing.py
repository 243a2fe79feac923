"""Gives every cut-out the framing of a packshot before an encoder sees it."""

from PIL import Image

from wardrobe.recognition.recognition import CutOut

# Share of the square that the garment's longer side takes: what shops' cut-out packshots have (median 0.89).
LONGER_SIDE = 0.89
# A pixel less opaque than this does not widen the garment's box.
OPAQUE = 128
SIDE = 256


def framed(cutout: CutOut) -> Image.Image:
    """Centre the garment on a white square, as a packshot does: -> RGB of 256 x 256.

    A phone photo shows the garment small, off centre and in a portrait frame; the encoder squashes
    its input to a square, so that without this a coat would look short and a shoe small.
    """
    box = garment_box(cutout.mask)
    garment = cutout.picture.convert("RGB").crop(box)
    scale = SIDE * LONGER_SIDE / max(garment.size)
    size = (max(1, round(garment.width * scale)), max(1, round(garment.height * scale)))
    resized = garment.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
    square = Image.new("RGB", (SIDE, SIDE), "white")
    square.paste(resized, ((SIDE - size[0]) // 2, (SIDE - size[1]) // 2))
    return square


def garment_box(mask: Image.Image) -> tuple[int, int, int, int]:
    """The box around the garment in pixels (left, top, right, bottom); all of it when the mask is empty."""
    box = mask.convert("L").point(lambda opacity: 255 if opacity >= OPAQUE else 0).getbbox()
    return box or (0, 0, *mask.size)
