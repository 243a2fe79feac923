"""The report of an audit, as a folder keeps it and as people read it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

from wardrobe.audit.audit_feed import Audited
from wardrobe.audit.catalogue_row import CatalogueRow, Suspicion
from wardrobe.audit.read_catalogue import CatalogueRead


@dataclass(frozen=True)
class AuditReport:
    """Plain JSON throughout: `suspicions` come surest first, each with its row's number, product and title.

    `alike` are rows that show the same picture, `title_conflicts` rows whose title names another colour than
    the column, `bad_rows` rows that could not be read.
    """

    feed: str
    rows: int
    suspicions: Sequence[Mapping[str, Any]]
    alike: Sequence[Mapping[str, Any]]
    title_conflicts: Sequence[Mapping[str, Any]]
    bad_rows: Sequence[Mapping[str, Any]]
    model: str

    @classmethod
    def of(cls, feed: str, read: CatalogueRead, found: Audited, model: str) -> Self:
        """The report of what was found in a feed."""
        return cls(
            feed=feed,
            rows=len(read.rows),
            suspicions=[
                _told(number, read.rows[each.row], each) for number, each in enumerate(found.suspicions)
            ],
            alike=[
                {
                    "products": [_named(read.rows[row]) for row in each.rows],
                    "exact": each.exact,
                    "differ": list(each.differ),
                }
                for each in found.alike
            ],
            title_conflicts=[
                {**_named(read.rows[row]), "colour": read.rows[row].words["colour"]}
                for row in found.title_conflicts
            ],
            bad_rows=[asdict(each) for each in read.bad],
            model=model,
        )


def _told(number: int, row: CatalogueRow, suspicion: Suspicion) -> dict[str, Any]:
    return {"id": number, **_named(row), **suspicion.to_json(), "row": row.number}


def _named(row: CatalogueRow) -> dict[str, Any]:
    return {"row": row.number, "product": row.id, "title": row.title}
