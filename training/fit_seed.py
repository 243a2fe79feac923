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
from compatibility.losses import blank_filling_loss, outfit_ranking_loss
from compatibility.pair_list import PairList
from compatibility.type_aware import TypeAwareEmbedding
from training.blank_batches import Batch, BlankBatches, Outfits
from training.checkpoint import resume, save_checkpoint
from training.fit_config import FitConfig

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class FitInput:
    """What a fit learns from: outfits of rows; per row features, family and group (for negatives only)."""

    outfits: Outfits
    features: Vectors
    families: NDArray[np.intp]
    groups: Sequence[Hashable]
    family_count: int


@dataclass(frozen=True)
class Checkpoint:
    """Where a fit is kept while it runs, and the fit that it belongs to."""

    file: Path
    of: dict[str, Any]


def untrained(source: FitInput, config: FitConfig, seed: int) -> TypeAwareEmbedding:
    """The embedding before its first step, as the seed makes it."""
    torch.manual_seed(seed)
    width = source.features.shape[1]
    return TypeAwareEmbedding(width, config.embedding_dim, source.family_count, config.dropout)


def fit_seed(
    source: FitInput,
    config: FitConfig,
    seed: int,
    progress: Progress,
    checkpoint: Checkpoint | None = None,
    device: str = "cpu",
) -> TypeAwareEmbedding:
    """Fit from one seed; a run that was stopped goes on from its last whole epoch, to the same end."""
    model = untrained(source, config, seed).to(device)
    optimizer = torch.optim.AdamW(model.parameters(), config.learning_rate, weight_decay=config.weight_decay)
    batches = BlankBatches(source.outfits, source.groups, config.batch, config.negatives)
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
        model: TypeAwareEmbedding,
        optimizer: torch.optim.Optimizer,
        device: str,
    ) -> None:
        self._config, self._model, self._optimizer = config, model, optimizer
        self._features = torch.from_numpy(source.features).to(device)
        self._families = torch.from_numpy(source.families.astype(np.int64)).to(device)

    def take(self, batch: Batch, done: float) -> None:
        """Learn from one batch; `done` is the share of the fit that lies behind."""
        for group in self._optimizer.param_groups:
            group["lr"] = (
                self._config.learning_rate * min(1.0, 20 * done + 0.05) * (1 + np.cos(np.pi * done)) / 2
            )
        self._model.train()
        self._optimizer.zero_grad()
        self.loss(batch).backward()
        self._optimizer.step()

    def loss(self, batch: Batch) -> Tensor:
        """Fill the blanks, and tell worn from thrown together."""
        used, items = np.unique(_members(batch), return_inverse=True)
        place = torch.from_numpy(used).to(self._features.device)
        embedded, families = self._model.embed(self._features[place]), self._families[place]
        sizes = np.cumsum([len(batch.blanks.left), len(batch.blanks.left), len(batch.outfits.left)])
        rows = [torch.from_numpy(part).to(place.device) for part in np.split(items, sizes)]
        answers = self._means(batch.blanks, embedded, families, rows[0], rows[1])
        outfits = self._means(batch.outfits, embedded, families, rows[2], rows[3])
        void = torch.from_numpy(batch.void).to(place.device)
        sharpness = self._config.sharpness
        blanks = blank_filling_loss(answers.reshape(batch.void.shape), sharpness, void)
        worn, thrown = outfits.chunk(2)
        return blanks + self._config.outfit_share * outfit_ranking_loss(worn, thrown, sharpness)

    def _means(self, pairs: PairList, items: Tensor, families: Tensor, left: Tensor, right: Tensor) -> Tensor:
        ones, others = items.index_select(0, left), items.index_select(0, right)
        scores = self._model.paired(ones, families[left], others, families[right])
        group = torch.from_numpy(pairs.group).to(scores.device)
        counts = torch.bincount(group, minlength=pairs.groups)
        return torch.zeros(pairs.groups, device=scores.device).index_add(0, group, scores) / counts


def _members(batch: Batch) -> NDArray[np.int64]:
    return np.concatenate([batch.blanks.left, batch.blanks.right, batch.outfits.left, batch.outfits.right])
