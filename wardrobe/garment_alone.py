"""Makes one garment of a larger photo stand alone: a photo and a recognition of its own."""

from dataclasses import replace

from wardrobe.photos.photo import Photo, encoded_photo
from wardrobe.recognition.photo_reading import Box, GarmentReading
from wardrobe.recognition.recognition import CutOut, Recognition

# Share of the box's longer side that is left around the garment.
MARGIN = 0.04
# Below this confidence a garment is offered, but not taken unless a person says so.
LIKELY = 0.5


def stands_alone(photo: Photo, garment: GarmentReading) -> tuple[Photo, Recognition]:
    """The crop around a garment as a photo, and what was read with the cut-out cropped alike.

    The rest of the photo, and with it most of the person, is left behind. Raises ValueError for a cut-out
    that is not of the photo's size.
    """
    cutout = garment.recognition.cutout
    if cutout.mask.size != photo.picture.size:
        raise ValueError(f"cut-out {cutout.mask.size} is not of the photo's size {photo.picture.size}")
    box = _with_margin(garment.box, photo.picture.size)
    crop = encoded_photo(photo.name, photo.picture.crop(box))
    small = CutOut(cutout.picture.crop(box), cutout.mask.crop(box), cutout.whole_picture)
    return crop, replace(garment.recognition, cutout=small)


def is_likely(garment: GarmentReading) -> bool:
    """Whether a whole garment so probably lies there that it may be taken unasked."""
    return garment.confidence >= LIKELY


def _with_margin(box: Box, size: tuple[int, int]) -> Box:
    left, top, right, bottom = box
    margin = round(MARGIN * max(right - left, bottom - top))
    width, height = size
    return (
        max(0, left - margin),
        max(0, top - margin),
        min(width, right + margin),
        min(height, bottom + margin),
    )
