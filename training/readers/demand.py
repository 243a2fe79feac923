"""Says which file is missing when a command needs more than a folder holds."""

from collections.abc import Callable, Collection
from pathlib import Path

from training.readers.malformed import MalformedDataError
from training.readers.outfit_data import OutfitData


def demand(data: OutfitData, needed: Collection[str], file_of: Callable[[str, str], Path]) -> None:
    """Raise MalformedDataError unless train has outfits, and the other needed splits questions and examples.

    `file_of` names the file of a kind (outfits, fitb, compatibility) and a split.
    """
    found = {"outfits": data.outfits, "fitb": data.questions, "compatibility": data.examples}
    for split in needed:
        for kind in ("outfits",) if split == "train" else ("fitb", "compatibility"):
            if not found[kind].get(split):
                raise MalformedDataError(f"{file_of(kind, split)}: missing or empty; it is needed here")
