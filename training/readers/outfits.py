"""Reads a folder of outfits, whichever known format it is in."""

from collections.abc import Collection
from pathlib import Path

from training.readers.malformed import MalformedDataError
from training.readers.outfit_data import Example, Outfit, OutfitData, Question
from training.readers.own_outfits import read_own_outfits
from training.readers.polyvore_items import METADATA
from training.readers.polyvore_outfits import read_polyvore_outfits

__all__ = ["Example", "Outfit", "OutfitData", "Question", "read_outfits"]

MARYLAND = "fashion_compatibility_prediction.txt"


def read_outfits(folder: Path, protocol: str, needed: Collection[str] = ()) -> OutfitData:
    """Read one protocol: all of its files that exist, those of the `needed` splits must.

    The layout of docs/evaluation.md, or Polyvore Outfits as released (Vasileva et al., ECCV 2018): told apart
    by what lies in the folder. Raises MalformedDataError naming file, line and what to do.
    """
    if (folder / METADATA).is_file():
        return read_polyvore_outfits(folder, protocol, needed)
    if (folder / MARYLAND).is_file() and not (folder / "items.csv").is_file():
        raise MalformedDataError(
            f"{folder}: Maryland Polyvore has categories, no pictures; measure it by `evaluate categories`"
        )
    return read_own_outfits(folder, protocol, needed)
