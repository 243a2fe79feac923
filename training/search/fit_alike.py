"""Fits the space where pictures of one product are near, and its verdict."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import save_artifact
from compatibility.encoders.encoder import Encoder, Vectors
from training.features import Progress
from training.fitted_pictures import FITTED_ON, digests_of
from training.run_record import git_commit
from training.search.photo_pairs import PhotoPairs, photo_pairs
from training.search.ridge import ROOT, as_map, side_by_side
from training.search.same_product import Matched, match
from training.search.whitening import principal, whitened
from wardrobe.recognition.cutout import Cutter
from wardrobe.search.linear_map import LinearMap

VERSION = "alike-pictures@0.1.0"
# Photos made to fit on and to measure on; every third of the first is for choosing.
FITTED, MEASURED = 240, 240
SHRINKS = (1.0, 0.7, 0.4, 0.2)
PRECISION = 0.9
# Nearer than this share of other items of its type is similar.
SIMILAR = 0.75


def fit_alike(
    data: Path, out: Path, cutter: Cutter, encoders: Sequence[Encoder], cache: Path, progress: Progress
) -> dict[str, Any]:
    """Fit on photographed items of the training split, measure on those of test: -> the artifact's card.

    How much to whiten, and the threshold of `same`, are chosen on a third of the training photos that the
    whitening did not see.
    """
    pairs = photo_pairs(data, "train", FITTED, cutter, encoders, cache, progress)
    powers = {encoder.id: ROOT.get(encoder.id, 1.0) for encoder in encoders}
    choosing = np.arange(len(pairs.own)) % 3 == 0
    centre, axes = principal(side_by_side(pairs.shop, powers))
    tried = {}
    for shrink in SHRINKS:
        place = _space(pairs, powers, centre, axes, ~choosing, shrink)
        tried[shrink] = (place, _matched(place, pairs, choosing))
    best = max(tried, key=lambda shrink: float(tried[shrink][1].found.mean()))
    place, chosen = tried[best]
    held = _matched(place, photo_pairs(data, "test", MEASURED, cutter, encoders, cache, progress))
    same_from = round(chosen.threshold(PRECISION), 4)
    card = {
        "version": VERSION,
        "what": "linear map of unit vectors of pictures; cosines in it say same product, similar, or neither",
        "cutter": cutter.version,
        "powers": powers,
        "same_from": same_from,
        "similar_from": round(float(np.quantile(chosen.others, SIMILAR)), 4),
        "fitted_on": {"outfits, phone photos made of packshots": int((~choosing).sum())},
        "settings": {
            "shrink": best,
            "tried": {str(shrink): round(float(one.found.mean()), 4) for shrink, (_, one) in tried.items()},
        },
        "figures": {"held-out items": _figures(held, same_from)},
        "commit": git_commit(),
        "licence": "Apache-2.0. The licence of the pictures of outfits is unstated; closet-photos is CC0; "
        "none is contained.",
    }
    save_artifact(out, {**place.tensors(), FITTED_ON: digests_of(pairs.files)}, card)
    return card


def _space(
    pairs: PhotoPairs, powers: Mapping[str, float], centre: Vectors, axes: Vectors, rows: Any, shrink: float
) -> LinearMap:
    photos = (side_by_side(pairs.photos, powers)[rows] - centre) @ axes
    packshots = (side_by_side(pairs.shop, powers)[pairs.own[rows]] - centre) @ axes
    weights = axes @ whitened(photos, packshots, shrink)
    dims = {name: vectors.shape[1] for name, vectors in pairs.shop.items()}
    return as_map(weights, -centre @ weights, dims, powers)


def _matched(place: LinearMap, pairs: PhotoPairs, rows: Any = slice(None)) -> Matched:
    photos, shop = place.place(pairs.photos)[rows], place.place(pairs.shop)
    return match(photos, shop, pairs.own[rows], np.array(pairs.types))


def _figures(matched: Matched, same_from: float) -> dict[str, float]:
    """Share of photos whose own item comes first, and how `same` does with and without the item there."""
    return {
        "found_first": round(float(matched.found.mean()), 4),
        "same_precision": round(matched.precision(same_from), 4),
        "same_recall": round(matched.recall(same_from), 4),
        "photos": len(matched.own),
    }
