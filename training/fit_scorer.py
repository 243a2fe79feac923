"""Fits any scorer of whole outfits by any objective, from one seed."""

from contextlib import nullcontext
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import torch
from torch import Tensor

from compatibility.outfit_scorer import OutfitScorer
from compatibility.padded_outfits import PaddedOutfits, padded
from training.checkpoint import resume, save_checkpoint
from training.fit_seed import Checkpoint, FitInput, Progress
from training.learning_rate import warm_cosine
from training.objectives.objective import Objective
from training.outfit_batches import OutfitBatches, Outfits

Scorer = TypeVar("Scorer", bound=OutfitScorer)


@dataclass(frozen=True)
class Schedule:
    """How long and how fast a scorer learns; chosen on valid, see docs/experiments.md."""

    epochs: int = 20
    batch: int = 256
    learning_rate: float = 1e-3
    weight_decay: float = 0.1
    longest_step: float = 1.0


def fit_scorer(
    scorer: Scorer,
    objective: Objective[Scorer],
    source: FitInput,
    schedule: Schedule,
    seed: int,
    progress: Progress,
    checkpoint: Checkpoint | None = None,
    device: str = "cpu",
) -> Scorer:
    """Teach `scorer` in place: AdamW, warm-up and cosine; on CUDA in bfloat16 where that is safe.

    The caller seeds and makes the untrained scorer; `seed` decides the order of outfits, what is thrown
    together, and dropout. A run that was stopped goes on from its last whole epoch, to the same end.
    Returned ready to score, on the CPU.
    """
    scorer.to(device)
    optimizer = torch.optim.AdamW(
        scorer.parameters(), schedule.learning_rate, weight_decay=schedule.weight_decay
    )
    batches = OutfitBatches(source.outfits, source.groups, schedule.batch)
    first = resume(checkpoint.file, scorer, optimizer, checkpoint.of) if checkpoint else 0
    steps = _Steps(scorer, objective, optimizer, schedule, _Items(source, device))
    for epoch in range(first, schedule.epochs):
        progress(f"Fitting seed {seed}", epoch, schedule.epochs)
        torch.manual_seed(seed * 1000 + epoch)  # dropout, too, is the same after a stop
        for number, (worn, thrown) in enumerate(batches.drawn(seed, epoch)):
            steps.take(worn, thrown, (epoch + number / len(batches)) / schedule.epochs)
        if checkpoint:
            save_checkpoint(checkpoint.file, scorer, optimizer, epoch + 1, checkpoint.of)
    progress(f"Fitting seed {seed}", schedule.epochs, schedule.epochs)
    return scorer.eval().cpu()


class _Items:
    """All items a fit may meet, where the scorer learns."""

    def __init__(self, source: FitInput, device: str) -> None:
        self.device = torch.device(device)
        self._features = torch.from_numpy(source.features).to(device)
        self._types = torch.from_numpy(source.families.astype(np.int64)).to(device)
        self._texts = None if source.texts is None else torch.from_numpy(source.texts).to(device)

    def placed(self, outfits: Outfits) -> PaddedOutfits:
        return padded(outfits, self._features, self._types, self._texts)


class _Steps(Generic[Scorer]):
    """Takes one step of gradient descent at a time."""

    def __init__(
        self,
        scorer: Scorer,
        objective: Objective[Scorer],
        optimizer: torch.optim.Optimizer,
        schedule: Schedule,
        items: _Items,
    ) -> None:
        self._scorer, self._objective, self._optimizer = scorer, objective, optimizer
        self._schedule, self._items = schedule, items

    def take(self, worn: Outfits, thrown: Outfits, done: float) -> None:
        """Learn from one batch; `done` is the share of the fit that lies behind."""
        for group in self._optimizer.param_groups:
            group["lr"] = self._schedule.learning_rate * warm_cosine(done)
        self._scorer.train()
        self._optimizer.zero_grad()
        self._loss(worn, thrown).backward()
        torch.nn.utils.clip_grad_norm_(self._scorer.parameters(), self._schedule.longest_step)
        self._optimizer.step()

    def _loss(self, worn: Outfits, thrown: Outfits) -> Tensor:
        on_cuda = self._items.device.type == "cuda"
        with torch.autocast("cuda", torch.bfloat16) if on_cuda else nullcontext():
            return self._objective.loss(self._scorer, self._items.placed(worn), self._items.placed(thrown))
