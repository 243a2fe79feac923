"""Finds the service of the application that is answering."""

from flask import Flask, current_app

from webapp.service import Service

KEY = "ensemble"


def keep_service(app: Flask, service: Service) -> None:
    """Tie a service to its application."""
    app.extensions[KEY] = service


def current_service() -> Service:
    """The service of the application that is answering this request."""
    service: Service = current_app.extensions[KEY]
    return service
