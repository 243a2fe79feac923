"""Reads closet-photos: phone photos of single garments, by sender."""

from dataclasses import dataclass
from pathlib import Path

from training.readers.malformed import MalformedDataError, csv_rows


@dataclass(frozen=True)
class ClosetPhoto:
    """One phone photo of one garment; `label` is one of 17, `small_split` and `small_label` may be empty."""

    name: str
    file: Path
    sender: str
    label: str
    kids: bool
    small_split: str
    small_label: str


def read_closet_photos(folder: Path) -> tuple[ClosetPhoto, ...]:
    """All photos, in the order of `images.csv`. Raises MalformedDataError with file and line."""
    columns = ("image", "sender_id", "label", "kids", "small_split", "small_label")
    return tuple(_photo(folder, line, row) for line, row in csv_rows(folder / "images.csv", columns))


def _photo(folder: Path, line: int, row: dict[str, str]) -> ClosetPhoto:
    file = folder / "images" / f"{row['image']}.jpg"
    if not row["image"] or not file.is_file():
        raise MalformedDataError(
            f"images.csv:{line}: image {row['image']!r} has no file {file.name} in images/"
        )
    if not row["sender_id"] or not row["label"]:
        raise MalformedDataError(f"images.csv:{line}: sender_id and label must not be empty")
    return ClosetPhoto(
        name=row["image"],
        file=file,
        sender=row["sender_id"],
        label=row["label"],
        kids=row["kids"] == "True",
        small_split=row["small_split"],
        small_label=row["small_label"],
    )
