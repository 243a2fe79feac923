"""Measures the served scorer on a folder of outfits, beside baselines and probes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import Encoder, Vectors
from compatibility.item_types import UNSURE
from compatibility.pair_scorer import PairScorer
from training.baselines import chance, cosine, nearness, popularity, type_pair_frequency
from training.bootstrap import intervals
from training.data_hash import data_hash
from training.features import Progress, encoded_items
from training.measure import Measured, PairRater, measure
from training.probes import BorderProbe, MaskShapeProbe
from training.readers.outfits import OutfitData, read_outfits
from training.scorer_export import scorer_rater
from training.seed_parts import seed_scorers

SERVED = "served"
BORDER, OUTLINE = BorderProbe(), MaskShapeProbe()


def evaluate_outfits(
    folder: Path,
    artifact: Path,
    encoders: Sequence[Encoder],
    cache: Path,
    progress: Progress,
    protocol: str = "disjoint",
    split: str = "test",
) -> dict[str, Any]:
    """Measure on one split of one protocol: -> the object that `ensemble evaluate outfits --json` prints.

    Reads nothing of the folder but pictures, types and outfits. What cannot be measured there (popularity
    without training outfits) is null and explained under `data.notes`. Raises MalformedDataError with file
    and line, ArtifactError for a damaged artifact.
    """
    tensors, card = load_artifact(artifact)
    data = read_outfits(folder, protocol, needed=(split,))
    vectors = _split_vectors(data, split, (*encoders, BORDER, OUTLINE), cache, progress)
    scorer = PairScorer.load(artifact)
    raters = {SERVED: scorer_rater(scorer, vectors, data.types()), **_others(data, vectors, scorer)}
    measured = _all_measured(raters, data, split, progress)
    figures = {name: result.figures() if result else None for name, result in measured.items()}
    seeds = {
        seed: _measured(scorer_rater(one, vectors, data.types()), data, split).figures()
        for seed, one in seed_scorers(tensors, card).items()
    }
    return {
        "served": figures.pop(SERVED),
        "others": figures,
        "data": _described(data, split),
        "seeds": [{"seed": seed, **result} for seed, result in seeds.items()],
        "seeds_summary": _summary(list(seeds.values())),
        "intervals": {name: intervals(result) for name, result in measured.items() if result},
        "versions": {"scorer": scorer.version, "encoders": list(scorer.encoders), "weights": card["sha256"]},
    }


def _split_vectors(
    data: OutfitData, split: str, encoders: Sequence[Encoder], cache: Path, progress: Progress
) -> dict[str, Vectors]:
    """Vectors of the items of one split; the rows of all others stay zero and are never looked at."""
    rows = sorted(data.rows_of(split))
    encoded = encoded_items([data.items[row] for row in rows], encoders, cache, progress)
    vectors = {}
    for encoder, found in encoded.items():
        vectors[encoder] = np.zeros((len(data.items), found.shape[1]), np.float32)
        vectors[encoder][rows] = found
    return vectors


def _others(
    data: OutfitData, vectors: Mapping[str, Vectors], scorer: PairScorer
) -> dict[str, PairRater | None]:
    picture, colour = scorer.encoders[0], scorer.encoders[-1]
    train = data.outfits.get("train")
    return {
        "chance": chance(),
        "popularity": popularity(train, len(data.items)) if train else None,
        "raw cosine": cosine(vectors[picture]),
        "colour histogram": cosine(vectors[colour]),
        "type-pair frequency": type_pair_frequency(train, data.types()) if train else None,
        "border-only probe": nearness(vectors[BORDER.id]),
        "mask-shape-only probe": cosine(vectors[OUTLINE.id]),
    }


def _all_measured(
    raters: Mapping[str, PairRater | None], data: OutfitData, split: str, progress: Progress
) -> dict[str, Measured | None]:
    measured = {}
    for number, (name, rater) in enumerate(raters.items()):
        progress("Measuring", number, len(raters))
        measured[name] = _measured(rater, data, split) if rater else None
    progress("Measuring", len(raters), len(raters))
    return measured


def _measured(rater: PairRater, data: OutfitData, split: str) -> Measured:
    return measure(rater, data.questions[split], data.examples[split])


def _described(data: OutfitData, split: str) -> dict[str, Any]:
    train, unsure = data.outfits.get("train", ()), data.types().count(UNSURE)
    notes = [] if train else ["no outfits_train.jsonl: popularity and type-pair frequency cannot be measured"]
    if unsure:
        notes.append(f"{unsure} items have a type label that is not known; they count as {UNSURE}")
    return {
        "folder": data.folder.name,
        "protocol": data.protocol,
        "split": split,
        "items": len(data.items),
        "questions": len(data.questions[split]),
        "examples": len(data.examples[split]),
        "outfits": len({question.outfit for question in data.questions[split]}),
        "train_outfits": len(train),
        "sha256": data_hash(data),
        "notes": notes,
    }


def _summary(figures: Sequence[Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Mean and sample standard deviation over seeds; empty for fewer than two."""
    if len(figures) < 2:
        return {}
    columns = {name: [one[name] for one in figures] for name in figures[0]}
    return {
        name: {"mean": round(float(np.mean(values)), 4), "sd": round(float(np.std(values, ddof=1)), 4)}
        for name, values in columns.items()
    }
