"""Reads the items of Polyvore Outfits: metadata, categories and pictures."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from compatibility.item_types import UNSURE
from compatibility.type_labels import types_labelled
from training.readers.entries import json_file
from training.readers.malformed import MalformedDataError
from training.readers.outfit_items import OutfitItem

METADATA, CATEGORIES = "polyvore_item_metadata.json", "categories.csv"
# The eleven coarse categories of the release that our labels do not know by name, and the usual one of each.
COARSE = {"all-body": "dress", "jewellery": "necklace", "accessories": UNSURE}


def read_polyvore_items(folder: Path) -> dict[str, OutfitItem]:
    """All items by id, with titles and descriptions as text. Raises MalformedDataError with file and entry.

    Negatives are drawn within the fine category; the release knows no seasons.
    """
    metadata = json_file(folder / METADATA)
    if not isinstance(metadata, dict):
        raise MalformedDataError(f"{METADATA}: must be one object by item id")
    fine = _fine_categories(folder / CATEGORIES)
    return {
        code: _item(folder, code, number, fields, fine)
        for number, (code, fields) in enumerate(metadata.items(), start=1)
    }


def _item(
    folder: Path, code: str, number: int, fields: Mapping[str, Any], fine: Mapping[str, str]
) -> OutfitItem:
    if not code or Path(code).name != code or not isinstance(fields, dict):
        raise MalformedDataError(
            f"{METADATA}: entry {number}: {code!r} must name a picture and hold an object"
        )
    category = str(fields.get("category_id", ""))
    coarse = str(fields.get("semantic_category", ""))
    return OutfitItem(
        code=code,
        file=folder / "images" / f"{code}.jpg",
        type=type_of(fine.get(category, ""), coarse),
        line=number,
        group=(coarse, category),
        text=_text(fields),
        listed_in=METADATA,
    )


def type_of(fine: str, coarse: str) -> str:
    """The type of a fine category such as "knee length skirt", else of a coarse one, else `unsure`."""
    words = fine.split()
    endings = [" ".join(words[start:]) for start in range(len(words))]
    for label in (*endings, coarse):
        if named := types_labelled(label) or types_labelled(f"{label}s"):
            return named[0]
    return COARSE.get(coarse, UNSURE)


def _text(fields: Mapping[str, Any]) -> str:
    """Title and description; the name in the address where there is no title, as the reference reads it."""
    title = fields.get("title") or fields.get("url_name") or ""
    parts = (str(part).strip() for part in (title, fields.get("description") or ""))
    return ". ".join(part for part in parts if part)


def _fine_categories(file: Path) -> dict[str, str]:
    """Lines of `id,fine category,coarse category`; the file may be missing."""
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8", newline="") as lines:
        return {row[0].strip(): row[1].strip() for row in csv.reader(lines) if len(row) > 1}
