"""Runs what is due, gently, until a signal stops it or the server that it stands beside ends."""

import os
import signal
import sys
from threading import Thread

from huey import SqliteHuey

from webapp.jobs.queue import queue_of
from webapp.request_log import set_up_logging
from webapp.service import Service
from webapp.settings import Settings

# Whoever is waiting for an answer comes first.
NICE = 10
# Seconds.
LOOK_EVERY = 10


def run_jobs(queue: SqliteHuey) -> None:
    """Work off the queue in this process until a signal stops it; what is under way is broken off."""
    os.nice(NICE)
    consumer = queue.create_consumer(max_delay=LOOK_EVERY, scheduler_interval=LOOK_EVERY)
    consumer.run()


def main() -> None:
    """The process beside a server: it ends when the server does, whose end closes its standard input."""
    settings = Settings.read()
    set_up_logging(settings.log_json)
    Thread(target=_end_with_input, daemon=True).start()
    run_jobs(queue_of(Service(settings)))


def _end_with_input() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
