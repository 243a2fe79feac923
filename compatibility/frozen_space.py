"""The input space of a fitted scorer: how encoder vectors become features, with nothing left to fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from compatibility.artifact import Tensors
from compatibility.encoders.encoder import EncoderMismatchError, Vectors
from compatibility.unit_vectors import unit_vectors


@dataclass(frozen=True)
class FrozenBlock:
    """One encoder's part: to a `power`, to length 1, less `centre` (dim,), onto `basis` (dim, axes)."""

    encoder: str
    power: float
    centre: Vectors
    basis: Vectors

    def features(self, vectors: Vectors) -> Vectors:
        """(items, dim) -> (items, axes)."""
        return np.asarray((unit_vectors(vectors, self.power) - self.centre) @ self.basis, np.float32)


@dataclass(frozen=True)
class FrozenSpace:
    """Affine blocks, one per encoder, side by side."""

    blocks: tuple[FrozenBlock, ...]

    @classmethod
    def read(cls, tensors: Tensors, encoders: Sequence[str], powers: Mapping[str, float]) -> "FrozenSpace":
        """As `tensors` wrote it. Raises KeyError where a part is missing."""
        return cls(
            tuple(
                FrozenBlock(
                    encoder,
                    float(powers[encoder]),
                    tensors[f"space.{encoder}.centre"],
                    tensors[f"space.{encoder}.basis"],
                )
                for encoder in encoders
            )
        )

    @property
    def dim(self) -> int:
        """Width of the space."""
        return sum(block.basis.shape[1] for block in self.blocks)

    @property
    def encoders(self) -> tuple[str, ...]:
        """Ids of the encoders, in the order of their blocks."""
        return tuple(block.encoder for block in self.blocks)

    @property
    def powers(self) -> dict[str, float]:
        """Power of each encoder's vectors, for a card."""
        return {block.encoder: block.power for block in self.blocks}

    def tensors(self) -> Tensors:
        """Centres and bases, to be written into an artifact."""
        return {
            f"space.{block.encoder}.{name}": part
            for block in self.blocks
            for name, part in (("centre", block.centre), ("basis", block.basis))
        }

    def features(self, vectors: Mapping[str, Vectors]) -> Vectors:
        """Vectors of each encoder side by side: {encoder id: (items, dim)} -> (items, dim of the space).

        Raises EncoderMismatchError when vectors of one of its encoders are missing or of another size.
        """
        return np.concatenate([block.features(_checked(block, vectors)) for block in self.blocks], axis=1)


def _checked(block: FrozenBlock, vectors: Mapping[str, Vectors]) -> Vectors:
    wanted = len(block.centre)
    found = vectors[block.encoder].shape if block.encoder in vectors else None
    if found is None or len(found) != 2 or found[1] != wanted:
        raise EncoderMismatchError(
            f"vectors of {block.encoder} are needed in shape (items, {wanted}), got {found}; "
            "encode the items again with the encoders the model was fitted on"
        )
    return vectors[block.encoder]
