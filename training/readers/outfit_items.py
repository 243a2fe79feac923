"""Reads the items of an outfit folder: `items.csv` and `images/`."""

from dataclasses import dataclass
from pathlib import Path

from compatibility.item_types import UNSURE
from compatibility.type_labels import types_labelled
from training.readers.malformed import MalformedDataError, csv_rows

ITEMS = "items.csv"
TEXTS = ("title", "description")


@dataclass(frozen=True)
class OutfitItem:
    """One item: its cut-out, its type, and `group` (family, season), from which negatives are drawn.

    `code` is opaque, `group` and `model` (the same garment in any colour) are bookkeeping: none of them ever
    reaches a model. `text` is the shop's title and description, empty where it has none.
    """

    code: str
    file: Path
    type: str
    line: int
    group: tuple[str, str] | None
    text: str = ""
    model: str = ""
    listed_in: str = ITEMS

    @property
    def place(self) -> str:
        """Where the item stands, for messages: file and line."""
        return f"{self.listed_in}:{self.line}"


def read_items(folder: Path) -> dict[str, OutfitItem]:
    """All items by code, in the order of `items.csv`. Raises MalformedDataError with file and line."""
    items: dict[str, OutfitItem] = {}
    try:
        for line, row in csv_rows(folder / ITEMS, ("code", "type")):
            item = _item(folder, line, row)
            if item.code in items:
                first = items[item.code].line
                raise MalformedDataError(
                    f"{ITEMS}:{line}: item {item.code!r} stands here twice, first in line {first}; keep one"
                )
            items[item.code] = item
    except UnicodeDecodeError as error:
        raise MalformedDataError(f"{ITEMS}: not UTF-8 text ({error}); save it as UTF-8") from error
    return items


def with_picture(item: OutfitItem) -> OutfitItem:
    """The item, if its picture exists. Raises MalformedDataError when it does not."""
    if not item.file.is_file():
        raise MalformedDataError(
            f"{item.place}: item {item.code!r} is used but images/{item.file.name} is missing; add it"
        )
    return item


def _item(folder: Path, line: int, row: dict[str, str]) -> OutfitItem:
    code = row["code"].strip()
    if not code or Path(code).name != code:
        raise MalformedDataError(
            f"{ITEMS}:{line}: code {row['code']!r} cannot name a picture; give it a plain code"
        )
    family, season = row.get("family"), row.get("season")
    return OutfitItem(
        code=code,
        file=folder / "images" / f"{code}.jpg",
        type=next(iter(types_labelled(row["type"])), UNSURE),
        line=line,
        group=(family, season) if family and season else None,
        text=". ".join(text for column in TEXTS if (text := (row.get(column) or "").strip())),
        model=(row.get("model") or "").strip(),
    )
