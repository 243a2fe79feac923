"""Fits the bridge from pictures to texts, on a catalogue's titles."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import save_artifact
from compatibility.encoders.encoder import Encoder, Vectors
from compatibility.unit_vectors import unit_vectors
from training.features import Progress
from training.fitted_pictures import FITTED_ON, digests_of
from training.run_record import git_commit
from training.search.catalogue_pairs import (
    FOR_CHOOSING,
    KEPT_APART,
    CataloguePair,
    parts_of,
    read_pairs,
    title_vectors,
)
from training.search.contrastive import ContrastiveConfig, fit_contrastive
from training.search.picture_vectors import picture_vectors
from training.search.recall import figures, own_ranks, recall_at, recall_interval
from training.search.ridge import as_map, fit_ridge, side_by_side
from training.text_vectors import TextEncoder
from wardrobe.recognition.cutout import Cutter

VERSION = "picture-text@0.1.0"
DECAYS = (0.3, 1.0, 3.0)
# A histogram's dot product listens to small shares too when its numbers are square roots.
ROOT = {"oklab648@1": 0.5}
SEEDS = (0, 1, 2)

Fitted = tuple[Vectors, Vectors]


@dataclass(frozen=True)
class _Sides:
    """Picture inputs and title targets of the same products, row by row."""

    inputs: Vectors
    titles: Vectors

    def of(self, rows: NDArray[np.bool_]) -> "_Sides":
        return _Sides(self.inputs[rows], self.titles[rows])

    def ranks(self, fitted: Fitted) -> NDArray[np.int64]:
        """Rank of the own picture for every title."""
        weights, bias = fitted
        return own_ranks(self.titles, unit_vectors(self.inputs @ weights + bias))


def fit_picture_text(
    data: Path,
    out: Path,
    cutter: Cutter,
    encoders: Sequence[Encoder],
    text_encoder: TextEncoder,
    cache: Path,
    progress: Progress,
) -> dict[str, Any]:
    """Fit on the catalogue under `data` and write the artifact to `out`: -> its card.

    Decay and epochs are chosen on a tenth of what may be fitted on; then all of it is fitted, by three
    seeds whose weights are averaged (they start at one point). Products kept apart are only measured.
    """
    pairs = read_pairs(data)
    powers = {encoder.id: ROOT.get(encoder.id, 1.0) for encoder in encoders}
    vectors = picture_vectors([pair.file for pair in pairs], cutter, encoders, cache, progress)
    titles = title_vectors(pairs, text_encoder, cache, progress)
    part = parts_of(pairs)
    centre = titles[part != KEPT_APART].mean(axis=0)
    sides = _Sides(side_by_side(vectors, powers), unit_vectors(titles - centre))
    tried = _tried(sides, part, progress)
    final = _fitted(sides.of(part != KEPT_APART), tried["decay"], tried["epochs"], progress)
    held = sides.of(part == KEPT_APART)
    mean = tuple(np.mean(each, axis=0) for each in zip(*final, strict=True))
    dims = {encoder.id: encoder.dim for encoder in encoders}
    chosen = as_map(mean[0], mean[1], dims, powers)
    ranks = held.ranks((mean[0], mean[1]))
    card = {
        **_card(pairs, cutter, powers, text_encoder),
        "settings": {**asdict(ContrastiveConfig()), "seeds": list(SEEDS), **tried},
        "figures": {
            "held-out products": {
                **figures(ranks),
                "products": len(ranks),
                "interval": list(recall_interval(ranks, 10)),
                "seeds": [recall_at(held.ranks(one), 10) for one in final],
            }
        },
    }
    fitted_files = [pair.file for pair in pairs if pair.part != KEPT_APART]
    tensors = {**chosen.tensors(), "text_centre": centre.astype(np.float32)}
    save_artifact(out, {**tensors, FITTED_ON: digests_of(fitted_files)}, card)
    return card


def _tried(sides: _Sides, part: NDArray[np.int64], progress: Progress) -> dict[str, Any]:
    """What the products for choosing say: each decay's recall, and each epoch's after the best."""
    seen, asked = sides.of((part != KEPT_APART) & (part != FOR_CHOOSING)), sides.of(part == FOR_CHOOSING)
    ridges = {decay: fit_ridge(seen.inputs, seen.titles, decay) for decay in DECAYS}
    recalls = {decay: recall_at(asked.ranks(fitted), 10) for decay, fitted in ridges.items()}
    best = max(recalls, key=lambda decay: recalls[decay])
    epochs = [recalls[best]]

    def watch(done: int, weights: Vectors, bias: Vectors) -> None:
        epochs.append(recall_at(asked.ranks((weights, bias)), 10))
        progress("Choosing how long to fit", done, ContrastiveConfig().epochs)

    fit_contrastive(seen.inputs, seen.titles, ridges[best], ContrastiveConfig(), 0, watch)
    return {
        "decay": best,
        "epochs": int(np.argmax(epochs)),
        "chosen_by": {"ridge": {str(decay): found for decay, found in recalls.items()}, "epochs": epochs},
    }


def _fitted(sides: _Sides, decay: float, epochs: int, progress: Progress) -> list[Fitted]:
    start = fit_ridge(sides.inputs, sides.titles, decay)
    config = replace(ContrastiveConfig(), epochs=epochs)
    found = []
    for seed in SEEDS:

        def watch(done: int, weights: Vectors, bias: Vectors, seed: int = seed) -> None:
            progress(f"Fitting pictures to titles, seed {seed}", done, epochs)

        found.append(fit_contrastive(sides.inputs, sides.titles, start, config, seed, watch))
    return found


def _card(
    pairs: Sequence[CataloguePair], cutter: Cutter, powers: Mapping[str, float], text_encoder: TextEncoder
) -> dict[str, Any]:
    return {
        "version": VERSION,
        "what": "linear map from unit vectors of pictures (framed cut-outs on white) to vectors of titles",
        "cutter": cutter.version,
        "powers": dict(powers),
        "text_encoder": text_encoder.id,
        "fitted_on": {"shop-catalogue": sum(pair.part != KEPT_APART for pair in pairs)},
        "commit": git_commit(),
        "licence": "Apache-2.0. The licence of the pictures and titles of shop-catalogue that it was fitted "
        "on is unstated, and none is contained.",
    }
