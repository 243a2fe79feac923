"""Fits the type-aware embedding on stylists' outfits and writes the artifact that is served."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import Tensors, save_artifact
from compatibility.encoders.encoder import Encoder, Vectors
from compatibility.encoders.opened import sources_of
from compatibility.family_rows import FAMILY_ROWS, family_rows
from compatibility.pair_scorer import PairScorer
from training.data_hash import data_hash
from training.features import Progress, encoded_items
from training.fit_config import FitConfig
from training.fit_seed import Checkpoint, FitInput, fit_seed
from training.input_space import InputSpace
from training.measure import measure
from training.readers.malformed import MalformedDataError
from training.readers.outfits import OutfitData, read_outfits
from training.run_record import git_commit, write_run_record
from training.scorer_export import calibration_on, plain_card, scorer_rater, served_tensors
from training.seed_parts import seed_scorers, side_by_side
from training.trust_export import trusted


def fit_compatibility(
    folder: Path,
    output: Path,
    encoders: Sequence[Encoder],
    work: Path,
    progress: Progress,
    config: FitConfig | None = None,
    protocol: str = "disjoint",
    device: str = "cpu",
) -> dict[str, Any]:
    """Fit all seeds, join them, calibrate on valid, write artifact and run record: -> the artifact's card.

    `folder` holds outfits as docs/evaluation.md describes; `work` keeps encoded pictures and checkpoints,
    so that the same command goes on after a stop. Test files are never opened for anything but their hash.
    Raises MalformedDataError with file and line.
    """
    started = time.monotonic()
    config = config or FitConfig()
    data = read_outfits(folder, protocol, needed=("train", "valid"))
    vectors = encoded_items(data.items, encoders, work / "vectors", progress)
    source, space = fit_input(data, vectors, config)
    of = {"data": data_hash(data), "config": asdict(replace(config, seeds=()))}
    parts = []
    for seed in config.seeds:
        checkpoint = Checkpoint(work / "checkpoints" / f"seed{seed}.safetensors", {**of, "seed": seed})
        model = fit_seed(source, config, seed, progress, checkpoint, device)
        parts.append(served_tensors(model, space))
    card = {**fitted_card(parts, data, vectors, config), "encoder_sources": sources_of(encoders)}
    tensors, card = trusted(side_by_side(parts), card, vectors, data)
    save_artifact(output, tensors, {**card, "fitted_on": {**of, "protocol": protocol}})
    record = {**of, "seeds": list(config.seeds), "figures": card["figures"], "device": device}
    record |= {"seconds": round(time.monotonic() - started, 1), "commit": git_commit()}
    write_run_record(work / "runs", record)
    return card


def fit_input(
    data: OutfitData, vectors: Mapping[str, Vectors], config: FitConfig
) -> tuple[FitInput, InputSpace]:
    """What a fit learns from, out of the train outfits alone."""
    outfits = tuple(outfit.items for outfit in data.outfits["train"])
    used = np.unique(np.concatenate([np.array(outfit, np.int64) for outfit in outfits]))
    space = InputSpace(config.blocks, vectors, used)
    source = FitInput(
        outfits=outfits,
        features=space.features(vectors),
        families=family_rows(data.types()),
        groups=_groups(data, used.tolist()),
        family_count=len(FAMILY_ROWS),
    )
    return source, space


def fitted_card(
    parts: Sequence[Tensors], data: OutfitData, vectors: Mapping[str, Vectors], config: FitConfig
) -> dict[str, Any]:
    """The card of the joined seeds: calibrated and measured on valid, each seed measured beside them."""
    tensors, card = side_by_side(parts), plain_card(config, config.seeds)
    questions, examples = data.questions["valid"], data.examples["valid"]

    def figures(scorer: PairScorer) -> dict[str, float]:
        return measure(scorer_rater(scorer, vectors, data.types()), questions, examples).figures()

    plain = PairScorer(tensors, card)
    card["calibration"] = calibration_on(scorer_rater(plain, vectors, data.types()), examples)
    seeds = {str(seed): figures(scorer) for seed, scorer in seed_scorers(tensors, card).items()}
    card["figures"] = {f"{data.protocol}/valid": {**figures(plain), "seeds": seeds}}
    return card


def _groups(data: OutfitData, used: Sequence[int]) -> list[tuple[str, str]]:
    """Family and season of each item; those of items outside train do not matter."""
    for row in used:
        item = data.items[row]
        if item.group is None:
            raise MalformedDataError(
                f"items.csv:{item.line}: fitting needs family and season of item {item.code!r}"
            )
    return [item.group or ("", "") for item in data.items]
