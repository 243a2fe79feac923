"""Reads worn-outfits: street photos with a label at every pixel."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from training.readers.malformed import MalformedDataError, csv_rows
from wardrobe.recognition.parsing_classes import BACKGROUND, CLASSES

Rows = NDArray[np.uint8]

COLUMNS = ("label_id", "label", "merged_label")
NOTHING = "null"


@dataclass(frozen=True)
class WornPhoto:
    """One photo of somebody dressed, the file of its labels, and the row of `CLASSES` of each label."""

    name: str
    file: Path
    label_file: Path
    rows: tuple[int, ...]


def read_worn_outfits(folder: Path) -> tuple[WornPhoto, ...]:
    """All photos that have labels, by name; `labels.csv` merges the labels.

    Raises MalformedDataError with file and line.
    """
    rows = _class_rows(folder)
    names = sorted(file.stem for file in (folder / "labelmaps").glob("*.png"))
    if not names:
        raise MalformedDataError(f"{folder}: holds no labelmaps/*.png; see the data set's README")
    return tuple(_photo(folder, name, rows) for name in names)


def class_rows(photo: WornPhoto) -> Rows:
    """What each pixel shows, as a row of `CLASSES`: -> (height, width).

    Raises MalformedDataError for a label map that cannot be read, is not as large as its photo or holds an
    unknown label.
    """
    try:
        with Image.open(photo.label_file) as picture, Image.open(photo.file) as seen:
            labels, size = np.asarray(picture), seen.size
    except (OSError, UnidentifiedImageError) as error:
        raise MalformedDataError(f"{photo.label_file}: cannot be read ({error})") from error
    if labels.ndim != 2 or labels.shape[::-1] != size:
        raise MalformedDataError(f"{photo.label_file}: {labels.shape} labels for a photo of {size}")
    if labels.max() >= len(photo.rows):
        raise MalformedDataError(f"{photo.label_file}: label {labels.max()} is not in labels.csv")
    merged: Rows = np.array(photo.rows, np.uint8)[labels]
    return merged


def _photo(folder: Path, name: str, rows: tuple[int, ...]) -> WornPhoto:
    file = folder / "photos" / f"{name}.jpg"
    if not file.is_file():
        raise MalformedDataError(f"{folder}: labelmaps/{name}.png has no photo photos/{name}.jpg")
    return WornPhoto(name, file, folder / "labelmaps" / f"{name}.png", rows)


def _class_rows(folder: Path) -> tuple[int, ...]:
    """The row of `CLASSES` of each label id."""
    found: dict[int, int] = {}
    for line, row in csv_rows(folder / "labels.csv", COLUMNS):
        name = row["merged_label"] or row["label"]
        name = BACKGROUND if name == NOTHING else name
        if not row["label_id"].isdigit() or name not in CLASSES:
            raise MalformedDataError(
                f"labels.csv:{line}: {row['label_id']!r} means {name!r}, none of the parser's classes"
            )
        found[int(row["label_id"])] = CLASSES.index(name)
    if sorted(found) != list(range(len(found))):
        raise MalformedDataError("labels.csv: label_id must count up from 0 without a gap")
    return tuple(found[label] for label in range(len(found)))
