"""Fits the type head on a garment encoder's vectors and writes the artifact that the recogniser loads."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import save_artifact
from compatibility.encoders.encoder import Vectors
from compatibility.item_types import TYPE_NAMES
from training.fitted_pictures import FITTED_ON, digests_of
from training.garments.garment_examples import GarmentExample
from training.garments.head_fit import STRETCH, Weights, calibrated, fit_linear
from training.garments.parts import calibrates
from training.garments.questions import TYPE
from training.garments.told_rows import likelihoods_of
from training.run_record import git_commit
from training.type_calibration import unsure_below
from training.type_examples import CATALOGUE, CLOSET, OUTFITS
from training.type_meanings import NAMED
from training.type_measure import measure_types
from wardrobe.recognition.type_head import softmax

VERSION = "types@1.0.0"
# How much each data set counts; within it every picture counts the same.
SHARES = {CLOSET: 1.0, OUTFITS: 0.5, CATALOGUE: 0.5}
DECAY = 1e-4
LICENCE = (
    "Apache-2.0. Of the pictures fitted on, closet-photos is CC0; the licence of the others is unstated, "
    "and none is contained."
)


def fit_type_head(
    examples: Sequence[GarmentExample], vectors: Vectors, out: Path, encoder: str, cutter: str
) -> dict[str, Any]:
    """Fit on examples and their vectors (examples, dim), none of them held out: -> the card.

    Temperature and the threshold of `unsure` come from pictures that the encoder did not learn from, by a
    head that did not either; the head that is kept learns from them too.
    """
    likelihoods = likelihoods_of(examples, TYPE)
    apart = np.array([calibrates(example) for example in examples], np.bool_)
    importance, judging = _importance(examples), _judging(examples, apart)
    whole = fit_linear(vectors, likelihoods, importance, DECAY)
    blind = fit_linear(vectors[~apart], likelihoods[~apart], importance[~apart], DECAY)
    head, logits = calibrated(whole, blind, vectors[judging], likelihoods[judging])
    probabilities, named = softmax(logits), likelihoods[judging] >= NAMED
    threshold = unsure_below(probabilities.max(axis=1), measure_types(probabilities, named, 0.0).slot)
    card = _card(examples, encoder, cutter) | {
        "threshold": round(threshold, 4),
        "shares": _shares(likelihoods),
        "figures": {"calibrating pictures": measure_types(probabilities, named, threshold).figures()},
    }
    fitted_on = digests_of(example.file for example in examples)
    save_artifact(out, {"weights": head.weights, "bias": head.bias, FITTED_ON: fitted_on}, card)
    return card


def _importance(examples: Sequence[GarmentExample]) -> Weights:
    sources = [example.source for example in examples]
    return np.array([SHARES[source] / sources.count(source) for source in sources], np.float64)


def _judging(examples: Sequence[GarmentExample], apart: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """People's own photos decide how sure is sure; all there are, where there are none."""
    people = np.array([example.source == CLOSET for example in examples], np.bool_) & apart
    return people if people.any() else apart


def _shares(likelihoods: Vectors) -> list[float]:
    """How much of what was fitted on each type is: the best guess of who has not looked."""
    shares = (likelihoods / likelihoods.sum(axis=1, keepdims=True)).mean(axis=0)
    return [round(float(share), 6) for share in shares]


def _card(examples: Sequence[GarmentExample], encoder: str, cutter: str) -> dict[str, Any]:
    sources = [example.source for example in examples]
    return {
        "version": VERSION,
        "what": "softmax over item types on unit vectors of one encoder, of framed cut-outs on white",
        "encoder": encoder,
        "cutter": cutter,
        "types": list(TYPE_NAMES),
        "fitted_on": {source: sources.count(source) for source in dict.fromkeys(sources)},
        "settings": {"shares": SHARES, "stretch": STRETCH, "decay": DECAY},
        "commit": git_commit(),
        "licence": LICENCE,
    }
