"""Remembers every run of a job: how far it is, and how it ended. One small file each, for any process."""

import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from wardrobe.ids import new_id

# Older runs are forgotten.
KEPT = 50
RUNNING, FAILED, STOPPED = "running", "failed", "stopped"


@dataclass(frozen=True)
class Job:
    """One run; `job_...`. `state` is running, failed, stopped, or how it ended (promoted, refused, declined).

    `doing`, `done` and `total` say how far it is, `words` how it went; `process` is the one that runs it.
    """

    id: str
    kind: str
    state: str
    begun: str
    ended: str | None = None
    doing: str = ""
    done: int = 0
    total: int = 0
    words: str = ""
    process: int = 0

    @classmethod
    def begin(cls, kind: str) -> Self:
        return cls(new_id("job"), kind, RUNNING, _now(), process=os.getpid())

    def at(self, doing: str, done: int, total: int) -> Self:
        """The same run, further on."""
        return replace(self, doing=doing, done=done, total=total)

    def end(self, state: str, words: str) -> Self:
        """The same run, over."""
        return replace(self, state=state, words=words, ended=_now())


class JobLog:
    """The runs of one home, newest first."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "jobs"

    def keep(self, job: Job) -> Job:
        """Write how a run stands, and forget the oldest ones: -> the run."""
        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._folder / f"{job.id}.part"
        part.write_text(json.dumps(asdict(job)) + "\n")
        part.replace(self._folder / f"{job.id}.json")
        for file in self._files()[KEPT:]:
            file.unlink(missing_ok=True)
        return job

    def jobs(self) -> list[Job]:
        """Every run, newest first; one whose process is gone was stopped. A damaged file is passed over."""
        return [_as_it_is(job) for job in map(_read, self._files()) if job]

    def _files(self) -> list[Path]:
        # Ids sort by the time they were made.
        return sorted(self._folder.glob("job_*.json"), reverse=True)


def _read(file: Path) -> Job | None:
    try:
        return Job(**json.loads(file.read_text()))
    except (OSError, ValueError, TypeError):
        return None


def _as_it_is(job: Job) -> Job:
    if job.state != RUNNING or _is_alive(job.process):
        return job
    return replace(job, state=STOPPED, words="its process ended before it did")


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
