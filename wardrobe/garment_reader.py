"""What importing needs of a recogniser."""

from typing import Protocol

from PIL import Image

from wardrobe.recognition.heat_map import Plane
from wardrobe.recognition.photo_reading import PhotoReading
from wardrobe.recognition.recognition import CutOut, Recognition


class GarmentReader(Protocol):
    """Reads garments from an upright photo, as `wardrobe.recognition.recogniser.Recogniser` does."""

    def recognise(self, photo: Image.Image) -> Recognition:
        """The one main garment."""
        ...

    def read(self, photo: Image.Image) -> PhotoReading:
        """All garments."""
        ...

    def evidence(self, cutout: CutOut, name: str, value: str) -> Plane | None:
        """How much each place of a grid over the framed cut-out speaks for an answer, 0 to 1.

        `name` is `type` or an attribute's. None where the served models cannot tell.
        """
        ...
