"""Runs the web server."""

import socket
from functools import partial
from typing import Any

import click
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from webapp.cli.commands import Misuse
from webapp.jobs.beside_server import jobs_beside
from webapp.settings import Settings

STOP_SECONDS = 10


def serve(settings: Settings) -> None:
    """Serve until told to stop; requests under way are finished. Raises Misuse when the port is taken."""
    _check_free(settings)
    server = Server(
        "webapp.app:create_app",
        address=settings.host,
        port=settings.port,
        interface=Interfaces.WSGI,
        # One process: SQLite has one writer, and models are held in memory once.
        workers=1,
        blocking_threads=settings.threads,
        websockets=False,
        log_level=LogLevels.warning,
        workers_kill_timeout=STOP_SECONDS,
    )
    address = f"[{settings.host}]" if ":" in settings.host else settings.host
    click.echo(f"Ensemble is at http://{address}:{settings.port} (Ctrl-C stops it)")
    with jobs_beside(settings):
        server.serve(target_loader=partial(_load, settings), wrap_loader=False)
    click.echo("stopped")


def _load(settings: Settings, *_: Any) -> Any:
    from webapp.app import create_app

    return create_app(settings)


def _check_free(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise Misuse(
                f"cannot serve on {settings.host}:{settings.port}: {error.strerror}; try --port"
            ) from error
