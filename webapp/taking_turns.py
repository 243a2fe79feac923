"""Lets only so many requests read photos at the same time."""

import os
from threading import BoundedSemaphore

from PIL import Image

from wardrobe.garment_reader import GarmentReader
from wardrobe.recognition.heat_map import Plane
from wardrobe.recognition.photo_reading import PhotoReading
from wardrobe.recognition.recognition import CutOut, Recognition


class TakingTurns:
    """A recogniser whose callers wait for their turn.

    One reading keeps `threads` cores busy: more at once than there are cores would only cost memory.
    """

    def __init__(self, reader: GarmentReader, threads: int) -> None:
        self._reader = reader
        self._turns = BoundedSemaphore(max(1, (os.cpu_count() or 1) // threads))

    def recognise(self, photo: Image.Image) -> Recognition:
        """Read one garment from an upright photo, when it is its turn."""
        with self._turns:
            return self._reader.recognise(photo)

    def read(self, photo: Image.Image) -> PhotoReading:
        """Read all garments from an upright photo, when it is its turn."""
        with self._turns:
            return self._reader.read(photo)

    def evidence(self, cutout: CutOut, name: str, value: str) -> Plane | None:
        """Where in a cut-out an answer was seen, when it is its turn."""
        with self._turns:
            return self._reader.evidence(cutout, name, value)
