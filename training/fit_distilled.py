"""Fits the fast model that serves on what a slower one says of outfits."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import ArtifactError, load_artifact, save_artifact
from compatibility.encoders.encoder import Encoder
from compatibility.encoders.opened import sources_of
from compatibility.fitted_scorer import FittedScorer
from compatibility.frozen_space import FrozenSpace
from training.data_hash import data_hash
from training.features import Progress, encoded_items
from training.fit_compatibility import fit_input, fitted_card
from training.fit_config import FitConfig
from training.fit_scorer import Schedule, fit_scorer
from training.fit_seed import Checkpoint, untrained
from training.input_space import Block, InputSpace
from training.objectives.distilled import Distilled
from training.readers.outfits import read_outfits
from training.run_record import git_commit, write_run_record
from training.scorer_export import served_tensors
from training.seed_parts import side_by_side
from training.trust_export import trusted


def fit_distilled(
    folder: Path,
    output: Path,
    encoders: Sequence[Encoder],
    work: Path,
    progress: Progress,
    teacher: Path,
    config: FitConfig,
    protocol: str = "disjoint",
    device: str = "cpu",
) -> dict[str, Any]:
    """Fit a type-aware pair model on a teacher's scores of train outfits and thrown-together ones: -> card.

    It reads the features that its teacher reads; whatever `blocks` the configuration names is not looked at.
    Raises ArtifactError for a teacher that reads texts: the model that serves has none.
    """
    wise, told = FittedScorer.load(teacher), load_artifact(teacher)[1]
    if wise.space.columns_of_texts():
        raise ArtifactError(f"{teacher}: reads texts, which the model that serves does without")
    config = replace(config, blocks=_blocks(wise.space))
    data = read_outfits(folder, protocol, needed=("train", "valid"))
    vectors = encoded_items(data.items, encoders, work / "vectors", progress)
    source = replace(fit_input(data, vectors, config)[0], features=wise.space.features(vectors))
    of = {"data": data_hash(data), "config": asdict(replace(config, seeds=())), "teacher": told["sha256"]}
    objective = Distilled(wise.scorer.to(device), sharpness=config.sharpness)
    schedule = Schedule(config.epochs, config.batch, config.learning_rate, config.weight_decay)
    parts = []
    for seed in config.seeds:
        kept = Checkpoint(work / "checkpoints" / f"distilled-seed{seed}.safetensors", {**of, "seed": seed})
        start = untrained(source, config, seed)
        model = fit_scorer(start, objective, source, schedule, seed, progress, kept, device)
        parts.append(served_tensors(model, InputSpace.of(wise.space)))
    card = fitted_card(parts, data, vectors, config)
    tensors, card = trusted(side_by_side(parts), card, vectors, data)
    card |= {"kind": "distilled", "encoder_sources": sources_of(encoders), "commit": git_commit()}
    card["fitted_on"] = {**of, "protocol": protocol, "seeds": list(config.seeds)}
    save_artifact(output, tensors, card)
    write_run_record(work / "runs", {**card["fitted_on"], "figures": card["figures"], "device": device})
    return card


def _blocks(space: FrozenSpace) -> tuple[Block, ...]:
    """What a fit says of the features that somebody else has chosen."""
    return tuple(
        Block(block.encoder, block.power, block.basis.shape[1], round(float(np.linalg.norm(block.basis)), 4))
        for block in space.blocks
    )
