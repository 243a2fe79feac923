"""Audits that run beside the requests, and how far each of them is."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread
from typing import Literal

import structlog

from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_images import FeedImages
from webapp.operations.audit import Audit, new_audit, run
from webapp.refusals import RefusedError, TooManyError
from webapp.service import Service

# More at once would only slow each other down.
MOST_AT_ONCE = 2


@dataclass
class AuditJob:
    """One audit under way. `state` is running, done or failed; `doing` says what is done to which part."""

    audit: Audit
    feed: str
    state: Literal["running", "done", "failed"] = "running"
    doing: str = ""
    done: int = 0
    total: int = 0

    def progress(self, doing: str, done: int, total: int) -> None:
        """Called for every row."""
        self.doing, self.done, self.total = doing, done, total


_jobs: dict[str, AuditJob] = {}
_lock = Lock()


def start_audit(
    service: Service, owner_id: str, feed: Path, columns: FeedColumns, images: FeedImages, scratch: Path
) -> AuditJob:
    """Begin an audit of an uploaded feed; the folder `scratch` is removed when it ends.

    Raises TooManyError while others are running.
    """
    with _lock:
        if sum(job.state == "running" for job in _jobs.values()) >= MOST_AT_ONCE:
            raise TooManyError("two audits are running already; wait until one of them is done")
        job = AuditJob(new_audit(service, owner_id), feed.name)
        _jobs[job.audit.id] = job
    arguments = (service, job, feed, columns, images, scratch)
    Thread(target=_run, args=arguments, name=job.audit.id, daemon=True).start()
    return job


def job_of(audit_id: str) -> AuditJob | None:
    """The job of an audit that this process began."""
    return _jobs.get(audit_id)


def _run(
    service: Service, job: AuditJob, feed: Path, columns: FeedColumns, images: FeedImages, scratch: Path
) -> None:
    try:
        run(service, job.audit, feed, columns, images, (), job.progress)
    except RefusedError as error:
        job.state, job.doing = "failed", error.detail
    except Exception:
        structlog.get_logger().exception("audit failed")
        job.state, job.doing = "failed", "something broke on our side"
    else:
        job.state = "done"
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
