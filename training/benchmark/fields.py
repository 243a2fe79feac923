"""What perfect recognition would bring: the true fields of `items.csv` as vectors. Never to be served."""

import csv

import numpy as np

from compatibility.encoders.encoder import Vectors
from training.input_space import Block
from training.readers.outfit_data import OutfitData
from training.readers.outfit_items import ITEMS

# Weighed as the colour vector and the picture vector are: colours tell most, and one-hot rows are sharp.
FIELD_BLOCKS = {
    "colour_es": Block("field-colour@1", power=1.0, axes=64, weight=8.0),
    "fabric": Block("field-fabric@1", power=1.0, axes=64, weight=3.0),
    "type": Block("field-type@1", power=1.0, axes=64, weight=3.0),
}


def field_vectors(data: OutfitData) -> dict[str, Vectors]:
    """One-hot rows of each field: -> {encoder id: (items, values)}; empty where there are no such fields."""
    rows = _rows(data)
    return (
        {block.encoder: _one_hot([row[name] for row in rows]) for name, block in FIELD_BLOCKS.items()}
        if rows
        else {}
    )


def _rows(data: OutfitData) -> list[dict[str, str]]:
    file = data.folder / ITEMS
    if not file.is_file():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        by_code = {row.get("code", "").strip(): row for row in csv.DictReader(lines)}
    rows = [by_code.get(item.code, {}) for item in data.items]
    return rows if all(row.get(name) is not None for row in rows for name in FIELD_BLOCKS) else []


def _one_hot(values: list[str]) -> Vectors:
    kinds, number = np.unique(values, return_inverse=True)
    return np.eye(len(kinds), dtype=np.float32)[number]
