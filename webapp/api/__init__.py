"""The /v1 API: thin views over the service."""

from apiflask import APIFlask

from webapp.api import (
    audits,
    calendar,
    collections,
    compatibility,
    docs,
    fit,
    health,
    items,
    kept_looks,
    looks,
    outfits,
    pictures,
    plans,
    recognise,
    search,
    signals,
    taste,
    wear,
)
from webapp.api.content_types import check_content_types
from webapp.api.openapi import describe

TOPICS = (
    recognise,
    search,
    compatibility,
    looks,
    kept_looks,
    outfits,
    collections,
    items,
    pictures,
    audits,
    calendar,
    plans,
    wear,
    signals,
    taste,
    fit,
)


def register_api(app: APIFlask) -> None:
    """Add all routes of the API, its description and the page that explains it."""
    for topic in TOPICS:
        app.register_blueprint(topic.bp, url_prefix="/v1")
    app.register_blueprint(health.bp)
    app.register_blueprint(docs.bp)
    check_content_types(app)
    describe(app)
