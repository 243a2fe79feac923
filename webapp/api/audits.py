"""Auditing a shop's feed: which words do the pictures contradict?"""

from typing import Any

from apiflask import APIBlueprint
from apiflask.fields import UploadFile
from apiflask.schemas import FileSchema
from flask import Response
from pydantic import BaseModel, Field

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import audit as operations
from webapp.operations.audit_jobs import job_of, start_audit
from webapp.operations.sent_feed import columns_in, sent_feed
from webapp.security_headers import FILE_POLICY
from webapp.shapes.audit_shape import AuditAnswer, DecisionShape, SuspicionShape, suspicions_of
from webapp.shapes.shape import Shape

bp = APIBlueprint("audits", __name__, tag="Catalogue audit")


class FeedForm(BaseModel):
    """A feed (CSV, TSV or JSON Lines) and a ZIP archive of its pictures."""

    feed: UploadFile
    pictures: UploadFile
    columns: str = Field(
        "",
        max_length=1000,
        description="what columns are called, where not as in Google Merchant's feeds",
        examples=["type=articleType, colour=baseColour"],
    )
    missing: str = Field("", max_length=100, description="text that means not stated", examples=["NA"])
    pattern: str = Field(
        "", max_length=200, description="what a row's picture is called", examples=["{id}.jpg"]
    )


class AuditQuery(Shape):
    """Which suspicions; `after` is the `next` of the page before."""

    after: int = Field(0, ge=0)
    limit: int = Field(50, ge=1, le=200)


@bp.post("/catalogue/audit")
@bp.input(FeedForm, location="form_and_files")
@bp.output(AuditAnswer, status_code=202)
def begin(form_and_files_data: Any) -> AuditAnswer:
    """Begin an audit of a feed; ask for it by its id until its state is done.

    Nothing of the feed becomes an item. Bad rows are reported and the rest go on.
    """
    form = form_and_files_data
    missing = [form.missing] if form.missing else []
    sent = sent_feed(form.feed, form.pictures, columns_in(form.columns), missing, form.pattern)
    job = start_audit(
        current_service(), current_owner_id(), sent.feed, sent.columns, sent.images, sent.scratch
    )
    return AuditAnswer(id=job.audit.id, state="running")


@bp.get("/catalogue/audit/<audit_id>")
@bp.input(AuditQuery, location="query")
@bp.output(AuditAnswer)
def show(audit_id: str, query_data: AuditQuery) -> AuditAnswer:
    """Show how far an audit is, or what it found."""
    job = job_of(audit_id)
    if job is not None and job.state != "done":
        return AuditAnswer(id=audit_id, state=job.state, doing=job.doing, done=job.done, total=job.total)
    audit = operations.audit_of(current_service(), current_owner_id(), audit_id)
    return AuditAnswer.of(audit_id, audit.folder, query_data.after, query_data.limit)


@bp.post("/catalogue/audit/<audit_id>/decisions")
@bp.input(DecisionShape)
@bp.output(SuspicionShape)
def decide(audit_id: str, json_data: DecisionShape) -> SuspicionShape:
    """Accept or reject a suspicion, or fix the cell; the last word about each counts."""
    audit = operations.audit_of(current_service(), current_owner_id(), audit_id)
    operations.decide(audit, json_data.suspicion, json_data.verdict, json_data.value)
    return suspicions_of(audit.folder)[json_data.suspicion]


@bp.get("/catalogue/audit/<audit_id>/feed")
@bp.output(FileSchema(type="string", format="binary"), content_type="text/csv")
def corrected(audit_id: str) -> Response:
    """Give the feed back with all decisions carried out and nothing else changed."""
    audit = operations.audit_of(current_service(), current_owner_id(), audit_id)
    file = audit.folder.corrected_feed()
    answer = Response(file.read_bytes(), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="corrected{file.suffix}"'
    return answer


@bp.get("/catalogue/audit/<audit_id>/decisions")
@bp.output(FileSchema(type="string", format="binary"), content_type="application/x-ndjson")
def decisions(audit_id: str) -> Response:
    """Give the decisions, one a line, as `ensemble fit audit --from-decisions` reads them."""
    audit = operations.audit_of(current_service(), current_owner_id(), audit_id)
    file = audit.folder.decisions_file
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    return Response(text, content_type="application/x-ndjson")


@bp.get("/catalogue/audit/<audit_id>/pictures/<int:suspicion>/<kind>")
@bp.output(FileSchema(type="string", format="binary"), content_type="image/jpeg")
def picture(audit_id: str, suspicion: int, kind: str) -> Response:
    """Show a picture of a suspicion: `picture`, `cutout`, or `heat` where the models can tell it."""
    audit = operations.audit_of(current_service(), current_owner_id(), audit_id)
    file = operations.picture_of(audit, suspicion, kind)
    answer = Response(file.read_bytes(), content_type="image/png" if file.suffix == ".png" else "image/jpeg")
    answer.headers["Cache-Control"] = "private, max-age=3600"
    answer.headers["Content-Security-Policy"] = FILE_POLICY
    return answer
