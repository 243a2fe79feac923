"""Words the facts of an evaluation: what was measured on, and how the seeds spread."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from compatibility.item_types import UNSURE
from training.data_hash import data_hash
from training.readers.outfit_data import OutfitData


def described(data: OutfitData, split: str, notes: Sequence[str] = ()) -> dict[str, Any]:
    """What was measured on: counts, the hash of the files, and notes on what is missing or odd."""
    return {
        "folder": data.folder.name,
        "protocol": data.protocol,
        "split": split,
        "items": len(data.items),
        "questions": len(data.questions[split]),
        "examples": len(data.examples[split]),
        "outfits": len({question.outfit for question in data.questions[split]}),
        "train_outfits": len(data.outfits.get("train", ())),
        "sha256": data_hash(data),
        "notes": [*_notes(data), *data.notes, *notes],
    }


def _notes(data: OutfitData) -> list[str]:
    unsure = data.types().count(UNSURE)
    notes = []
    if not data.outfits.get("train"):
        notes.append("no outfits_train.jsonl: popularity and type-pair frequency cannot be measured")
    if unsure:
        notes.append(f"{unsure} items have a type label that is not known; they count as {UNSURE}")
    return notes


def seeds_summary(figures: Sequence[Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Mean and sample standard deviation over seeds; empty for fewer than two."""
    if len(figures) < 2:
        return {}
    columns = {name: [one[name] for one in figures] for name in figures[0]}
    return {
        name: {"mean": round(float(np.mean(values)), 4), "sd": round(float(np.std(values, ddof=1)), 4)}
        for name, values in columns.items()
    }
