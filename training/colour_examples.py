"""Gathers pictures whose shop states a colour, and keeps some of each shop's apart for measuring."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from compatibility.encoders.encoder import Vectors
from training.colour_families import stated_families
from training.readers.malformed import MalformedDataError, csv_rows
from training.readers.shop_catalogue import read_shop_catalogue
from training.type_examples import CATALOGUE, OUTFITS, TypeExample, read_type_examples
from wardrobe.recognition.colour_tree import FAMILIES


@dataclass(frozen=True)
class ColourExample:
    """One picture (`shown`: its file, its part) and the families that its shop's colour word may mean."""

    shown: TypeExample
    families: frozenset[str]


def read_colour_examples(data: Path) -> tuple[ColourExample, ...]:
    """All pictures with a colour under `data`; parts are those of the type examples.

    Raises MalformedDataError when there is none, or with file and line when a data set is malformed.
    """
    words = _stated(data)
    shown = [example for example in read_type_examples(data) if example.source in (CATALOGUE, OUTFITS)]
    found = [
        ColourExample(example, families)
        for example in shown
        if (families := stated_families(words.get((example.source, example.group))))
    ]
    if not found:
        raise MalformedDataError(f"{data}: holds no colours; point --data at a folder with {CATALOGUE}")
    return tuple(found)


def family_likelihoods(examples: Sequence[ColourExample]) -> Vectors:
    """Which families each example's word may mean: -> (examples, families) of 0 and 1."""
    rows = [[float(family in example.families) for family in FAMILIES] for example in examples]
    return np.array(rows, np.float32)


def _stated(data: Path) -> dict[tuple[str, str], str | None]:
    """The shop's word by data set and product."""
    words: dict[tuple[str, str], str | None] = {}
    if (data / CATALOGUE).is_dir():
        items = read_shop_catalogue(data / CATALOGUE)
        words |= {(CATALOGUE, item.id): item.base_colour for item in items}
    if (data / OUTFITS).is_dir():
        rows = csv_rows(data / OUTFITS / "items.csv", ("code", "colour_es"))
        words |= {(OUTFITS, row["code"].strip()): row["colour_es"] for _, row in rows}
    return words
