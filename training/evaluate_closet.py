"""Measures what the served scorer loses when shop pictures become people's phone photos."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import Encoder, Vectors
from compatibility.pair_scorer import PairScorer
from training.baselines import cosine
from training.bootstrap import drop_intervals, intervals
from training.closet.backdrops import bare_backdrops
from training.closet.question_sample import QuestionSample, question_sample
from training.closet.recut import Photographer, RecutEncoder, recut_vectors
from training.features import Progress, encoded_items
from training.measure import Measured, measure
from training.outfit_baselines import PROBES, probes, raw_picture
from training.outfit_vectors import placed
from training.readers.outfits import OutfitData, read_outfits
from training.scorer_export import scorer_rater
from training.told_outfits import described
from wardrobe.recognition.cutout import Cutter

BEFORE = "served, shop pictures"


@dataclass(frozen=True)
class ClosetConfig:
    """Which outfits are photographed again, and how many; `seed` draws outfits, backdrops and light."""

    protocol: str = "disjoint"
    split: str = "test"
    outfits: int = 120
    seed: int = 0


def evaluate_closet(
    folder: Path,
    photos: Path,
    artifact: Path,
    cutter: Cutter,
    encoders: Sequence[Encoder],
    cache: Path,
    progress: Progress,
    config: ClosetConfig,
) -> dict[str, Any]:
    """Measure before and after on the same questions: -> what `ensemble evaluate closet --json` prints.

    `served` is the scorer on re-cut phone photos, with how much lower it is than on the shop's pictures;
    backdrops are cut from the closet photos in `photos`. Raises MalformedDataError, ArtifactError.
    """
    _, card = load_artifact(artifact)
    scorer = PairScorer.load(artifact)
    data = read_outfits(folder, config.protocol, needed=(config.split,))
    sample = question_sample(data, config.split, config.outfits, config.seed)
    items, every = [data.items[row] for row in sample.rows], (*encoders, *PROBES)
    before = encoded_items(items, every, cache, progress)
    photographer = Photographer(
        cutter, lambda: bare_backdrops(photos, cutter, config.seed, progress), config.seed
    )
    named = [RecutEncoder(encoder, cutter, config.seed) for encoder in every]
    recut = recut_vectors(items, photographer, named, cache, progress)
    after = {encoder.id: found for encoder, found in zip(every, recut, strict=True)}
    shop, phone = (_all_measured(data, sample, found, scorer) for found in (before, after))
    served = phone.pop("served")
    return {
        "served": {**served.figures(), **_drops(shop["served"], served)},
        "others": {
            BEFORE: shop["served"].figures(),
            **{name: {**one.figures(), **_drops(shop[name], one)} for name, one in phone.items()},
        },
        "data": {**described(data, config.split), **_counts(sample, config)},
        "seeds": [],
        "intervals": {
            "served": {**intervals(served), **drop_intervals(shop["served"], served)},
            BEFORE: intervals(shop["served"]),
            **{name: {**intervals(one), **drop_intervals(shop[name], one)} for name, one in phone.items()},
        },
        "versions": {
            "scorer": scorer.version,
            "cutter": cutter.version,
            "photos": named[0].id,
            "encoders": list(scorer.encoders),
            "weights": card["sha256"],
        },
    }


def _all_measured(
    data: OutfitData, sample: QuestionSample, found: Mapping[str, Vectors], scorer: PairScorer
) -> dict[str, Measured]:
    vectors = {name: placed(rows, sample.rows, len(data.items)) for name, rows in found.items()}
    raters = {
        "served": scorer_rater(scorer, vectors, data.types()),
        "raw cosine": cosine(vectors[raw_picture(vectors, scorer.encoders)]),
        "colour histogram": cosine(vectors[scorer.encoders[-1]]),
        **probes(vectors),
    }
    return {name: measure(rater, sample.questions, sample.examples) for name, rater in raters.items()}


def _drops(before: Measured, after: Measured) -> dict[str, float]:
    return {
        "fitb_drop": round(before.fitb - after.fitb, 2),
        "auc_drop": round(before.auc - after.auc, 4),
    }


def _counts(sample: QuestionSample, config: ClosetConfig) -> dict[str, int]:
    """What was photographed again, in place of the whole part's counts."""
    return {
        "outfits": len({question.outfit for question in sample.questions}),
        "questions": len(sample.questions),
        "examples": len(sample.examples),
        "photographed": len(sample.rows),
        "seed": config.seed,
    }
