"""Fits the colour head: from packshots with shops' colour words to the served artifact."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import Tensors, save_artifact
from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.encoders.encoder import Encoder, Vectors
from training.colour_examples import ColourExample, family_likelihoods, read_colour_examples
from training.features import Progress
from training.fitted_pictures import FITTED_ON, digests_of
from training.run_record import git_commit
from training.type_examples import CATALOGUE, OUTFITS
from training.type_softmax import fit_softmax
from training.type_vectors import type_vectors
from wardrobe.recognition.colour_head import colour_features
from wardrobe.recognition.colour_tree import FAMILIES
from wardrobe.recognition.cutout import Cutter

VERSION = "colours@1.0.0"
# How much each shop's words count: one names what is worn where, the other only its own range.
SHARES = {CATALOGUE: 1.0, OUTFITS: 0.25}
# Both kinds of features are stretched before the decay counts; chosen inside the fitting part.
STRETCH, DECAY = 16.0, 3e-3


def fit_colours(
    data: Path, out: Path, cutter: Cutter, encoder: Encoder, cache: Path, progress: Progress
) -> dict[str, Any]:
    """Fit on all packshots with a colour under `data` and write the artifact to `out`: -> its card.

    Held-out products are not seen. Raises MalformedDataError as the readers do.
    """
    examples = [each for each in read_colour_examples(data) if not each.shown.held_out]
    shown = [each.shown for each in examples]
    vectors = {
        each.id: type_vectors(shown, cutter, each, cache, progress)
        for each in (ColourHistogramEncoder(), encoder)
    }
    weights, bias = fit_colour_head(examples, vectors, encoder.id)
    tensors: Tensors = {"weights": weights, "bias": bias, FITTED_ON: digests_of(each.file for each in shown)}
    card = _card(examples, cutter, encoder)
    save_artifact(out, tensors, card)
    return card


def fit_colour_head(
    examples: Sequence[ColourExample], vectors: Mapping[str, Vectors], encoder: str
) -> tuple[Vectors, Vectors]:
    """Fit the softmax: {encoder: (examples, dim)} -> weights (dim, families), bias (families,)."""
    features = colour_features(vectors, encoder) * np.float32(STRETCH)
    weights, bias = fit_softmax(features, family_likelihoods(examples), _importance(examples), DECAY)
    return weights * np.float32(STRETCH), bias


def _importance(examples: Sequence[ColourExample]) -> NDArray[np.float64]:
    sources = np.array([example.shown.source for example in examples])
    counts = {source: float((sources == source).sum()) for source in SHARES}
    return np.array([SHARES[source] / counts[source] for source in sources.tolist()], np.float64)


def _card(examples: Sequence[ColourExample], cutter: Cutter, encoder: Encoder) -> dict[str, Any]:
    sources = [example.shown.source for example in examples]
    return {
        "version": VERSION,
        "what": "softmax over colour families on the colour histogram and one encoder's vector of cut-outs",
        "encoder": encoder.id,
        "cutter": cutter.version,
        "families": list(FAMILIES),
        "fitted_on": {source: sources.count(source) for source in dict.fromkeys(sources)},
        "settings": {"shares": SHARES, "stretch": STRETCH, "decay": DECAY},
        "commit": git_commit(),
        "licence": "Apache-2.0. The licence of the pictures fitted on is unstated; none is contained.",
    }
