"""Fits one kind of scorer of whole outfits on several seeds, and writes its artifact and run record."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from compatibility.artifact import save_artifact
from compatibility.encoders.encoder import OF_TEXTS, Encoder, Vectors
from compatibility.encoders.opened import sources_of
from compatibility.outfit_scorer import OutfitScorer
from training.data_hash import data_hash
from training.features import Progress, encoded_items
from training.fit_compatibility import fit_input
from training.fit_config import FitConfig
from training.fit_scorer import fit_scorer
from training.fit_seed import Checkpoint, FitInput
from training.fitted_export import FittedExport
from training.input_space import InputSpace
from training.model_config import ModelConfig
from training.objectives.missing_texts import MissingTexts
from training.objectives.objective import Objective
from training.principal_axes import start_from_axes
from training.readers.outfits import OutfitData, read_outfits
from training.recipes import objective_of, shape_of, untrained_scorer
from training.run_record import git_commit, write_run_record
from training.text_vectors import encoded_texts


class ModelFit:
    """One kind of scorer, ready to be fitted from any seed."""

    def __init__(
        self, model: str, objective: str, config: ModelConfig, source: FitInput, space: InputSpace
    ) -> None:
        text_dim = 0 if source.texts is None else source.texts.shape[1]
        self.shape = shape_of(model, config.shape, space.dim, text_dim)
        self.source, self.schedule = source, config.schedule
        self._model = model
        self.objective: Objective[Any] = objective_of(model, objective, config.objective)
        if columns := space.frozen.columns_of_texts():
            self.objective = MissingTexts(self.objective, columns, config.missing_texts)

    def untrained(self, seed: int) -> OutfitScorer:
        """The scorer before its first step: from the principal axes, where it projects features first."""
        torch.manual_seed(seed)
        scorer = untrained_scorer(self._model, self.shape)
        if isinstance(project := getattr(scorer, "project", None), nn.Linear):
            used = np.unique([item for outfit in self.source.outfits for item in outfit])
            start_from_axes(project, self.source.features, used)
        return scorer

    def fitted(self, seed: int, progress: Progress, checkpoint: Checkpoint, device: str) -> OutfitScorer:
        """The scorer after its last step, in this process."""
        scorer = self.untrained(seed)
        fit_scorer(scorer, self.objective, self.source, self.schedule, seed, progress, checkpoint, device)
        return scorer


def fit_model(
    folder: Path,
    output: Path,
    encoders: Sequence[Encoder],
    work: Path,
    progress: Progress,
    model: str,
    objective: str,
    config: ModelConfig,
    protocol: str = "disjoint",
    device: str = "cpu",
    workers: int = 1,
) -> dict[str, Any]:
    """Fit all seeds, put them side by side, calibrate and measure on valid: -> the artifact's card.

    `work` keeps vectors and checkpoints, so that the same command goes on after a stop; with several
    `workers` each seed is fitted by all of them together. Raises MalformedDataError with file and line.
    """
    started = time.monotonic()
    data = read_outfits(folder, protocol, needed=("train", "valid"))
    read = [block.encoder for block in config.blocks]
    vectors = all_vectors(data, encoders, read, work / "vectors", progress)
    source, space = fit_input(data, vectors, FitConfig(blocks=config.blocks))
    fit = ModelFit(model, objective, config, replace(source, texts=_texts(vectors)), space)
    of = {"model": model, "objective": objective, "data": data_hash(data), "config": config.said()}
    scorers = {}
    for seed in config.seeds:
        file = work / "checkpoints" / f"{model}-{objective}-seed{seed}.safetensors"
        checkpoint = Checkpoint(file, {**of, "seed": seed, "workers": workers})
        scorers[seed] = _fitted(fit, seed, progress, checkpoint, device, workers)
    tensors, card = FittedExport(space.frozen, data, vectors).side_by_side(model, fit.shape, scorers)
    card |= {"kind": model, "encoder_sources": sources_of(encoders), "commit": git_commit()}
    card["fitted_on"] = {**of, "protocol": protocol, "seeds": list(config.seeds), "workers": workers}
    save_artifact(output, tensors, card)
    record = {**card["fitted_on"], "figures": card["figures"], "device": device, "commit": card["commit"]}
    write_run_record(work / "runs", {**record, "seconds": round(time.monotonic() - started, 1)})
    return card


def all_vectors(
    data: OutfitData, encoders: Sequence[Encoder], read: Sequence[str], cache: Path, progress: Progress
) -> dict[str, Vectors]:
    """Vectors of pictures, and of texts where they are `read`: -> {encoder id: (items, dim)}."""
    vectors = encoded_items(data.items, encoders, cache, progress)
    if OF_TEXTS.intersection(read):
        from compatibility.encoders.minilm import MiniLmEncoder

        vectors[MiniLmEncoder.id] = encoded_texts(data.items, MiniLmEncoder(), cache, progress)
    return vectors


def _texts(vectors: Mapping[str, Vectors]) -> Vectors | None:
    return next((vectors[encoder] for encoder in OF_TEXTS if encoder in vectors), None)


def _fitted(
    fit: ModelFit, seed: int, progress: Progress, checkpoint: Checkpoint, device: str, workers: int
) -> OutfitScorer:
    if workers == 1:
        return fit.fitted(seed, progress, checkpoint, device)
    from training.ray_fit import fit_on_workers  # an extra: ensemble[ray]

    return fit_on_workers(fit, seed, workers)
