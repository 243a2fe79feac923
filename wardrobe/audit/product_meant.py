"""Which of several garments in a photo a row of a feed is about."""

from collections.abc import Collection

from wardrobe.recognition.photo_reading import PhotoReading
from wardrobe.recognition.recognition import Recognition


def product_meant(reading: PhotoReading, types: Collection[str]) -> Recognition | None:
    """The garment that is most likely of one of the types that the row names; None for an empty photo.

    A model wears jeans under the shirt that is for sale: the words tell which of the two is meant. A row
    whose words name no type is about the largest garment, and so is one whose types are nowhere likelier.
    """
    if not reading.garments:
        return None
    read = [garment.recognition for garment in reading.garments]
    return max(read, key=lambda each: sum(each.probabilities.get(name, 0.0) for name in types))
