"""The queue of one home: huey on a SQLite file in it, and what is due every night."""

import json
from typing import Any

import structlog
from huey import SqliteHuey, crontab
from huey.registry import Message

from webapp.jobs.refit_job import refit_now
from webapp.refusals import TooManyError
from webapp.service import Service


class JsonMessages:
    """Tasks as JSON: huey's own way is pickle, and nothing here is ever unpickled."""

    def serialize(self, message: Any) -> bytes:
        """A task as huey hands it over, a tuple of plain values: -> what is stored."""
        return json.dumps(message).encode()

    def deserialize(self, data: bytes) -> Any:
        """What was stored: -> huey's tuple."""
        return Message(*json.loads(bytes(data)))


def queue_of(service: Service) -> SqliteHuey:
    """The queue; every night at the hour of the settings it refits the model of tastes.

    Jobs are run by `ensemble jobs run`, or by the process that `ensemble serve` starts for it.
    """
    folder = service.settings.home / "jobs"
    folder.mkdir(parents=True, exist_ok=True)
    file = str(folder / "queue.sqlite3")
    queue = SqliteHuey("ensemble", filename=file, utc=False, results=False, serializer=JsonMessages())
    if service.settings.refit_hour is not None:
        due = crontab(hour=str(service.settings.refit_hour), minute="0")
        queue.periodic_task(due, name="nightly_refit")(lambda: nightly_refit(service))
    return queue


def nightly_refit(service: Service) -> None:
    """Refit, unless somebody does right now; say in the log how it ended."""
    log = structlog.get_logger("webapp.jobs")
    try:
        job = refit_now(service, lambda doing, done, total: None)
    except TooManyError as error:
        log.info("job left out", why=str(error))
    else:
        log.info("job done", job=job.id, kind=job.kind, outcome=job.state, words=job.words)
