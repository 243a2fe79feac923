"""Prepares encoder vectors for fitting in a way that folds into the fitted projection."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.frozen_space import FrozenBlock, FrozenSpace
from compatibility.unit_vectors import unit_vectors

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Block:
    """How an encoder's vectors enter: to a power, to length 1, on principal axes, to mean length `weight`."""

    encoder: str
    power: float
    axes: int
    weight: float


class InputSpace:
    """Affine blocks, one per encoder, side by side; nothing but training items shapes them."""

    def __init__(self, blocks: Sequence[Block], vectors: Mapping[str, Vectors], train: Rows) -> None:
        self.frozen = FrozenSpace(tuple(_fitted(block, vectors[block.encoder][train]) for block in blocks))

    @classmethod
    def of(cls, frozen: FrozenSpace) -> "InputSpace":
        """A space that was fitted before."""
        space = cls((), {}, np.empty(0, np.int64))
        space.frozen = frozen
        return space

    @property
    def dim(self) -> int:
        """Width of the space."""
        return self.frozen.dim

    def features(self, vectors: Mapping[str, Vectors]) -> Vectors:
        """Vectors of each encoder side by side: {encoder id: (items, dim)} -> (items, dim of the space)."""
        return self.frozen.features(vectors)

    def folded(self, weights: Vectors, bias: Vectors) -> dict[str, Vectors]:
        """A projection of this space as one of unit vectors: (space, out), (out,) -> tensors to serve."""
        tensors, start = {"bias": bias.astype(np.float32)}, 0
        for part in self.frozen.blocks:
            own = part.basis @ weights[start : start + part.basis.shape[1]]
            tensors[f"weights.{part.encoder}"] = own.astype(np.float32)
            tensors["bias"] = np.asarray(tensors["bias"] - part.centre @ own, np.float32)
            start += part.basis.shape[1]
        return tensors


def _fitted(block: Block, vectors: Vectors) -> FrozenBlock:
    there = vectors[vectors.any(axis=1)]  # an item without a text says nothing about texts
    if len(there) < 2:
        return FrozenBlock(block.encoder, block.power, *_nothing(vectors.shape[1], block.axes))
    unit = unit_vectors(there, block.power).astype(np.float64)
    centre = unit.mean(axis=0)
    spread, axes = np.linalg.eigh(np.cov(unit.T, bias=True))
    basis = axes[:, ::-1][:, : block.axes]
    length = np.sqrt(spread[::-1][: block.axes].sum())
    scaled = basis * (block.weight / max(float(length), 1e-12))
    return FrozenBlock(block.encoder, block.power, centre.astype(np.float32), scaled.astype(np.float32))


def _nothing(dim: int, axes: int) -> tuple[Vectors, Vectors]:
    """Centre and basis of a block that nothing is known about: all of its features are zero."""
    return np.zeros(dim, np.float32), np.zeros((dim, min(dim, axes)), np.float32)
