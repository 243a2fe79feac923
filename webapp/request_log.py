"""Writes one line a request: what was asked, how it ended, how long it took.

Never who asked, for which item, or what a photo is called: the line holds the route's pattern, not its path.
"""

import logging
import sys
import time
import traceback

import structlog
from flask import Flask, Response, g, request

from webapp.request_ids import request_id

log: structlog.stdlib.BoundLogger = structlog.get_logger("webapp")


class _StandardError:
    """Writes to the standard error stream as it is at that moment."""

    def msg(self, message: str) -> None:
        sys.stderr.write(message + "\n")

    info = warning = error = msg


def set_up_logging(as_json: bool) -> None:
    """Send log lines to the standard error stream, for people or as JSON."""
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if as_json
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=lambda *_: _StandardError(),
    )


def log_requests(app: Flask) -> None:
    """Log every request once it is answered."""
    app.before_request(_start)
    app.after_request(_end)


def log_failure(error: BaseException) -> None:
    """Log where the code failed. Not the message: it may quote what a person sent."""
    frames = [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__)]
    log.error("failed", error=type(error).__name__, frames=frames[-12:], request_id=request_id())


def _start() -> None:
    g.started = time.perf_counter()


def _end(response: Response) -> Response:
    took = time.perf_counter() - g.get("started", time.perf_counter())
    log.info(
        "answered",
        method=request.method,
        route=request.url_rule.rule if request.url_rule else "none",
        status=response.status_code,
        ms=round(took * 1000, 1),
        request_id=request_id(),
    )
    return response
