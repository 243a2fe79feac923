"""Fits the bridge from pictures to texts, on a catalogue's titles."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import save_artifact
from compatibility.encoders.encoder import Encoder, Vectors
from compatibility.unit_vectors import unit_vectors
from training.features import Progress
from training.fitted_pictures import FITTED_ON, Digests, digests_of
from training.run_record import git_commit
from training.search.catalogue_pairs import (
    FOR_CHOOSING,
    KEPT_APART,
    CataloguePair,
    parts_of,
    read_pairs,
    title_digest,
    title_vectors,
)
from training.search.contrastive import ContrastiveConfig, fit_contrastive
from training.search.picture_vectors import picture_vectors
from training.search.recall import figures, recall_at, recall_interval
from training.search.ridge import ROOT, as_map, fit_ridge, side_by_side
from training.search.sides import Choice, Fitted, Sides
from training.text_vectors import TextEncoder
from wardrobe.recognition.cutout import Cutter

VERSION = "picture-text@0.1.0"
DECAYS = (0.3, 1.0, 3.0)
SEEDS = (0, 1, 2)
# Titles are told apart by the first 8 bytes of their SHA-256, as pictures are.
FITTED_TITLES = "fitted_titles"


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
    vectors = picture_vectors([pair.file for pair in pairs], cutter, encoders, cache, progress)
    titles = title_vectors(pairs, text_encoder, cache, progress)
    part = parts_of(pairs)
    centre = titles[part != KEPT_APART].mean(axis=0)
    powers = {encoder.id: ROOT.get(encoder.id, 1.0) for encoder in encoders}
    sides = Sides(side_by_side(vectors, powers), unit_vectors(titles - centre))
    choice = chosen(
        sides.of((part != KEPT_APART) & (part != FOR_CHOOSING)), sides.of(part == FOR_CHOOSING), progress
    )
    seeds = fitted_seeds(sides.of(part != KEPT_APART), choice, progress)
    weights, bias = (np.mean(each, axis=0) for each in zip(*seeds, strict=True))
    dims = {encoder.id: encoder.dim for encoder in encoders}
    card = {
        **_card(pairs, cutter, powers, text_encoder),
        "settings": {**asdict(ContrastiveConfig()), "seeds": list(SEEDS), **asdict(choice)},
        "figures": {"held-out products": _measured(sides.of(part == KEPT_APART), (weights, bias), seeds)},
        "baselines": _baselines(sides, part, choice, dims, powers),
    }
    tensors = {**as_map(weights, bias, dims, powers).tensors(), "text_centre": centre.astype(np.float32)}
    save_artifact(out, {**tensors, **_seen(pairs)}, card)
    return card


def chosen(seen: Sides, asked: Sides, progress: Progress) -> Choice:
    """Fit on `seen`, ask `asked`: the decay that finds most, then the epochs after it that find most."""
    ridges = {decay: fit_ridge(seen.inputs, seen.titles, decay) for decay in DECAYS}
    recalls = {decay: recall_at(asked.ranks(fitted), 10) for decay, fitted in ridges.items()}
    best = max(recalls, key=lambda decay: recalls[decay])
    epochs = [recalls[best]]

    def watch(done: int, weights: Vectors, bias: Vectors) -> None:
        epochs.append(recall_at(asked.ranks((weights, bias)), 10))
        progress("Choosing how long to fit", done, ContrastiveConfig().epochs)

    fit_contrastive(seen.inputs, seen.titles, ridges[best], ContrastiveConfig(), 0, watch)
    return Choice(best, int(np.argmax(epochs)), {str(each): found for each, found in recalls.items()}, epochs)


def fitted_seeds(sides: Sides, choice: Choice, progress: Progress) -> list[Fitted]:
    """One fit for every seed, all from the same ridge regression on."""
    start = fit_ridge(sides.inputs, sides.titles, choice.decay)
    config = replace(ContrastiveConfig(), epochs=choice.epochs)
    found = []
    for done, seed in enumerate(SEEDS):
        progress("Fitting pictures to titles", done, len(SEEDS))
        found.append(fit_contrastive(sides.inputs, sides.titles, start, config, seed, lambda *told: None))
    progress("Fitting pictures to titles", len(SEEDS), len(SEEDS))
    return found


def _measured(held: Sides, fitted: Fitted, seeds: Sequence[Fitted]) -> dict[str, Any]:
    ranks = held.ranks(fitted)
    return {
        **figures(ranks),
        "products": len(ranks),
        "interval": list(recall_interval(ranks, 10)),
        "seeds": [recall_at(held.ranks(one), 10) for one in seeds],
    }


def _baselines(
    sides: Sides,
    part: NDArray[np.int64],
    choice: Choice,
    dims: Mapping[str, int],
    powers: Mapping[str, float],
) -> dict[str, float]:
    """Recall at 10 on the products kept apart: chance, colours by ridge regression, all vectors by it."""
    seen, held = sides.of(part != KEPT_APART), sides.of(part == KEPT_APART)
    ends = dict(zip(powers, np.cumsum([dims[name] for name in powers]).tolist(), strict=True))
    found = {
        "chance": round(10 / max(10, len(held.titles)), 4),
        "ridge": recall_at(held.ranks(fit_ridge(seen.inputs, seen.titles, choice.decay)), 10),
    }
    for name in ROOT:
        if name in powers:
            columns = slice(ends[name] - dims[name], ends[name])
            fitted = fit_ridge(seen.inputs[:, columns], seen.titles, choice.decay)
            found["ridge on colours"] = recall_at(
                Sides(held.inputs[:, columns], held.titles).ranks(fitted), 10
            )
    return found


def _seen(pairs: Sequence[CataloguePair]) -> dict[str, Digests]:
    """Which pictures and titles were fitted on."""
    fitted = [pair for pair in pairs if pair.part != KEPT_APART]
    return {
        FITTED_ON: digests_of(pair.file for pair in fitted),
        FITTED_TITLES: np.unique(np.array([title_digest(pair.title) for pair in fitted], np.uint64)),
    }


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
