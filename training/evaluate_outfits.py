"""Measures the served scorer on a folder of outfits, beside members, baselines and probes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import OF_TEXTS, Encoder, Vectors
from compatibility.pair_scorer import PairScorer
from training.bootstrap import intervals
from training.features import Progress, encoded_items
from training.intruder_check import intruders, served_blame
from training.leakage import leakage
from training.measured_part import MeasuredPart
from training.members import Member
from training.outfit_baselines import PROBES, outfit_baselines, raw_picture
from training.outfit_vectors import split_texts, split_vectors
from training.picture_sketch import PictureSketch
from training.readers.outfits import OutfitData, read_outfits
from training.scorer_export import scorer_rater
from training.seed_parts import seed_scorers
from training.told_outfits import described, seeds_summary

SERVED = "served"


def evaluate_outfits(
    folder: Path,
    artifact: Path,
    encoders: Sequence[Encoder],
    cache: Path,
    progress: Progress,
    protocol: str = "disjoint",
    split: str = "test",
    members: Mapping[str, Member] | None = None,
) -> dict[str, Any]:
    """Measure on one split of one protocol: -> the object that `ensemble evaluate outfits --json` prints.

    Reads nothing of the folder but pictures, types and outfits. What cannot be measured there (popularity
    without training outfits, a member whose encoder is not here) is null and explained under `data.notes`.
    Raises MalformedDataError with file and line, ArtifactError for a damaged artifact.
    """
    tensors, card = load_artifact(artifact)
    data, scorer = read_outfits(folder, protocol, needed=(split,)), PairScorer.load(artifact)
    vectors = split_vectors(data, split, (*encoders, *PROBES), cache, progress)
    if any(OF_TEXTS.intersection(member.encoders) for member in (members or {}).values()):
        vectors |= split_texts(data, split, cache, progress)
    part = MeasuredPart(data, split, vectors, progress)
    measured = part.all_measured(
        {
            SERVED: scorer_rater(scorer, vectors, data.types()),
            **outfit_baselines(data, vectors, raw_picture(vectors, scorer.encoders), scorer.encoders[-1]),
        },
        members or {},
    )
    figures = {name: result.figures() if result else None for name, result in measured.items()}
    diagrams = part.diagrams(scorer, members or {}, measured)
    retrieval = part.retrieval(scorer)
    seeds = {seed: part.figures(one) for seed, one in seed_scorers(tensors, card).items()}
    served = {**(figures.pop(SERVED) or {}), "ece": diagrams[SERVED]["ece"], **retrieval.pop(SERVED)}
    return {
        "served": served,
        "others": {name: _with_error(result, diagrams.get(name)) for name, result in figures.items()},
        "data": described(data, split, part.notes(members or {})),
        "seeds": [{"seed": seed, **result} for seed, result in seeds.items()],
        "seeds_summary": seeds_summary(list(seeds.values())),
        "intervals": {name: intervals(result) for name, result in measured.items() if result},
        "versions": {"scorer": scorer.version, "encoders": list(scorer.encoders), "weights": card["sha256"]},
        "retrieval": retrieval,
        "reliability": diagrams,
        "intruder": intruders(served_blame(scorer, scorer.embed(vectors, data.types())), data, split, seed=0),
        "leakage": leakage(data, _sketches(data, cache, progress), progress),
    }


def _with_error(
    figures: Mapping[str, float] | None, diagram: Mapping[str, Any] | None
) -> dict[str, float] | None:
    """A member's figures with its calibration error; baselines say no probabilities, and have none."""
    if figures is None:
        return None
    return {**figures, "ece": diagram["ece"]} if diagram else dict(figures)


def _sketches(data: OutfitData, cache: Path, progress: Progress) -> Vectors:
    return encoded_items(data.items, [PictureSketch()], cache, progress)[PictureSketch.id]
