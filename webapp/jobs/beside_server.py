"""Starts the worker of jobs beside a server, as a process of its own, and ends it with the server."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from webapp.settings import Settings

# A fit takes memory and a processor: neither may slow an answer down.
WORKER = (sys.executable, "-m", "webapp.jobs.worker")
STOP_SECONDS = 10


@contextmanager
def jobs_beside(settings: Settings) -> Iterator[None]:
    """Run jobs while the block runs; nothing is started where nothing is due (`refit_hour` off)."""
    if settings.refit_hour is None:
        yield
        return
    process = subprocess.Popen(WORKER, stdin=subprocess.PIPE)
    try:
        yield
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.stdin:
        process.stdin.close()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
