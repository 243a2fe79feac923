"""Makes the service ready to work."""

import warnings
from pathlib import Path

from webapp.cli.opened import opened_service
from webapp.cli.progress import waiting
from webapp.service import Service


def prepare(service: Service | None = None) -> Path:
    """Write the encoders where they are not there yet, bring the database up to date; the home folder."""
    from wardrobe.recognition.recogniser import prepare_encoders

    service = service or opened_service()
    with waiting("preparing the encoders"), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns about its own future
        prepare_encoders(service.settings.home)
    with waiting("preparing the database"):
        _ = service.store
    return service.settings.home
