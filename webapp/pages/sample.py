"""Setting up the sample from the page: one button, and a page that tells how far it is."""

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from webapp.current_service import current_service
from webapp.pages.blueprint import bp
from webapp.pages.sample_job import SampleJob, job_of


@bp.post("/sample")
def start_sample() -> Response:
    """Begin drawing and reading the sample, unless that is under way."""
    job_of(current_service()).start()
    return redirect(url_for("pages.sample_progress"), 303)


@bp.get("/sample")
def sample_progress() -> str | Response:
    """How far the sample is; back to the wardrobe when it is done."""
    job: SampleJob = job_of(current_service())
    if job.state == "done":
        return redirect(url_for("pages.home"), 303)
    return render_template("sample.html", job=job)
