"""What a shop says of its items, for an encoder to learn beside outfits; never a model's input."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.readers.malformed import csv_rows
from training.readers.outfit_items import ITEMS, OutfitItem

COLUMNS = ("family", "type", "fabric", "colour_es")
UNKNOWN = -1

Labels = NDArray[np.int64]


def item_labels(folder: Path, items: Sequence[OutfitItem], train: Labels) -> dict[str, Labels]:
    """Numbered labels of each item by column: -> {column: (items,)}; unknown is -1.

    Only what train items say is a label, and columns that `items.csv` lacks are left out.
    """
    said = {row["code"].strip(): row for _, row in csv_rows(folder / ITEMS, ("code",))}
    rows = [said.get(item.code, {}) for item in items]
    known = [column for column in COLUMNS if any(row.get(column) for row in rows)]
    return {column: _numbered([row.get(column) or "" for row in rows], train) for column in known}


def label_counts(labels: Mapping[str, Labels]) -> dict[str, int]:
    """How many labels each column has."""
    return {column: int(numbers.max()) + 1 for column, numbers in labels.items()}


def _numbered(values: Sequence[str], train: Labels) -> Labels:
    names = sorted({values[row] for row in train.tolist()} - {""})
    numbers = {name: number for number, name in enumerate(names)}
    return np.array([numbers.get(value, UNKNOWN) for value in values], np.int64)
