"""Opens encoders by name, and again by what an artifact's card remembers of them."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.encoders.encoder import OF_TEXTS, Encoder
from compatibility.encoders.lite1 import Lite1Encoder
from compatibility.encoders.lite1_garments import Lite1GarmentsEncoder
from compatibility.encoders.lite1_outfits import Lite1OutfitsEncoder
from compatibility.encoders.model_folder import EncoderUnavailableError, ModelFolder

BUILT_IN: dict[str, Callable[[Path], Encoder]] = {
    "lite1": Lite1Encoder.of_home,
    "lite1-outfits": Lite1OutfitsEncoder.of_home,
    "lite1-garments": Lite1GarmentsEncoder.of_home,
    "oklab": lambda home: ColourHistogramEncoder(),
}
_NAMES = {
    Lite1Encoder.id: "lite1",
    Lite1OutfitsEncoder.id: "lite1-outfits",
    Lite1GarmentsEncoder.id: "lite1-garments",
    ColourHistogramEncoder.id: "oklab",
}


def opened_encoder(name: str, home: Path, revision: str | None = None, device: str = "cpu") -> Encoder:
    """A picture encoder: `lite1`, `oklab`, else a local folder or a hub id.

    Raises EncoderUnavailableError for what cannot be had, FileNotFoundError before `ensemble prepare`.
    """
    if name in BUILT_IN:
        return BUILT_IN[name](home)
    # Opens torch and transformers, which the built-in ones do without.
    from compatibility.encoders.hub_encoder import HubEncoder

    return HubEncoder(ModelFolder.find(name, revision), device)


def sources_of(encoders: Sequence[Encoder]) -> dict[str, dict[str, Any]]:
    """How to get each encoder again, for an artifact's card: -> {encoder id: source}."""
    return {encoder.id: _source(encoder) for encoder in encoders}


def encoders_of(card: Mapping[str, Any], home: Path, device: str = "cpu") -> tuple[Encoder, ...]:
    """The picture encoders that an artifact was fitted on, in its order.

    Raises EncoderUnavailableError when one is not here, or is here with other weights.
    """
    sources = card.get("encoder_sources", {})
    pictures = [encoder for encoder in card["encoders"] if encoder not in OF_TEXTS]
    return tuple(_reopened(encoder, sources.get(encoder), home, device) for encoder in pictures)


def _source(encoder: Encoder) -> dict[str, Any]:
    model: ModelFolder | None = getattr(encoder, "model", None)
    if model is None:
        return {"kind": "built in", "name": _NAMES[encoder.id]}
    return {"kind": "hub", "name": model.name, "revision": model.revision, "sha256": model.digest()}


def _reopened(wanted: str, source: Mapping[str, Any] | None, home: Path, device: str) -> Encoder:
    name = source["name"] if source else _NAMES.get(wanted)
    if name is None:
        raise EncoderUnavailableError(f"the model reads {wanted}, and its card does not say where that is")
    try:
        found = opened_encoder(name, home, (source or {}).get("revision"), device)
    except EncoderUnavailableError as error:
        raise EncoderUnavailableError(f"the model was fitted on {wanted}: {error}") from error
    if found.id != wanted:
        raise EncoderUnavailableError(
            f"the model was fitted on {wanted}, but {name} now is {found.id}: its weights or settings have "
            "changed; bring the old ones back, or fit the model again"
        )
    return found
