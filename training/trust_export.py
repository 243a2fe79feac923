"""Adds to a fitted scorer what it needs to say how far it can be trusted."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import Tensors
from compatibility.calibration import Calibration
from compatibility.encoders.encoder import Vectors
from compatibility.known_pictures import KnownPictures, KnownSpace
from compatibility.pair_list import pairs_within
from compatibility.pair_scorer import PairScorer
from compatibility.score_interval import ScoreInterval, fit_interval
from compatibility.typical_items import typical_embeddings
from compatibility.unit_vectors import unit_vectors
from training.readers.outfits import OutfitData
from training.scorer_export import scorer_rater
from training.seed_parts import seed_scorers

Rows = NDArray[np.int64]
AXES = 64
# One valid picture in 200 per encoder may lie further out than this; other cameras, other studios and
# drawings lie up to a tenth further than the packshots of one shop, and garments they are all the same.
KNOWN, MARGIN = 0.995, 1.1
FEWEST_MEMBERS = 3


def trusted(
    tensors: Tensors, card: Mapping[str, Any], vectors: Mapping[str, Vectors], data: OutfitData
) -> tuple[Tensors, dict[str, Any]]:
    """A calibrated artifact with `ood.*`, `typical` and `calibration.interval`: -> tensors, card.

    Spaces and typical items come from the train outfits' items alone, limits and the interval from valid.
    """
    train = np.unique([row for outfit in data.outfits["train"] for row in outfit.items])
    valid = np.array(sorted(data.rows_of("valid")), np.int64)
    spaces = {
        each: known_space(vectors[each], card["powers"][each], train, valid) for each in card["encoders"]
    }
    items = PairScorer(tensors, card).embed(
        {encoder: rows[train] for encoder, rows in vectors.items()}, [data.items[row].type for row in train]
    )
    typical = typical_embeddings(items.embeddings, items.families, len(card["families"]))
    limits = {encoder: space.limit for encoder, space in spaces.items()}
    known = KnownPictures(spaces, card["powers"])
    return {**tensors, **known.tensors(), "typical": typical}, {
        **card,
        "calibration": {**card["calibration"], **_interval(tensors, card, vectors, data)},
        "ood": {"axes": AXES, "quantile_of_valid": KNOWN, "margin": MARGIN, "limits": limits},
    }


def known_space(vectors: Vectors, power: float, train: Rows, valid: Rows) -> KnownSpace:
    """The principal plane of the train pictures, and how far valid ones lie from it."""
    unit = unit_vectors(vectors[train], power).astype(np.float64)
    _, axes = np.linalg.eigh(np.cov(unit.T, bias=True))
    plane = KnownSpace(
        unit.mean(axis=0).astype(np.float32), axes[:, ::-1][:, :AXES].astype(np.float32), np.inf
    )
    distances = plane.distance(unit_vectors(vectors[valid], power))
    return KnownSpace(plane.centre, plane.basis, MARGIN * float(np.quantile(distances, KNOWN)))


def _interval(
    tensors: Tensors, card: Mapping[str, Any], vectors: Mapping[str, Vectors], data: OutfitData
) -> dict[str, Any]:
    """The fitted interval for the card; nothing for fewer than three members, who keep the plain one."""
    members = seed_scorers(tensors, card).values()
    if len(members) < FEWEST_MEMBERS:
        return {}
    examples = data.examples["valid"]
    pairs = pairs_within([example.items for example in examples])
    calibration = Calibration(**card["calibration"]["outfit"])
    rates = [scorer_rater(member, vectors, data.types()) for member in members]
    fitted: ScoreInterval = fit_interval(
        [calibration.logits(pairs.means(rate(pairs.left, pairs.right))) for rate in rates]
    )
    return {"interval": {"spread": fitted.spread, "factor": fitted.factor}}
