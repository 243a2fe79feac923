"""Turns fitted embeddings into the artifact that is served."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from compatibility.artifact import Tensors
from compatibility.calibration import fit_calibration
from compatibility.encoders.encoder import Vectors
from compatibility.family_rows import FAMILY_ROWS
from compatibility.item_types import UNSURE
from compatibility.pair_list import pairs_within
from compatibility.pair_scorer import PairScorer
from compatibility.prepared_items import PreparedItems
from compatibility.type_aware import TypeAwareScorer
from training.fit_config import FitConfig
from training.input_space import InputSpace
from training.measure import PairRater
from training.readers.outfits import Example

VERSION = "type-aware@0.2.0"
LICENCE = (
    "The weights are Apache-2.0, as the code. They were fitted on product pictures whose licence is "
    "unstated; no picture is contained in them or can be got back from them."
)
UNCALIBRATED = {"pair": {"slope": 1.0, "offset": 0.0}, "outfit": {"slope": 1.0, "offset": 0.0}}


def served_tensors(model: TypeAwareScorer, space: InputSpace) -> Tensors:
    """Fold the input space into the projection, so that serving starts from encoder vectors.

    Items whose type nobody could name are compared in the mean of the families' spaces.
    """
    masks = model.masks().detach().numpy().copy()
    unsure = FAMILY_ROWS.index(UNSURE)
    known = [row for row in range(len(masks)) if row != unsure]
    masks[unsure, :] = masks[known].mean(axis=0)
    masks[:, unsure] = masks[unsure]
    masks[unsure, unsure] = masks[np.ix_(known, known)].mean(axis=(0, 1))
    weights = model.project.weight.detach().numpy().T
    return {**space.folded(weights, model.project.bias.detach().numpy()), "masks": masks}


def plain_card(config: FitConfig, seeds: Sequence[int]) -> dict[str, Any]:
    """What a scorer needs to know about its tensors, before calibration."""
    return {
        "version": VERSION,
        "encoders": [block.encoder for block in config.blocks],
        "powers": {block.encoder: block.power for block in config.blocks},
        "families": list(FAMILY_ROWS),
        "parts": [{"seed": seed, "dim": config.embedding_dim} for seed in seeds],
        "calibration": UNCALIBRATED,
        "licence": LICENCE,
    }


def calibration_on(rate: PairRater, examples: Sequence[Example]) -> dict[str, Any]:
    """Fit the curves from scores to probabilities, for pairs and for means over outfits."""
    pairs = pairs_within([example.items for example in examples])
    labels = np.array([example.label for example in examples])
    scores = np.asarray(rate(pairs.left, pairs.right))
    return {
        "pair": asdict(fit_calibration(scores, labels[pairs.group])),
        "outfit": asdict(fit_calibration(pairs.means(scores), labels)),
    }


def scorer_rater(scorer: PairScorer, vectors: Mapping[str, Vectors], types: Sequence[str]) -> PairRater:
    """The scorer as it serves, rating rows of these items."""
    return PreparedItems(scorer.embed(vectors, types), scorer.masks).paired
