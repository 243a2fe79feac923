"""Takes the picture encoder through one epoch after another."""

import numpy as np
import torch
from torch import nn

from compatibility.negatives import Items
from training.blanks import Blanks
from training.encoder_config import EncoderConfig
from training.encoder_steps import EncoderSteps, Taught
from training.features import Progress
from training.learning_rate import warm_cosine


class EncoderEpochs:
    """Shows every train item once an epoch, straight or mirrored: nothing that would change its colour."""

    def __init__(
        self,
        taught: Taught,
        steps: EncoderSteps,
        blanks: Blanks,
        config: EncoderConfig,
        seed: int,
        progress: Progress,
    ) -> None:
        self._scorer, self._steps, self._blanks = taught.scorer, steps, blanks
        self._config, self._seed, self._progress = config, seed, progress
        self.optimizer = _optimizer(taught, config)

    def take(self, epoch: int) -> None:
        """One epoch, in an order that the seed and the epoch decide."""
        random = np.random.default_rng([self._seed, epoch])
        torch.manual_seed(self._seed * 1000 + epoch)  # dropout, too, is the same after a stop
        if epoch:
            self._steps.remember()  # before the first, the bank holds what the published encoder says
        self._scorer.train()
        order = random.permutation(self._blanks.items())
        starts = range(0, len(order), self._config.live)
        for count, start in enumerate(starts):
            what = f"Tuning the encoder, seed {self._seed}, epoch {epoch + 1} of {self._config.epochs}"
            self._progress(what, count, len(starts))
            done = (epoch + count / len(starts)) / self._config.epochs
            self._step(order[start : start + self._config.live], done, random)
        self._scorer.eval()

    def _step(self, live: Items, done: float, random: np.random.Generator) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = group["highest"] * warm_cosine(done)
        worn, thrown = self._blanks.drawn(live, random)
        self.optimizer.zero_grad()
        loss = self._steps.loss(live, bool(random.integers(2)), worn, thrown, self._config.label_share)
        loss.backward()
        self.optimizer.step()


def _optimizer(taught: Taught, config: EncoderConfig) -> torch.optim.Optimizer:
    tuned = [weight for weight in taught.encoder.parameters() if weight.requires_grad]
    parts: list[tuple[list[nn.Parameter], float, float]] = [
        (tuned, config.learning_rate, config.weight_decay),
        ([*taught.scorer.parameters()], config.scorer_rate, config.scorer_decay),
        ([*taught.heads.parameters()], config.head_rate, config.weight_decay),
    ]
    groups = [
        {"params": weights, "lr": rate, "highest": rate, "weight_decay": decay}
        for weights, rate, decay in parts
        if weights
    ]
    return torch.optim.AdamW(groups)
