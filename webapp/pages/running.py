"""The service behind the page that is being answered."""

from flask import current_app

from webapp.service import Service


def service() -> Service:
    """The service of the running application."""
    running: Service = current_app.extensions["ensemble"]
    return running
