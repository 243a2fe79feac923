"""Makes the service ready to work."""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from webapp.cli.progress import waiting
from webapp.service import Service
from webapp.settings import Settings

if TYPE_CHECKING:
    from compatibility.encoders.encoder import Encoder


def prepare(service: Service) -> Path:
    """Write the encoders where they are not there yet, bring the database up to date; the home folder."""
    _write_encoders(service.settings.home)
    with waiting("preparing the database"):
        _ = service.store
    return service.settings.home


def ready_encoders(settings: Settings) -> "tuple[Encoder, ...]":
    """The encoders that the service serves with, prepared where they are not yet."""
    from wardrobe.recognition.recogniser import prepared_encoders

    _write_encoders(settings.home)
    return prepared_encoders(settings.home)


def _write_encoders(home: Path) -> None:
    from wardrobe.recognition.recogniser import prepare_encoders

    with waiting("preparing the encoders"), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns about its own future
        prepare_encoders(home)
