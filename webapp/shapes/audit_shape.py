"""Audits of feeds, as the world sees them."""

from typing import Literal

from pydantic import Field

from wardrobe.audit.audit_folder import PICTURES, AuditFolder
from webapp.shapes.shape import Shape

Field_ = Literal["type", "colour", "pattern", "length"]


class SuspicionShape(Shape):
    """One field of one row that its picture or title contradicts."""

    id: int
    row: int = Field(description="as a spreadsheet counts; the header is 1")
    product: str
    title: str
    field: Field_
    stated: str = Field(description="the shop's word", examples=["Black"])
    seen: str = Field(description="what to say instead", examples=["Brown"])
    sureness: float = Field(ge=0, le=1, description="probability that the shop's word is wrong")
    why: str
    verdict: Literal["accept", "reject", "fix"] | None = None
    value: str | None = Field(default=None, description="what the cell is to say; none when it stays")
    pictures: list[str] = Field(description="kinds of picture there are", examples=[["picture", "cutout"]])


class NamedProduct(Shape):
    """A row by its number, product id and title."""

    row: int
    product: str
    title: str


class AlikeShape(Shape):
    """Rows that show the same picture (`exact`) or nearly the same, and the fields in which they differ."""

    products: list[NamedProduct]
    exact: bool
    differ: list[str]


class TitleConflict(NamedProduct):
    """A row whose title names another colour than its column."""

    colour: str


class RefusedRow(Shape):
    """A row that could not be read."""

    row: int
    field: str
    reason: str


class AuditAnswer(Shape):
    """An audit. `state` is running, done or failed; the findings are there when it is done."""

    id: str
    state: Literal["running", "done", "failed"]
    doing: str = ""
    done: int = 0
    total: int = 0
    rows: int = 0
    suspicions: list[SuspicionShape] = Field(default_factory=list)
    next: str | None = Field(default=None, description="pass as `after` for further suspicions")
    alike: list[AlikeShape] = Field(default_factory=list)
    title_conflicts: list[TitleConflict] = Field(default_factory=list)
    bad_rows: list[RefusedRow] = Field(default_factory=list)
    model: str = ""

    @classmethod
    def of(
        cls, audit_id: str, folder: AuditFolder, start: int = 0, limit: int | None = None
    ) -> "AuditAnswer":
        """A finished audit, with `limit` suspicions from `start` on."""
        report = folder.report()
        suspicions = suspicions_of(folder)
        end = len(suspicions) if limit is None else start + limit
        return cls(
            id=audit_id,
            state="done",
            done=report.rows,
            total=report.rows,
            rows=report.rows,
            suspicions=suspicions[start:end],
            next=str(end) if end < len(suspicions) else None,
            alike=[AlikeShape.model_validate(each) for each in report.alike],
            title_conflicts=[TitleConflict.model_validate(each) for each in report.title_conflicts],
            bad_rows=[RefusedRow.model_validate(each) for each in report.bad_rows],
            model=report.model,
        )


def suspicions_of(folder: AuditFolder) -> list[SuspicionShape]:
    """All suspicions of a finished audit with what was decided, surest first."""
    decisions = folder.decisions()
    shown = []
    for told in folder.report().suspicions:
        decision = decisions.get(told["id"])
        kinds = [kind for kind in PICTURES if folder.picture_file(told["id"], kind).is_file()]
        plain = {name: value for name, value in told.items() if name != "evidence"}
        shown.append(
            SuspicionShape(
                **plain,
                verdict=decision.verdict.value if decision else None,
                value=decision.value if decision else None,
                pictures=kinds,
            )
        )
    return shown


class DecisionShape(Shape):
    """What a person says about a suspicion: accept it, reject it, or fix the cell with a `value`."""

    suspicion: int = Field(ge=0)
    verdict: Literal["accept", "reject", "fix"]
    value: str = Field("", max_length=200, examples=["Navy Blue"])
