"""Leaves out of an evaluation what a model was fitted on."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np

from compatibility.artifact import load_artifact
from training.fitted_pictures import FITTED_ON, Digests, known
from training.garments.garment_vectors import Shown

OneShown = TypeVar("OneShown", bound=Shown)


def fitted_on(folders: Sequence[Path]) -> Digests:
    """Which pictures any of these artifacts was fitted on: -> (pictures,), sorted. Raises ArtifactError."""
    kept = [load_artifact(folder)[0].get(FITTED_ON, np.empty(0, np.uint64)) for folder in folders]
    return np.unique(np.concatenate(kept))


def unseen(examples: Sequence[OneShown], fitted: Digests) -> tuple[OneShown, ...]:
    """The examples whose picture no artifact was fitted on."""
    marks = known(fitted, [example.file for example in examples])
    return tuple(example for example, mark in zip(examples, marks, strict=True) if not mark)
