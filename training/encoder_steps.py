"""Teaches the picture encoder a few items at a time, against a bank of what it said of all others."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from compatibility.encoders.encoder import Vectors
from compatibility.frozen_space import FrozenSpace
from compatibility.losses import outfit_ranking_loss
from compatibility.pair_list import PairList
from compatibility.type_aware import TypeAwareScorer
from training.blanks import Filled, filled_pairs
from training.item_labels import UNKNOWN, Labels, label_counts
from training.picture_maps import PictureMaps, tuned_vectors
from training.tuned_lite1 import TunedLite1

SHARPNESS = 8.0
SMALLEST = 1e-9

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Taught:
    """All that learns: the encoder, the scorer on its vectors, and a classifier for each kind of label."""

    encoder: TunedLite1
    scorer: TypeAwareScorer
    heads: nn.ModuleDict

    def modules(self) -> nn.ModuleList:
        """As one module, for checkpoints."""
        return nn.ModuleList([self.encoder, self.scorer, self.heads])


class EncoderSteps:
    """Keeps the bank and works out the loss of a step.

    Encoding all items of a batch of outfits would take hundreds of pictures a step. Here a step encodes a few
    live items; every other item of their outfits speaks with the features it had at the end of the last
    epoch (a memory bank, as Wu et al., CVPR 2018, keep one).
    """

    def __init__(
        self,
        taught: Taught,
        maps: PictureMaps,
        space: FrozenSpace,
        vectors: Vectors,
        others: Vectors,
        families: NDArray[np.intp],
        labels: Mapping[str, Labels],
    ) -> None:
        """`space` has the picture block alone; `vectors` (items, 1280) are what the encoder says as yet, and
        `others` (items, dim) the features of other encoders.
        """
        (block,) = space.blocks
        self._taught, self._maps = taught, maps
        self._centre, self._basis = torch.from_numpy(block.centre), torch.from_numpy(block.basis)
        self._others = torch.from_numpy(others)
        self._families = torch.from_numpy(families.astype(np.int64))
        self._labels = {column: torch.from_numpy(numbers) for column, numbers in labels.items()}
        said = torch.from_numpy(vectors)
        self._mean, self._deviation = said.mean(dim=0), said.std(dim=0) + 1e-3
        self._bank = torch.cat([self._placed(said), self._others], dim=1)

    def remember(self) -> None:
        """Fill the bank anew with what the encoder says of all items now."""
        vectors = torch.from_numpy(tuned_vectors(self._taught.encoder, self._maps))
        self._bank = torch.cat([self._placed(vectors), self._others], dim=1)

    def loss(
        self, live: Rows, mirrored: bool, worn: list[Filled], thrown: list[Filled], label_share: float
    ) -> Tensor:
        """Worn above thrown blanks, and the labels of the live items told from their pictures: -> scalar."""
        vectors = self._taught.encoder(self._maps.of(live, mirrored))
        features = torch.cat([self._placed(vectors), self._others[live]], dim=1)
        pairs = [filled_pairs(worn), filled_pairs(thrown)]
        used = np.unique(
            np.concatenate([live, *(part for each in pairs for part in (each.left, each.right))])
        )
        spoken = self._bank[used].index_copy(0, torch.from_numpy(np.searchsorted(used, live)), features)
        embedded = self._taught.scorer.embed(spoken)
        right, wrong = (self._means(each, used, embedded) for each in pairs)
        self._bank[live] = features.detach()
        ranking = outfit_ranking_loss(right, wrong, SHARPNESS)
        return ranking + label_share * self._label_loss(vectors, live)

    def _placed(self, vectors: Tensor) -> Tensor:
        """Onto the axes of the picture block, which the encoder's gradient passes through."""
        unit = vectors / vectors.norm(dim=1, keepdim=True).clamp_min(SMALLEST)
        placed: Tensor = (unit - self._centre) @ self._basis
        return placed

    def _means(self, pairs: PairList, used: Rows, embedded: Tensor) -> Tensor:
        left, right = (torch.from_numpy(np.searchsorted(used, side)) for side in (pairs.left, pairs.right))
        families = self._families[torch.from_numpy(used)]
        scores = self._taught.scorer.paired(embedded[left], families[left], embedded[right], families[right])
        group = torch.from_numpy(pairs.group)
        means: Tensor = torch.zeros(pairs.groups).index_add(0, group, scores) / torch.bincount(group)
        return means

    def _label_loss(self, vectors: Tensor, live: Rows) -> Tensor:
        if not self._labels:
            return vectors.new_zeros(())
        scaled = (vectors - self._mean) / self._deviation
        losses = [
            F.cross_entropy(
                head(scaled), self._labels[column.removesuffix(SUFFIX)][live], ignore_index=UNKNOWN
            )
            for column, head in self._taught.heads.items()
        ]
        return torch.stack(losses).mean()


SUFFIX = "_label"  # `type` is the name of a method of every module


def label_heads(labels: Mapping[str, Labels], dim: int) -> nn.ModuleDict:
    """A linear classifier for each column."""
    return nn.ModuleDict(
        {f"{column}{SUFFIX}": nn.Linear(dim, count) for column, count in label_counts(labels).items()}
    )
