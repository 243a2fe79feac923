"""Measures the served type head on pictures that it was not fitted on."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import Encoder, EncoderMismatchError, Vectors
from compatibility.item_types import TYPE_NAMES
from training.features import Progress
from training.fit_types import likelihoods_of
from training.type_examples import CLOSET, TypeExample, read_type_examples
from training.type_meanings import NAMED, meaning
from training.type_measure import Marks, TypeMeasured, intervals, measure_labels, measure_types
from training.type_vectors import type_vectors
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.type_head import TypeHead, unit

Namer = Callable[[Vectors], Vectors]


def evaluate_types(
    data: Path, artifact: Path, cutter: Cutter, encoder: Encoder, cache: Path, progress: Progress
) -> dict[str, Any]:
    """Measure on held-out senders and products: -> the object that `ensemble evaluate types --json` prints.

    `served` is about people's own photos (the first data set there is, where there are none); the other data
    sets and the baselines are under `others`. Raises MalformedDataError, ArtifactError, EncoderMismatchError.
    """
    _, card = load_artifact(artifact)
    head = TypeHead.load(artifact)
    if head.encoder != encoder.id:
        raise EncoderMismatchError(f"type head {head.version} reads {head.encoder}, not {encoder.id}")
    examples = read_type_examples(data)
    vectors = type_vectors(examples, cutter, encoder, cache, progress)
    parts = {name: rows for name, rows in _parts(examples).items() if len(rows)}
    first = next(iter(parts))
    measured = {
        first: _measured(head.probabilities, head, examples, vectors, parts[first]),
        **_label_tests(head, examples, vectors),
        **_baselines(head, examples, vectors, parts[first]),
        **{
            name: _measured(head.probabilities, head, examples, vectors, rows) for name, rows in parts.items()
        },
    }
    return {
        "served": measured[first].figures(),
        "others": {name: result.figures() for name, result in measured.items() if name != first},
        "data": {name: _described(examples, rows) for name, rows in parts.items()},
        "seeds": [],
        "intervals": {"served": intervals(measured[first], [examples[row].group for row in parts[first]])},
        "versions": {
            "types": head.version,
            "cutter": cutter.version,
            "encoders": [encoder.id],
            "weights": card["sha256"],
        },
    }


def _parts(examples: Sequence[TypeExample]) -> dict[str, list[int]]:
    """Rows of the held-out examples of each data set."""
    parts: dict[str, list[int]] = {}
    for row, example in enumerate(examples):
        parts.setdefault(example.source, []).extend([row] if example.held_out else [])
    return parts


def _measured(
    namer: Namer, head: TypeHead, examples: Sequence[TypeExample], vectors: Vectors, rows: Sequence[int]
) -> TypeMeasured:
    named = likelihoods_of([examples[row] for row in rows]) >= NAMED
    return measure_types(namer(vectors[list(rows)]), named, head.threshold)


def _label_tests(
    head: TypeHead, examples: Sequence[TypeExample], vectors: Vectors
) -> dict[str, TypeMeasured]:
    """People's photos with only their own labels open: all 17, and those of the published 10-class test."""
    held = [row for row, example in enumerate(examples) if example.source == CLOSET and example.held_out]
    small = [row for row in held if examples[row].small_label]
    tests = {
        "closet-photos, 17 labels": (held, [examples[row].label for row in held]),
        "closet-photos, 10-class test": (small, [examples[row].label for row in small]),
    }
    return {
        name: measure_labels(
            head.probabilities(vectors[rows]), np.array(labels), {label: _named(label) for label in labels}
        )
        for name, (rows, labels) in tests.items()
        if rows
    }


def _named(label: str) -> Marks:
    return np.array([meaning(CLOSET, label).get(name, 0.0) >= NAMED for name in TYPE_NAMES], np.bool_)


def _baselines(
    head: TypeHead, examples: Sequence[TypeExample], vectors: Vectors, rows: Sequence[int]
) -> dict[str, TypeMeasured]:
    """The most frequent type, and the nearest mean of what was fitted on."""
    fitted = [row for row, example in enumerate(examples) if not example.held_out]
    likelihoods = likelihoods_of([examples[row] for row in fitted])
    shares = likelihoods / likelihoods.sum(axis=1, keepdims=True)
    means = unit(shares.T @ unit(vectors[fitted]))
    namers: dict[str, Namer] = {
        "most frequent type": lambda asked: np.tile(shares.mean(axis=0), (len(asked), 1)),
        "nearest mean": lambda asked: unit(asked) @ means.T,
    }
    return {name: _measured(namer, head, examples, vectors, rows) for name, namer in namers.items()}


def _described(examples: Sequence[TypeExample], rows: Sequence[int]) -> dict[str, Any]:
    held = [examples[row] for row in rows]
    return {"pictures": len(held), "groups": len({example.group for example in held})}
