"""Fits the type head on a garment encoder's vectors and writes the artifact that the recogniser loads."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import save_artifact
from compatibility.encoders.encoder import Vectors
from compatibility.item_types import TYPE_NAMES
from training.fitted_pictures import FITTED_ON, digests_of
from training.garments.garment_examples import GarmentExample
from training.garments.head_fit import LinearHead, Weights, fit_near
from training.garments.parts import calibrates
from training.garments.questions import TYPE
from training.garments.told_rows import likelihoods_of
from training.run_record import git_commit
from training.type_calibration import temperature, unsure_below
from training.type_examples import CATALOGUE, CLOSET, OUTFITS
from training.type_meanings import NAMED
from training.type_measure import measure_types
from wardrobe.recognition.type_head import softmax

VERSION = "types@1.0.0"
# How much each data set counts; within it every picture counts the same.
SHARES = {CLOSET: 1.0, OUTFITS: 0.5, CATALOGUE: 0.5}
HOLD = 1.0
# Less than this is said of the best of 60 types where the picture says next to nothing.
NOTHING_STANDS_OUT = 0.2
LICENCE = (
    "Apache-2.0. Of the pictures fitted on, closet-photos is CC0; the licence of the others is unstated, "
    "and none is contained."
)


def fit_type_head(
    examples: Sequence[GarmentExample],
    vectors: Vectors,
    learned: LinearHead,
    out: Path,
    versions: tuple[str, str],
) -> dict[str, Any]:
    """Fit on examples and their vectors (examples, dim), none held out; write the head to `out`: -> the card.

    The head is held near the one that the encoder learned with: fitted from nothing it was worse
    (docs/recognition.md), but cut-outs may have changed since. Temperature and the threshold of `unsure` come
    from pictures that the encoder did not learn from. `versions` are those of encoder and cutter.
    """
    likelihoods = likelihoods_of(examples, TYPE)
    apart, weights = np.array([calibrates(one) for one in examples], np.bool_), _importance(examples)
    blind = fit_near(learned, vectors[~apart], likelihoods[~apart], weights[~apart], HOLD)
    logits, judging = blind.logits(vectors[apart]), likelihoods[apart]
    heat = np.float32(temperature(logits, judging))
    probabilities, named = softmax(logits / heat), judging >= NAMED
    people = [row for row, one in enumerate(examples) if apart[row] and one.source == CLOSET]
    rows = np.searchsorted(np.flatnonzero(apart), people) if people else np.arange(len(judging))
    # Where the slot is wrong, too, a name would spoil a look; people's own photos decide.
    slots = measure_types(probabilities[rows], named[rows], 0.0).slot
    threshold = max(NOTHING_STANDS_OUT, unsure_below(probabilities[rows].max(axis=1), slots))
    card = _card(examples, versions) | {
        "temperature": round(float(heat), 4),
        "threshold": round(threshold, 4),
        "shares": _shares(likelihoods),
        "calibrated_on": len(judging),
        "figures": {"calibrating pictures": measure_types(probabilities, named, threshold).figures()},
    }
    head = fit_near(learned, vectors, likelihoods, weights, HOLD).cooled(float(heat))
    fitted_on = digests_of(example.file for example in examples)
    save_artifact(out, {"weights": head.weights, "bias": head.bias, FITTED_ON: fitted_on}, card)
    return card


def _importance(examples: Sequence[GarmentExample]) -> Weights:
    sources = [example.source for example in examples]
    return np.array([SHARES[source] / sources.count(source) for source in sources], np.float64)


def _shares(likelihoods: Vectors) -> list[float]:
    """How much of what was fitted on each type is: the best guess of who has not looked."""
    shares = (likelihoods / likelihoods.sum(axis=1, keepdims=True)).mean(axis=0)
    return [round(float(share), 6) for share in shares]


def _card(examples: Sequence[GarmentExample], versions: tuple[str, str]) -> dict[str, Any]:
    encoder, cutter = versions
    sources = [example.source for example in examples]
    return {
        "version": VERSION,
        "what": "softmax over item types, linear in the vector of one encoder, of framed cut-outs on white",
        "encoder": encoder,
        "cutter": cutter,
        "types": list(TYPE_NAMES),
        "fitted_on": {source: sources.count(source) for source in dict.fromkeys(sources)},
        "settings": {"shares": SHARES, "hold": HOLD},
        "commit": git_commit(),
        "licence": LICENCE,
    }
