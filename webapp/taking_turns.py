"""Lets only so many requests read photos at the same time."""

import os
from threading import BoundedSemaphore

from PIL import Image

from wardrobe.garment_reader import GarmentReader
from wardrobe.recognition.recognition import Recognition


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
