"""Makes the service ready to work."""

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from webapp.cli.progress import showing_progress, waiting
from webapp.service import Service
from webapp.settings import Settings

if TYPE_CHECKING:
    from compatibility.encoders.encoder import Encoder
    from wardrobe.store import Store


def prepare(service: Service) -> Path:
    """Write the encoders where they are not there yet, bring the database up to date; the home folder."""
    _write_encoders(service.settings.home)
    with waiting("preparing the database"):
        store = service.store
    _encode_missing(store, service.settings)
    _tell_missing(store)
    _encode_for_search(service)
    return service.settings.home


def ready_encoders(settings: Settings) -> "tuple[Encoder, ...]":
    """The encoders that the service serves with, prepared where they are not yet."""
    from wardrobe.recognition.recogniser import prepared_encoders

    _write_encoders(settings.home)
    return prepared_encoders(settings.home)


def chosen_encoders(
    settings: Settings, names: Sequence[str], device: str, *models: Path
) -> "tuple[Encoder, ...]":
    """The encoders asked for by name, folder or hub id; without any, those that these models read."""
    from compatibility.encoders.opened import opened_encoder

    if not names:
        return encoders_read(settings, models)
    _write_encoders(settings.home)
    return tuple(opened_encoder(name, settings.home, device=device) for name in names)


def encoders_read(
    settings: Settings, models: Sequence[Path], names: Sequence[str] = ()
) -> "tuple[Encoder, ...]":
    """The encoders that the service serves with, those `names`, and what else these fitted models read.

    A name helps where an encoder has moved since: it is known by its name and weights, not by its path.
    """
    from compatibility.artifact import load_artifact
    from compatibility.encoders.encoder import OF_TEXTS
    from compatibility.encoders.opened import encoders_of, opened_encoder

    named = (opened_encoder(name, settings.home) for name in names)
    found = {encoder.id: encoder for encoder in (*ready_encoders(settings), *named)}
    for folder in models:
        _, card = load_artifact(folder)
        if set(card["encoders"]) - OF_TEXTS - set(found):
            found |= {encoder.id: encoder for encoder in encoders_of(card, settings.home)}
    return tuple(found.values())


def _encode_missing(store: "Store", settings: Settings) -> None:
    """Show items that were stored before an encoder came to the encoders that have not seen them."""
    from wardrobe.missing_vectors import encode_missing
    from wardrobe.recognition.recogniser import prepared_encoders

    with showing_progress() as progress:
        encode_missing(store, prepared_encoders(settings.home), progress)


def _tell_missing(store: "Store") -> None:
    """Tell the attributes of items that the heads have not spoken of; corrected ones stay."""
    from wardrobe.missing_attributes import tell_missing
    from wardrobe.recognition.attribute_heads import AttributeHeads, default_attributes_folder

    with showing_progress() as progress:
        tell_missing(store, AttributeHeads.load(default_attributes_folder()), progress)


def _encode_for_search(service: Service) -> None:
    """Show items to the joint model of pictures and texts that is set, if one is."""
    from wardrobe.missing_vectors import encode_missing

    with showing_progress() as progress:
        encode_missing(service.store, service.searcher.needed, progress)


def _write_encoders(home: Path) -> None:
    from wardrobe.recognition.recogniser import prepare_encoders
    from wardrobe.search.searcher import prepare_search

    with waiting("preparing the encoders"), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns about its own future
        prepare_encoders(home)
        prepare_search(home)
