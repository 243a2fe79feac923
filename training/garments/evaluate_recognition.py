"""Measures what the recogniser says of a garment's type on pictures that it was not fitted on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import Encoder, EncoderMismatchError, Vectors
from compatibility.item_types import TYPE_NAMES
from training.colour_families import ColourFamilies
from training.features import Progress
from training.garments.framed_pictures import FramedPictures
from training.garments.garment_vectors import garment_vectors
from training.garments.unseen import fitted_on, unseen
from training.readers.malformed import MalformedDataError
from training.type_examples import CLOSET, TypeExample, read_type_examples, type_likelihoods
from training.type_meanings import NAMED, meaning
from training.type_measure import TypeMeasured, intervals, measure_labels, measure_types
from wardrobe.recognition.type_head import TypeHead

LABELS, SMALL = "closet-photos, its own labels", "closet-photos, 10-class test"
SERVED = ("top1", "top3", "ece")
COLOURS = "colour_family_accuracy"
MOST_FREQUENT = "most frequent type"


@dataclass(frozen=True)
class Measures:
    """What an evaluation reads with: two artifacts (heads, encoder weights), and where it keeps vectors."""

    head: Path
    encoder_weights: Path
    encoder: Encoder
    framed: FramedPictures
    cache: Path


def evaluate_recognition(
    data: Path, measures: Measures, colours: ColourFamilies | None, progress: Progress
) -> dict[str, Any]:
    """Measure on every picture under `data` that was not fitted on: -> what `--json` prints.

    `served` is about people's own photos with the data set's labels open to choice, and about `colours`, read
    from a catalogue where there is one; all else is under `others`. Figures are shares from 0 to 1, None for
    what `data` lacks. Raises MalformedDataError, ArtifactError, EncoderMismatchError.
    """
    _, card = load_artifact(measures.head)
    head = TypeHead.load(measures.head)
    if head.encoder != measures.encoder.id:
        raise EncoderMismatchError(
            f"type head {head.version} reads {head.encoder}, not {measures.encoder.id}"
        )
    fitted = fitted_on((measures.head, measures.encoder_weights))
    examples = unseen(read_type_examples(data), fitted)
    if not examples:
        raise MalformedDataError(f"{data}: every picture was fitted on; give other pictures to measure on")
    vectors = garment_vectors(examples, measures.framed, measures.encoder, measures.cache, progress)
    measured = _measured(examples, head.probabilities(vectors), np.array(card["shares"], np.float32), head)
    people = measured.get(LABELS)
    figures = people.figures() if people else {}
    return {
        "served": {name: figures.get(name) for name in SERVED} | _alone(colours),
        "others": {name: result.figures() for name, result in measured.items()} | _colours(colours),
        "data": _described(examples),
        "seeds": [],
        "intervals": {"served": _intervals(people, examples) | (colours.intervals() if colours else {})},
        "versions": {
            "types": head.version,
            "cutter": measures.framed.version,
            "encoders": [measures.encoder.id],
            "weights": card["sha256"],
        },
    }


def _measured(
    examples: Sequence[TypeExample], probabilities: Vectors, shares: Vectors, head: TypeHead
) -> dict[str, TypeMeasured]:
    """All that is measured: by labels, by types, and always naming what was most frequent in fitting."""
    sources = _by_source(examples)
    named = type_likelihoods(examples) >= NAMED
    by_type = {
        f"{source}, all types": measure_types(probabilities[rows], named[rows], head.threshold)
        for source, rows in sources.items()
    }
    first = next(iter(sources.values()))
    usual = measure_types(np.tile(shares, (len(first), 1)), named[first], 0.0)
    return {**_by_labels(examples, probabilities), **by_type, MOST_FREQUENT: usual}


def _by_labels(examples: Sequence[TypeExample], probabilities: Vectors) -> dict[str, TypeMeasured]:
    """People's photos with only their own labels open: all of them, and the published 10-class test's."""
    tests = {
        LABELS: _rows(examples, lambda one: one.source == CLOSET),
        SMALL: _rows(examples, lambda one: bool(one.small_label)),
    }
    return {
        name: measure_labels(
            probabilities[rows],
            np.array([examples[row].label for row in rows]),
            {examples[row].label: _likelihoods(examples[row].label) for row in rows},
        )
        for name, rows in tests.items()
        if rows
    }


def _rows(examples: Sequence[TypeExample], wanted: Callable[[TypeExample], bool]) -> list[int]:
    return [row for row, example in enumerate(examples) if wanted(example)]


def _likelihoods(label: str) -> Vectors:
    told = meaning(CLOSET, label)
    return np.array([told.get(name, 0.0) for name in TYPE_NAMES], np.float32)


def _intervals(
    measured: TypeMeasured | None, examples: Sequence[TypeExample]
) -> dict[str, tuple[float, float]]:
    if measured is None:
        return {}
    found = intervals(measured, [example.group for example in examples if example.source == CLOSET])
    return {name: found[name] for name in SERVED}


def _alone(colours: ColourFamilies | None) -> dict[str, float | None]:
    return {COLOURS: colours.figures()[COLOURS] if colours else None}


def _colours(colours: ColourFamilies | None) -> dict[str, dict[str, Any]]:
    return (
        {"colours, shop-catalogue": {**colours.figures(), "confusion": colours.confusion()}}
        if colours
        else {}
    )


def _described(examples: Sequence[TypeExample]) -> dict[str, Any]:
    return {
        source: {"pictures": len(rows), "groups": len({examples[row].group for row in rows})}
        for source, rows in _by_source(examples).items()
    }


def _by_source(examples: Sequence[TypeExample]) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for row, example in enumerate(examples):
        rows.setdefault(example.source, []).append(row)
    return rows
