"""Refits the model of tastes of one home as a job: one at a time, and remembered."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import structlog

from recommender.user_model.promotion import roll_back, taste_models
from training.features import Progress
from webapp.jobs.job_log import FAILED, Job, JobLog
from webapp.refusals import TooManyError
from webapp.service import Service

KIND = "refit taste"


def refit_now(service: Service, progress: Progress) -> Job:
    """Fit tastes anew, ask the gate, promote or not: -> how it ended.

    Whatever fails leaves the model that serves as it was. Raises TooManyError while another process refits.
    """
    from training.refit.refit_taste import refit_store

    home = service.settings.home
    with _alone(home):
        runs = JobLog(home)
        job = runs.keep(Job.begin(KIND))

        def further(doing: str, done: int, total: int) -> None:
            runs.keep(job.at(doing, done, total))
            progress(doing, done, total)

        try:
            ended = refit_store(service.store, home, service.now, further)
        except Exception as error:
            structlog.get_logger("webapp.jobs").exception("job failed", job=job.id, kind=KIND)
            return runs.keep(job.end(FAILED, f"{type(error).__name__}: {error}"))
        return runs.keep(job.end(ended.outcome, ended.words))


def go_back(service: Service) -> Job:
    """Let the model of tastes before serve again, or none: -> what was done, as a run of its own.

    Raises PointerError where none serves, TooManyError while another process refits.
    """
    home = service.settings.home
    with _alone(home):
        pointer = roll_back(taste_models(home))
        words = f"{pointer.serving} serves again" if pointer.serving else "no model of tastes serves now"
        return JobLog(home).keep(Job.begin("go back").end("done", words))


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Hold the lock of refits; the system lets go of it when the process ends, however it ends."""
    folder = home / "jobs"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "refit.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise TooManyError("another process refits right now; see ensemble jobs") from None
        yield
