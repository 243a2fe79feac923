"""What importing needs of a recogniser."""

from typing import Protocol

from PIL import Image

from wardrobe.recognition.recognition import Recognition


class GarmentReader(Protocol):
    """Reads one garment from an upright photo, as `wardrobe.recognition.recogniser.Recogniser` does."""

    def recognise(self, photo: Image.Image) -> Recognition: ...
