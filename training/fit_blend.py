"""Fits the blend of several fitted scorers on valid, where none of them learned."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize

from compatibility.artifact import ArtifactError, load_artifact, save_artifact
from compatibility.blended import BlendedScorer, MemberWeight
from compatibility.encoders.encoder import Encoder
from compatibility.fitted_scorer import FittedScorer
from compatibility.frozen_space import FrozenSpace
from compatibility.scorer_kinds import BLENDED
from training.data_hash import data_hash
from training.features import Progress
from training.fit_model import all_vectors
from training.fitted_export import FittedExport
from training.readers.outfits import read_outfits
from training.run_record import git_commit

# Draws weights together a little: members say much the same, and valid is small.
PRIOR = 1e-2


def fit_blend(
    folder: Path,
    output: Path,
    encoders: Sequence[Encoder],
    work: Path,
    progress: Progress,
    members: Sequence[Path],
    protocol: str = "disjoint",
) -> dict[str, Any]:
    """Weigh the members, calibrate and measure on valid, write the blend: -> its card.

    Members must read the same features: fit them on the same data with the same blocks. Raises ArtifactError
    when they do not, or when there are fewer than two.
    """
    cards = [load_artifact(member)[1] for member in members]
    fitted = [FittedScorer.load(member) for member in members]
    space = _common_space(members, fitted)
    data = read_outfits(folder, protocol, needed=("valid",))
    vectors = all_vectors(data, encoders, space.encoders, work / "vectors", progress)
    outfits = [example.items for example in data.examples["valid"]]
    said = np.stack([member.score(vectors, data.types(), outfits) for member in fitted], axis=1)
    weights, offset = blend_weights(said, [example.label for example in data.examples["valid"]])
    shape = {"members": [{"model": card["model"], "shape": card["shape"]} for card in cards]}
    blend = BlendedScorer([member.scorer for member in fitted], weights, offset)
    tensors, card = FittedExport(space, data, vectors).artifact(BLENDED, shape, blend)
    card |= {"kind": BLENDED, "encoder_sources": cards[0].get("encoder_sources", {}), "commit": git_commit()}
    card["members"] = [_named(each, weight) for each, weight in zip(cards, weights, strict=True)]
    card["fitted_on"] = {"data": data_hash(data), "protocol": protocol}
    save_artifact(output, tensors, card)
    return card


def blend_weights(said: ArrayLike, labels: ArrayLike) -> tuple[list[MemberWeight], float]:
    """A logistic curve over the members' logits: (examples, members), (examples,) -> weights, offset.

    Both kinds of example weigh the same in total. No weight is below zero: a member that seems to know the
    opposite of the truth on a small valid part knows nothing.
    """
    logits, truth = np.asarray(said, np.float64), np.asarray(labels, np.float64)
    means, deviations = logits.mean(axis=0), np.maximum(logits.std(axis=0), 1e-6)
    scaled = (logits - means) / deviations
    share = np.where(truth == 1, 0.5 / truth.sum(), 0.5 / (1 - truth).sum())
    start = np.append(np.full(scaled.shape[1], 1 / scaled.shape[1]), 0.0)
    bounds = [(0.0, None)] * scaled.shape[1] + [(None, None)]
    found = minimize(_cost, start, (scaled, truth, share), jac=True, bounds=bounds, method="L-BFGS-B").x
    rows = zip(means, deviations, found[:-1], strict=True)
    return [MemberWeight(*(float(part) for part in row)) for row in rows], float(found[-1])


def _cost(
    solution: NDArray[np.float64],
    scaled: NDArray[np.float64],
    truth: NDArray[np.float64],
    share: NDArray[np.float64],
) -> tuple[float, NDArray[np.float64]]:
    logits = scaled @ solution[:-1] + solution[-1]
    off = share * (1 / (1 + np.exp(-logits)) - truth)
    cost = (share * (np.logaddexp(0.0, logits) - truth * logits)).sum()
    pulled = solution[:-1] - solution[:-1].mean()
    slopes = np.append(scaled.T @ off + 2 * PRIOR * pulled, off.sum())
    return float(cost + PRIOR * (pulled**2).sum()), slopes


def _common_space(members: Sequence[Path], fitted: Sequence[FittedScorer]) -> FrozenSpace:
    if len(fitted) < 2:
        raise ArtifactError("a blend needs two members or more")
    first = fitted[0].space
    for member, one in zip(members, fitted, strict=True):
        if not _same(first, one.space):
            raise ArtifactError(
                f"{member} reads other features than {members[0]}; fit both on the same data and blocks"
            )
    return first


def _same(one: FrozenSpace, other: FrozenSpace) -> bool:
    left, right = one.tensors(), other.tensors()
    return (
        one.powers == other.powers
        and list(left) == list(right)
        and all(np.array_equal(left[name], right[name]) for name in left)
    )


def _named(card: Mapping[str, Any], weight: MemberWeight) -> dict[str, Any]:
    return {
        "version": card["version"],
        "kind": card.get("kind", card["model"]),
        "sha256": card["sha256"],
        "weight": round(weight.weight, 4),
    }
