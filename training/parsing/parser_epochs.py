"""Takes the parser's network through one epoch after another."""

import copy
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor, nn

from training.features import Progress
from training.learning_rate import warm_cosine
from training.parsing.frozen_blocks import FrozenBlocks
from training.parsing.lesson import HEIGHT, STRIDE, WIDTH
from training.parsing.lessons_drawn import DrawnLessons, LessonDraw
from training.parsing.losses import allowed_loss, lovasz_loss, presence_loss
from training.parsing.network import ParserNetwork
from training.parsing.parser_config import ParserConfig
from training.parsing.school import School

# A class is there from this share of the view's answers.
LEAST_THERE = 0.0006
SMALLEST_SIZE = 1e-3
HIGHEST_NORM = 5.0


class ParserEpochs:
    """Fits `network` and keeps `mean`, the running mean of its weights, which is the better network.

    Such a mean smooths out the last steps (Polyak and Juditsky, 1992).
    """

    def __init__(
        self, network: ParserNetwork, school: School, config: ParserConfig, progress: Progress
    ) -> None:
        self.network, self.mean = network, copy.deepcopy(network)
        self._config, self._progress = config, progress
        self._below = FrozenBlocks(network)
        self._draw = LessonDraw(school)
        self._table, self._weights = torch.from_numpy(school.sets.table()), torch.from_numpy(school.weights)
        self.optimizer = torch.optim.AdamW(_groups(network, config), weight_decay=config.weight_decay)

    def take(self, epoch: int) -> float:
        """One epoch of steps: -> mean loss."""
        self.network.train()
        costs = []
        for count in range(self._config.steps):
            self._progress(
                f"Fitting the parser, epoch {epoch + 1} of {self._config.epochs}", count, self._config.steps
            )
            costs.append(self._step(epoch * self._config.steps + count))
        return float(np.mean(costs))

    def _step(self, step: int) -> float:
        taking, done = self._config.at(step)
        for group in self.optimizer.param_groups:
            rate = taking.encoder_rate if group["size"] else taking.decoder_rate
            group["lr"] = rate * (group["size"] or 1.0) * warm_cosine(done)
        shares = {"worn": taking.worn, "taught": taking.taught, "laid": taking.laid}
        lessons = self._draw.drawn(step, shares, np.random.default_rng([self._config.seed, step]))
        loss = self._loss(lessons, taking.overlap)
        self.optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), HIGHEST_NORM)
        self.optimizer.step()
        self._follow(step)
        return loss.item()

    def _loss(self, lessons: DrawnLessons, overlap: float) -> Tensor:
        logits, presence = self.network.above(*self._below(lessons.views))
        told = lessons.labelled
        shares = logits[told].softmax(dim=1).permute(0, 2, 3, 1).flatten(0, 2)
        single = lessons.sets[told].flatten()
        inside = single < logits.shape[1]
        least = max(1, round(LEAST_THERE * (HEIGHT // STRIDE) * (WIDTH // STRIDE)))
        return (
            allowed_loss(logits, lessons.sets, self._table, self._weights)
            + overlap * lovasz_loss(shares[inside], single[inside])
            + self._config.presence_share * presence_loss(presence, lessons.sets, told, least)
        )

    def _follow(self, step: int) -> None:
        keep = min(self._config.keep, (1 + step) / (10 + step))
        with torch.no_grad():
            for mean, value in zip(_state(self.mean), _state(self.network), strict=True):
                mean.lerp_(value, 1 - keep)


def _state(network: ParserNetwork) -> Iterator[Tensor]:
    """All that moves: weights that learn and running statistics."""
    yield from (value for value in network.parameters() if value.requires_grad)
    yield from (value for value in network.buffers() if value.is_floating_point())


def _groups(network: ParserNetwork, config: ParserConfig) -> list[dict[str, object]]:
    """One group a tensor; `size` is the root mean square of an encoder's weights, 0 for the decoder's."""
    groups: list[dict[str, object]] = []
    for name, value in network.named_parameters():
        if value.requires_grad:
            mean = float(value.detach().square().mean().sqrt()) if name.startswith("learning.") else 0.0
            size = max(SMALLEST_SIZE, mean) if mean else 0.0
            decay = config.weight_decay if value.ndim > 1 else 0.0
            groups.append({"params": [value], "lr": 0.0, "size": size, "weight_decay": decay})
    return groups
