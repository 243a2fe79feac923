"""Fits a head for every attribute, and finds out which of them may be told."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import save_artifact
from compatibility.encoders.encoder import Vectors
from training.fitted_pictures import FITTED_ON, digests_of
from training.garments.balanced_accuracy import Judged
from training.garments.fit_type_head import LICENCE
from training.garments.garment_examples import DRESS_PATTERNS, GarmentExample
from training.garments.head_fit import LinearHead, fit_near
from training.garments.parts import calibrates
from training.garments.questions import COLUMNS, QUESTIONS, TOLD
from training.garments.sensible_types import SENSIBLE
from training.garments.told_rows import importance, likelihoods_of
from training.run_record import git_commit
from training.type_calibration import temperature
from wardrobe.recognition.type_head import softmax

VERSION = "attributes@1.0.0"
HOLD = 0.1
# An attribute is told where the answers that are sure are right this often, each value counting the same,
# and enough garments get an answer.
RELIABLE, ANSWERED = 0.80, 0.3
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
# Fewer pictures than this to judge by prove nothing.
LEAST = 40


@dataclass(frozen=True)
class Trust:
    """How reliable an attribute proved: the least probability told, and what its answers are worth."""

    threshold: float
    reliability: float
    answered: float
    pictures: int
    told: bool


def fit_attributes(
    examples: Sequence[GarmentExample],
    vectors: Vectors,
    learned: Mapping[str, LinearHead],
    out: Path,
    versions: tuple[str, str],
) -> dict[str, Any]:
    """Fit on examples and their vectors (examples, dim), none of them held out: -> the card.

    `learned` are the heads that the encoder learned with, `versions` those of encoder and cutter.

    Every value of an attribute counts the same, so that a probability means "as if all were as frequent".
    Temperature and reliability come from pictures that the encoder did not learn from.
    """
    tensors: dict[str, NDArray[Any]] = {FITTED_ON: digests_of(example.file for example in examples)}
    told: dict[str, dict[str, Any]] = {}
    for name in (*TOLD, *COLUMNS):
        fitted = _fitted(name, examples, vectors, learned[name])
        if fitted is None:
            continue
        head, trust = fitted
        tensors |= head.tensors(name)
        told[name] = _entry(name, trust)
    card = _card(examples, versions) | {"attributes": told}
    save_artifact(out, tensors, card)
    return card


def _fitted(
    name: str, examples: Sequence[GarmentExample], vectors: Vectors, learned: LinearHead
) -> tuple[LinearHead, Trust] | None:
    """The head of one attribute; None where a value has too few pictures to fit or to judge by."""
    likelihoods = likelihoods_of(examples, name)
    known, apart = likelihoods.any(axis=1), np.array([calibrates(one) for one in examples], np.bool_)
    crops = np.array([one.source == DRESS_PATTERNS for one in examples], np.bool_)
    # Crops with noisy labels teach, but do not judge what is told of whole garments.
    judging = apart & ~crops & (np.count_nonzero(likelihoods, axis=1) == 1)
    taught = known & ~apart
    if not (likelihoods[taught] > 0).any(axis=0).all() or judging.sum() < LEAST:
        return None
    whole = _head(vectors[known], likelihoods[known], learned)
    logits = _head(vectors[taught], likelihoods[taught], learned).logits(vectors[judging])
    heat = temperature(logits, likelihoods[judging])
    trust = _trust(softmax(logits / np.float32(heat)), likelihoods[judging].argmax(axis=1))
    return whole.cooled(heat), trust


def _head(vectors: Vectors, likelihoods: Vectors, learned: LinearHead) -> LinearHead:
    weights = importance(likelihoods, power=1.0).astype(np.float64)
    return fit_near(learned, vectors, likelihoods, weights, HOLD)


def _trust(probabilities: Vectors, right: NDArray[np.intp]) -> Trust:
    """The least threshold at which the answers are reliable; silence where there is none."""
    judged = [_at(threshold, probabilities, right) for threshold in THRESHOLDS]
    return next((trust for trust in judged if trust.told), judged[0])


def _at(threshold: float, probabilities: Vectors, right: NDArray[np.intp]) -> Trust:
    sure = np.flatnonzero(probabilities.max(axis=1) >= threshold)
    judged = Judged(right, probabilities.argmax(axis=1), probabilities.shape[1])
    worth, share = judged.balanced_accuracy(sure) if len(sure) else 0.0, len(sure) / len(right)
    whole = len(set(right[sure].tolist())) > 1
    told = worth >= RELIABLE and share >= ANSWERED and whole
    return Trust(threshold, round(worth, 4), round(share, 4), len(right), told)


def _entry(name: str, trust: Trust) -> dict[str, Any]:
    """What the card says of an attribute; colours and the like are measured, but never told."""
    return {
        "values": list(QUESTIONS[name]),
        "types": sorted(SENSIBLE.get(name, ())),
        **asdict(trust),
        "told": trust.told and name in TOLD,
    }


def _card(examples: Sequence[GarmentExample], versions: tuple[str, str]) -> dict[str, Any]:
    encoder, cutter = versions
    sources = [example.source for example in examples]
    return {
        "version": VERSION,
        "what": "a softmax for each attribute, linear in one encoder's vector of framed cut-outs on white",
        "encoder": encoder,
        "cutter": cutter,
        "fitted_on": {source: sources.count(source) for source in dict.fromkeys(sources)},
        "settings": {"hold": HOLD, "reliable": RELIABLE, "answered": ANSWERED},
        "commit": git_commit(),
        "licence": LICENCE,
    }
