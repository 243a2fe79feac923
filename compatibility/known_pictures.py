"""Tells pictures that a scorer has learned from anything like, from all others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.unit_vectors import unit_vectors

Tensors = Mapping[str, NDArray[Any]]


@dataclass(frozen=True)
class KnownSpace:
    """Where one encoder's vectors of garments lie: around `centre` (dim,), along `basis` (dim, axes).

    `limit` is the distance to that plane which hardly any garment exceeds.
    """

    centre: Vectors
    basis: Vectors
    limit: float

    def distance(self, unit: Vectors) -> Vectors:
        """Reconstruction error |c - B B'c| of c = x - centre: (items, dim) -> (items,).

        The plain principal-component test for novelty (Jackson and Mudholkar, 1979): what no axis explains.
        """
        centred = unit - self.centre
        along = centred @ self.basis
        squared = np.square(centred).sum(axis=1) - np.square(along).sum(axis=1)
        return np.asarray(np.sqrt(np.maximum(squared, 0.0)), np.float32)


class KnownPictures:
    """One known space per encoder; a picture is strange when any encoder finds it so."""

    def __init__(self, spaces: Mapping[str, KnownSpace], powers: Mapping[str, float]) -> None:
        self._spaces = dict(spaces)
        self._powers = powers

    @classmethod
    def of(cls, tensors: Tensors, card: Mapping[str, Any]) -> "KnownPictures":
        """From the fields `ood.*` of an artifact; without them no picture is strange."""
        limits = card.get("ood", {}).get("limits", {})
        found = {
            encoder: KnownSpace(tensors[_centre(encoder)], tensors[_basis(encoder)], float(limit))
            for encoder, limit in limits.items()
            if _basis(encoder) in tensors
        }
        return cls(found, card["powers"])

    def strange(self, vectors: Mapping[str, Vectors]) -> NDArray[np.bool_]:
        """Which pictures are unlike all that was learned from: {encoder: (items, dim)} -> (items,)."""
        strange = np.zeros(len(next(iter(vectors.values()))), np.bool_)
        for encoder, space in self._spaces.items():
            strange |= space.distance(unit_vectors(vectors[encoder], self._powers[encoder])) > space.limit
        return strange

    def tensors(self) -> dict[str, Vectors]:
        """What an artifact keeps of it, beside the limits on the card."""
        named = {_centre(encoder): space.centre for encoder, space in self._spaces.items()}
        return named | {_basis(encoder): space.basis for encoder, space in self._spaces.items()}


def _centre(encoder: str) -> str:
    return f"ood.{encoder}.centre"


def _basis(encoder: str) -> str:
    return f"ood.{encoder}.basis"
