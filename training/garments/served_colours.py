"""Asks the recogniser itself for the colours of a shop's pictures that its colour head was not fitted on."""

from pathlib import Path

from training.colour_families import ColourFamilies, colour_family_accuracy
from training.features import Progress
from training.fitted_pictures import Digests, known
from training.garments.framed_pictures import decoded
from training.readers.shop_catalogue import read_shop_catalogue
from training.type_examples import CATALOGUE
from wardrobe.garment_reader import GarmentReader


def served_colours(
    data: Path, reader: GarmentReader, fitted: Digests, progress: Progress
) -> ColourFamilies | None:
    """Colours read beside colours stated; None where `data` has no catalogue with unseen pictures.

    Of a picture with several garments the largest counts. Only one garment that nobody wears is marked as
    alone: a packshot. Raises MalformedDataError as the reader does.
    """
    if not (data / CATALOGUE).is_dir():
        return None
    items = read_shop_catalogue(data / CATALOGUE)
    marks = known(fitted, [item.file for item in items])
    unseen = [item for item, mark in zip(items, marks, strict=True) if not mark and item.base_colour]
    readings = []
    for row, item in enumerate(unseen):
        progress("Reading colours", row, len(unseen))
        readings.append(reader.read(decoded(item.file)))
    progress("Reading colours", len(unseen), len(unseen))
    colours = [each.garments[0].recognition.colours if each.garments else () for each in readings]
    alone = [len(each.garments) == 1 and not each.worn for each in readings]
    return colour_family_accuracy(unseen, colours, alone)
