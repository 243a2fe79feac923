"""Fits the type-aware embedding once, from one seed."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from compatibility.encoders.encoder import Vectors
from compatibility.losses import outfit_ranking_loss, triplet_loss
from compatibility.pair_list import PairList
from compatibility.type_aware import TypeAwareScorer
from training.checkpoint import resume, save_checkpoint
from training.fit_config import FitConfig
from training.learning_rate import warm_cosine
from training.outfit_batches import Batch, OutfitBatches, Outfits
from training.principal_axes import start_from_axes

Progress = Callable[[str, int, int], None]
# The library compares all points of a batch with all, so that a step takes a sample of the triplets.
TRIPLETS = 500


@dataclass(frozen=True)
class FitInput:
    """What a fit learns from: outfits of rows; per row features, family and group (for negatives only).

    `texts` (items, text_dim) has zeros for items without a text; None where nobody has any.
    """

    outfits: Outfits
    features: Vectors
    families: NDArray[np.intp]
    groups: Sequence[Hashable]
    family_count: int
    texts: Vectors | None = None


@dataclass(frozen=True)
class Checkpoint:
    """Where a fit is kept while it runs, and the fit that it belongs to."""

    file: Path
    of: dict[str, Any]


def untrained(source: FitInput, config: FitConfig, seed: int) -> TypeAwareScorer:
    """The embedding before its first step: the principal axes of the train items' features.

    It starts as the cosine of the pictures' and colours' vectors, rather than from a random projection of it.
    """
    torch.manual_seed(seed)
    width = source.features.shape[1]
    model = TypeAwareScorer(width, config.embedding_dim, source.family_count, config.dropout)
    used = np.unique([item for outfit in source.outfits for item in outfit])
    start_from_axes(model.project, source.features, used)
    return model


def fit_seed(
    source: FitInput,
    config: FitConfig,
    seed: int,
    progress: Progress,
    checkpoint: Checkpoint | None = None,
    device: str = "cpu",
) -> TypeAwareScorer:
    """Fit from one seed; a run that was stopped goes on from its last whole epoch, to the same end."""
    model = untrained(source, config, seed).to(device)
    optimizer = torch.optim.AdamW(model.parameters(), config.learning_rate, weight_decay=config.weight_decay)
    batches = OutfitBatches(source.outfits, source.groups, config.batch)
    first = resume(checkpoint.file, model, optimizer, checkpoint.of) if checkpoint else 0
    steps = _Steps(source, config, model, optimizer, device)
    for epoch in range(first, config.epochs):
        progress(f"Fitting seed {seed}", epoch, config.epochs)
        torch.manual_seed(seed * 1000 + epoch)  # dropout, too, is the same after a stop
        for number, batch in enumerate(batches.epoch(seed, epoch)):
            steps.take(batch, (epoch + number / len(batches)) / config.epochs)
        if checkpoint:
            save_checkpoint(checkpoint.file, model, optimizer, epoch + 1, checkpoint.of)
    progress(f"Fitting seed {seed}", config.epochs, config.epochs)
    return model.eval().cpu()


class _Steps:
    """Takes one step of gradient descent at a time."""

    def __init__(
        self,
        source: FitInput,
        config: FitConfig,
        model: TypeAwareScorer,
        optimizer: torch.optim.Optimizer,
        device: str,
    ) -> None:
        self._config, self._model, self._optimizer = config, model, optimizer
        self._features = torch.from_numpy(source.features).to(device)
        self._families = torch.from_numpy(source.families.astype(np.int64)).to(device)

    def take(self, batch: Batch, done: float) -> None:
        """Learn from one batch; `done` is the share of the fit that lies behind."""
        for group in self._optimizer.param_groups:
            group["lr"] = self._config.learning_rate * warm_cosine(done)
        self._model.train()
        self._optimizer.zero_grad()
        self.loss(batch).backward()
        self._optimizer.step()

    def loss(self, batch: Batch) -> Tensor:
        """Tell the worn outfits from the thrown-together ones."""
        used, items = np.unique(_members(batch), return_inverse=True)
        place = torch.from_numpy(used).to(self._features.device)
        embedded, families = self._model.embed(self._features[place]), self._families[place]
        rows = [torch.from_numpy(part).to(place.device) for part in np.split(items, 4)]
        worn = self._means(batch.worn, embedded, families, rows[0], rows[1])
        thrown = self._means(batch.thrown, embedded, families, rows[2], rows[3])
        loss = outfit_ranking_loss(worn, thrown, self._config.sharpness)
        if self._config.triplet_share:
            loss = loss + self._config.triplet_share * self._triplets(embedded, families, rows)
        return loss

    def _triplets(self, items: Tensor, families: Tensor, rows: Sequence[Tensor]) -> Tensor:
        """Each of two worn items should lie nearer to the other than to what was thrown in for that."""
        anchor, worn, thrown = (part[:: len(part) // TRIPLETS + 1] for part in (rows[0], rows[1], rows[3]))
        mask = self._model.masks()[families[anchor], families[worn]]
        anchors, positives, negatives = (items[part] * mask for part in (anchor, worn, thrown))
        return triplet_loss(anchors, positives, negatives, self._config.margin)

    def _means(self, pairs: PairList, items: Tensor, families: Tensor, left: Tensor, right: Tensor) -> Tensor:
        ones, others = items.index_select(0, left), items.index_select(0, right)
        scores = self._model.paired(ones, families[left], others, families[right])
        group = torch.from_numpy(pairs.group).to(scores.device)
        counts = torch.bincount(group, minlength=pairs.groups)
        return torch.zeros(pairs.groups, device=scores.device).index_add(0, group, scores) / counts


def _members(batch: Batch) -> NDArray[np.int64]:
    return np.concatenate([batch.worn.left, batch.worn.right, batch.thrown.left, batch.thrown.right])
