"""What came of a feed."""

from dataclasses import dataclass

from wardrobe.import_report import ImportReport


@dataclass(frozen=True)
class BadRow:
    """One row that was refused: its number as a spreadsheet shows it, the column, and the reason."""

    row: int
    field: str
    reason: str


@dataclass(frozen=True)
class FeedReport(ImportReport):
    """As for photos (`refused` names row and column), and ids of the items that a row changed."""

    changed: tuple[str, ...] = ()
    bad_rows: tuple[BadRow, ...] = ()
