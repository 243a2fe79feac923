"""Audits on the page: sending a feed, watching, deciding suspicion by suspicion."""

from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from webapp.current_owner import current_owner_id
from webapp.current_service import current_service
from webapp.operations import audit as operations
from webapp.operations.audit_jobs import job_of, start_audit
from webapp.operations.sent_feed import columns_in, sent_feed
from webapp.pages.blueprint import bp
from webapp.pages.notice import notice_in
from webapp.refusals import RefusedError
from webapp.shapes.audit_shape import SuspicionShape, suspicions_of

PAGE = 20
SHOWN = ("open", "decided", "all")


@bp.get("/audits")
def audits() -> str:
    """Every audit, newest first, and a form for a new one."""
    found = operations.audits_of(current_service(), current_owner_id())
    return render_template("audits.html", shown=[(each.id, each.folder.report()) for each in found])


@bp.post("/audits")
def begin_audit() -> Response:
    """Begin an audit of the feed that was sent."""
    feed, pictures = request.files.get("feed"), request.files.get("pictures")
    if not feed or not pictures:
        raise RefusedError("choose both a feed and a ZIP archive of its pictures")
    form = request.form
    missing = [form["missing"]] if form.get("missing") else []
    sent = sent_feed(feed, pictures, columns_in(form.get("columns", "")), missing, form.get("pattern", ""))
    job = start_audit(
        current_service(), current_owner_id(), sent.feed, sent.columns, sent.images, sent.scratch
    )
    return redirect(url_for("pages.audit", audit_id=job.audit.id), 303)


@bp.get("/audits/<audit_id>")
def audit(audit_id: str) -> str:
    """What an audit found, twenty suspicions at a time; while it runs, how far it is."""
    job = job_of(audit_id)
    if job is not None and job.state != "done":
        return render_template("audit_running.html", job=job)
    found = operations.audit_of(current_service(), current_owner_id(), audit_id)
    every = suspicions_of(found.folder)
    show = request.args.get("show", SHOWN[0])
    wanted = [each for each in every if _wanted(each, show, request.args.get("field", ""))]
    start = max(0, request.args.get("from", 0, type=int))
    return render_template(
        "audit.html",
        audit_id=audit_id,
        report=found.folder.report(),
        shown=wanted[start : start + PAGE],
        counts={
            field: sum(each.field == field for each in every)
            for field in ("type", "colour", "pattern", "length")
        },
        decided=sum(each.verdict is not None for each in every),
        every=len(every),
        wanted=len(wanted),
        start=start,
        page=PAGE,
        show=show,
        field=request.args.get("field", ""),
        notice=notice_in(request.args),
    )


@bp.post("/audits/<audit_id>/decide")
def decide_suspicion(audit_id: str) -> Response:
    """Keep a decision and go back to where it was made."""
    form = request.form
    found = operations.audit_of(current_service(), current_owner_id(), audit_id)
    suspicion = form.get("suspicion", -1, type=int)
    operations.decide(found, suspicion, form.get("verdict", ""), form.get("value", ""))
    where: dict[str, Any] = {name: form[name] for name in ("show", "field", "from") if form.get(name)}
    return redirect(url_for("pages.audit", audit_id=audit_id, notice="decided", **where), 303)


def _wanted(each: SuspicionShape, show: str, field: str) -> bool:
    if field and each.field != field:
        return False
    return show == "all" or (each.verdict is not None) == (show == "decided")
