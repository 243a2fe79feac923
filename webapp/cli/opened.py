"""The service for one command."""

from webapp.service import Service
from webapp.settings import Settings


def opened_service() -> Service:
    """The service as the environment sets it; log lines that are not asked for stay away."""
    return Service(Settings.read())
