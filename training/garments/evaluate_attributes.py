"""Measures what the recogniser says of a garment's attributes on pictures that it was not fitted on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import EncoderMismatchError, Vectors
from training.features import Progress
from training.garments.balanced_accuracy import Judged, bounds, draws
from training.garments.evaluate_recognition import Measures
from training.garments.garment_examples import ATTRIBUTES, GarmentExample, read_garment_examples
from training.garments.garment_vectors import garment_vectors
from training.garments.questions import TYPE
from training.garments.unseen import fitted_on, unseen
from training.readers.malformed import MalformedDataError
from wardrobe.recognition.attribute_heads import AttributeHeads

# The one pattern that several columns make together is no column of its own.
JOINED = "pattern"
CUT_OUT = f"{ATTRIBUTES}, cut out"
# What the labels of one data set say of one attribute: (data set, attribute).
Asked = tuple[str, str]


def evaluate_attributes(data: Path, measures: Measures, progress: Progress) -> dict[str, Any]:
    """Measure on every picture under `data` that was not fitted on: -> what `--json` prints.

    `served` is the mean over the columns of `attributes`, whose photos are read whole, as their labels are
    meant; each column, the same of the main garment cut out, and other data sets are under `others`.
    Balanced accuracies from 0 to 1.
    Raises MalformedDataError, ArtifactError, EncoderMismatchError.
    """
    _, card = load_artifact(measures.head)
    heads = AttributeHeads.load(measures.head)
    if heads.encoder != measures.encoder.id:
        raise EncoderMismatchError(f"{heads.version} reads {heads.encoder}, not {measures.encoder.id}")
    fitted = fitted_on((measures.head, measures.encoder_weights))
    examples = _cut_too(unseen(_asked(read_garment_examples(data)), fitted))
    if not examples:
        raise MalformedDataError(f"{data}: no picture with attributes that was not fitted on")
    vectors = garment_vectors(examples, measures.framed, measures.encoder, measures.cache, progress)
    judged = _judged(heads, examples, vectors)
    columns, pieces = _columns(judged, ATTRIBUTES), _columns(judged, CUT_OUT)
    return {
        "served": {"balanced_accuracy": _mean_of(columns)},
        "others": {
            **{f"{name}, {source}": _figures(one, heads, name) for (source, name), one in judged.items()},
            "mean, the main garment cut out": {"balanced_accuracy": _mean_of(pieces)},
            "always the same answer": {"balanced_accuracy": _mean([1 / one.values for one in columns])},
        },
        "data": {source: {"pictures": n} for source, n in Counter(one.source for one in examples).items()},
        "seeds": [],
        "intervals": _intervals(judged, columns),
        "versions": {
            "attributes": heads.version,
            "cutter": measures.framed.version,
            "encoders": [measures.encoder.id],
            "weights": card["sha256"],
        },
    }


def _asked(examples: Sequence[GarmentExample]) -> tuple[GarmentExample, ...]:
    """Examples that answer more than their type."""
    return tuple(example for example in examples if set(example.answers) - {TYPE})


def _cut_too(examples: Sequence[GarmentExample]) -> tuple[GarmentExample, ...]:
    cut = [replace(one, source=CUT_OUT, ready=False) for one in examples if one.source == ATTRIBUTES]
    return (*examples, *cut)


def _columns(judged: Mapping[Asked, Judged], wanted: str) -> list[Judged]:
    return [one for (source, name), one in judged.items() if source == wanted and name != JOINED]


def _judged(
    heads: AttributeHeads, examples: Sequence[GarmentExample], vectors: Vectors
) -> dict[Asked, Judged]:
    """Every attribute by every data set that names one value of it, where all its values are seen."""
    judged = {}
    for source in dict.fromkeys(example.source for example in examples):
        for name, head in heads.heads.items():
            right = np.array([_value(one, source, name, head.values) for one in examples], np.intp)
            rows = np.flatnonzero(right >= 0)
            if len(set(right[rows].tolist())) > 1:
                told = head.probabilities(vectors[rows]).argmax(axis=1)
                judged[source, name] = Judged(right[rows], told, len(head.values))
    return judged


def _value(example: GarmentExample, source: str, name: str, values: Sequence[str]) -> int:
    """Which value the picture's label names; -1 where it names none, or more than one."""
    answer = example.answers.get(name, {}) if example.source == source else {}
    return values.index(next(iter(answer))) if len(answer) == 1 else -1


def _figures(judged: Judged, heads: AttributeHeads, name: str) -> dict[str, Any]:
    return {
        "balanced_accuracy": round(judged.balanced_accuracy(), 4),
        "pictures": len(judged.right),
        "told": heads.heads[name].told,
    }


def _intervals(judged: Mapping[Asked, Judged], columns: Sequence[Judged]) -> dict[str, dict[str, Any]]:
    """Of each by pictures; of the mean by drawing within each column."""
    found = {
        f"{name}, {source}": {"balanced_accuracy": one.interval()} for (source, name), one in judged.items()
    }
    if not columns:
        return found
    random = np.random.default_rng(0)
    drawn = [[one.balanced_accuracy(rows) for rows in draws(len(one.right), random)] for one in columns]
    return {"served": {"balanced_accuracy": bounds(np.mean(drawn, axis=0).tolist())}, **found}


def _mean_of(columns: Sequence[Judged]) -> float | None:
    return _mean([one.balanced_accuracy() for one in columns])


def _mean(values: Sequence[float]) -> float | None:
    return round(float(np.mean(values)), 4) if values else None
