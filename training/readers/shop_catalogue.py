"""Reads shop-catalogue: an online shop's product photos with article types and base colours."""

from dataclasses import dataclass
from pathlib import Path

from training.readers.malformed import MalformedDataError, csv_rows

MISSING = "NA"


@dataclass(frozen=True)
class CatalogueItem:
    """One product photo; `base_colour` and `season` are None where the shop left them out."""

    id: str
    file: Path
    article_type: str
    base_colour: str | None
    season: str | None
    title: str


def read_shop_catalogue(folder: Path) -> tuple[CatalogueItem, ...]:
    """All products, in the order of `styles.csv`. Raises MalformedDataError with file and line."""
    columns = ("id", "articleType", "baseColour", "season", "productDisplayName")
    return tuple(_item(folder, line, row) for line, row in csv_rows(folder / "styles.csv", columns))


def _item(folder: Path, line: int, row: dict[str, str]) -> CatalogueItem:
    file = folder / "images" / f"{row['id']}.jpg"
    if not row["id"] or not file.is_file():
        raise MalformedDataError(f"styles.csv:{line}: id {row['id']!r} has no file {file.name} in images/")
    return CatalogueItem(
        id=row["id"],
        file=file,
        article_type=row["articleType"],
        base_colour=_stated(row["baseColour"]),
        season=_stated(row["season"]),
        title=row["productDisplayName"],
    )


def _stated(value: str) -> str | None:
    return None if value in ("", MISSING) else value
