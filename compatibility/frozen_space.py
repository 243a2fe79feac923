"""The input space of a fitted scorer: how encoder vectors become features, with nothing left to fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from compatibility.artifact import Tensors
from compatibility.encoders.encoder import OF_TEXTS, EncoderMismatchError, Vectors
from compatibility.unit_vectors import unit_vectors


@dataclass(frozen=True)
class FrozenBlock:
    """One encoder's part: to a `power`, to length 1, less `centre` (dim,), onto `basis` (dim, axes).

    A zero vector stands for what is not there, such as a text: it lies at the centre, whatever that is.
    """

    encoder: str
    power: float
    centre: Vectors
    basis: Vectors

    def features(self, vectors: Vectors) -> Vectors:
        """(items, dim) -> (items, axes)."""
        placed = np.asarray((unit_vectors(vectors, self.power) - self.centre) @ self.basis, np.float32)
        placed[~vectors.any(axis=1)] = 0.0
        return placed


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

        Vectors of texts may be missing. Raises EncoderMismatchError when those of another encoder are, or
        when any are of another size.
        """
        items = max((len(rows) for rows in vectors.values()), default=0)
        untold = {
            block.encoder: np.zeros((items, len(block.centre)), np.float32)
            for block in self.blocks
            if block.encoder in OF_TEXTS
        }
        given = {**untold, **vectors}
        return np.concatenate([block.features(_checked(block, given)) for block in self.blocks], axis=1)

    def columns_of_texts(self) -> tuple[int, ...]:
        """Which features come from texts."""
        ends = np.cumsum([0, *(block.basis.shape[1] for block in self.blocks)]).tolist()
        spans = zip(self.blocks, ends[:-1], ends[1:], strict=True)
        return tuple(
            column for block, start, end in spans if block.encoder in OF_TEXTS for column in range(start, end)
        )


def _checked(block: FrozenBlock, vectors: Mapping[str, Vectors]) -> Vectors:
    wanted = len(block.centre)
    found = vectors[block.encoder].shape if block.encoder in vectors else None
    if found is None or len(found) != 2 or found[1] != wanted:
        raise EncoderMismatchError(
            f"vectors of {block.encoder} are needed in shape (items, {wanted}), got {found}; "
            "encode the items again with the encoders the model was fitted on"
        )
    return vectors[block.encoder]
