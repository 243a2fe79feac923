"""Fits the type head: from labelled pictures to the artifact that the recogniser loads."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from compatibility.artifact import save_artifact
from compatibility.encoders.encoder import Encoder, Vectors
from compatibility.item_types import TYPE_NAMES
from training.features import Progress
from training.run_record import git_commit
from training.type_calibration import temperature, unsure_below
from training.type_examples import CATALOGUE, CLOSET, OUTFITS, TypeExample, read_type_examples
from training.type_meanings import NAMED
from training.type_measure import measure_types
from training.type_softmax import balanced, fit_softmax
from training.type_vectors import type_vectors
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.type_head import unit

VERSION = "types@0.2.0"
# How much each data set counts; within it a label counts by the square root of its frequency.
SHARES = {CLOSET: 1.0, OUTFITS: 1.0, CATALOGUE: 1.0}
# Unit vectors are stretched to this length, which together with the decay sets how bold the fit is.
STRETCH, DECAY = 16.0, 1e-3
FOLDS = 3
THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def fit_types(
    data: Path, out: Path, cutter: Cutter, encoder: Encoder, cache: Path, progress: Progress
) -> dict[str, Any]:
    """Fit on all data sets found under `data` and write the artifact to `out`: -> its card.

    Held-out senders and products are not seen. The temperature and the threshold of `unsure` come from
    cross-fitting by group. Raises MalformedDataError as the readers do.
    """
    examples = [example for example in read_type_examples(data) if not example.held_out]
    vectors = type_vectors(examples, cutter, encoder, cache, progress)
    logits = _cross_fitted(examples, vectors, progress)
    judged = _judged(examples)
    likelihoods = likelihoods_of(examples)[judged]
    heat = temperature(logits[judged], likelihoods)
    sureness = _sureness(softmax(logits[judged] / np.float32(heat), axis=1), likelihoods >= NAMED)
    weights, bias = fit_head(examples, vectors)
    progress("Fitting types", FOLDS + 1, FOLDS + 1)
    card = _card(examples, cutter, encoder) | {"temperature": round(heat, 4)} | sureness
    save_artifact(out, {"weights": weights / np.float32(heat), "bias": bias / np.float32(heat)}, card)
    return card


def fit_head(examples: Sequence[TypeExample], vectors: Vectors) -> tuple[Vectors, Vectors]:
    """Fit the softmax: (examples, dim) -> weights (dim, types) for unit vectors, bias (types,)."""
    stretched = unit(vectors) * np.float32(STRETCH)
    weights, bias = fit_softmax(stretched, likelihoods_of(examples), _importance(examples), DECAY)
    return weights * np.float32(STRETCH), bias


def likelihoods_of(examples: Sequence[TypeExample]) -> Vectors:
    """How likely each type is to get the label of each example: -> (examples, types)."""
    rows = [[example.likelihoods.get(name, 0.0) for name in TYPE_NAMES] for example in examples]
    return np.array(rows, np.float32)


def _importance(examples: Sequence[TypeExample]) -> NDArray[np.float64]:
    sources = np.array([example.source for example in examples])
    labels = np.array([example.label for example in examples])
    importance = np.zeros(len(examples))
    for source, share in SHARES.items():
        rows = sources == source
        importance[rows] = share * balanced(labels[rows])
    return importance


def _judged(examples: Sequence[TypeExample]) -> NDArray[np.bool_]:
    """People's own photos decide how sure is sure; the first data set there is, where there are none."""
    sources = [example.source for example in examples]
    chosen = CLOSET if CLOSET in sources else sources[0]
    return np.array([source == chosen for source in sources], np.bool_)


def _cross_fitted(examples: Sequence[TypeExample], vectors: Vectors, progress: Progress) -> Vectors:
    """Logits of each example by a head that saw nothing of its group: -> (examples, types)."""
    _, group = np.unique([example.source + example.group for example in examples], return_inverse=True)
    fold = np.random.default_rng(0).permutation(int(group.max()) + 1)[group] % FOLDS
    logits = np.zeros((len(examples), len(TYPE_NAMES)), np.float32)
    for one in range(FOLDS):
        progress("Fitting types", one, FOLDS + 1)
        seen = np.flatnonzero(fold != one)
        weights, bias = fit_head([examples[int(row)] for row in seen], vectors[seen])
        logits[fold == one] = unit(vectors[fold == one]) @ weights + bias
    return logits


def _sureness(probabilities: Vectors, named: NDArray[np.bool_]) -> dict[str, Any]:
    """The threshold of `unsure`, and what other thresholds would do, as measured by cross-fitting.

    Below it less than three in four answers land in the right slot; there a wrong name would spoil a look.
    """
    threshold = unsure_below(probabilities.max(axis=1), measure_types(probabilities, named, 0.0).slot)
    tried = {str(level): measure_types(probabilities, named, level).figures() for level in THRESHOLDS}
    return {
        "threshold": round(threshold, 4),
        "figures": {"cross-fitted": measure_types(probabilities, named, threshold).figures()},
        "thresholds": {level: [one["answered"], one["top1_answered"]] for level, one in tried.items()},
    }


def _card(examples: Sequence[TypeExample], cutter: Cutter, encoder: Encoder) -> dict[str, Any]:
    sources = [example.source for example in examples]
    return {
        "version": VERSION,
        "what": "softmax over item types on unit vectors of one encoder, of framed cut-outs on white",
        "encoder": encoder.id,
        "cutter": cutter.version,
        "types": list(TYPE_NAMES),
        "fitted_on": {source: sources.count(source) for source in dict.fromkeys(sources)},
        "settings": {"shares": SHARES, "stretch": STRETCH, "decay": DECAY, "folds": FOLDS},
        "commit": git_commit(),
        "licence": "Apache-2.0. Of the pictures fitted on, closet-photos is CC0; the licence of the others "
        "is unstated, and none is contained.",
    }
