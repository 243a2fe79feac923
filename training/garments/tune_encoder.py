"""Fine-tunes the garment encoder on all questions at once, step by step."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from compatibility.encoders.encoder import Vectors
from training.checkpoint import resume, save_checkpoint
from training.features import Progress
from training.garments.augment import augmented
from training.garments.framed_pictures import Pictures
from training.garments.garment_examples import GarmentExample
from training.garments.garment_network import DIM, FrozenFront, GarmentNetwork
from training.garments.questions import QUESTIONS
from training.garments.step_rows import step_rows
from training.garments.told_rows import Rows, ToldRows
from training.garments.tune_config import TuneConfig
from training.learning_rate import warm_cosine

KEPT_EVERY = 100
FIRST_LOOK = 256
BATCH = 32


class TunedTwice(nn.Module):
    """The network that learns and the running mean of its weights, together for checkpoints."""

    def __init__(self, first: int) -> None:
        super().__init__()
        self.learning = GarmentNetwork(first, QUESTIONS)
        self.mean = GarmentNetwork(first, QUESTIONS).requires_grad_(False)
        self.mean.load_state_dict(self.learning.state_dict())

    def remember(self, memory: float) -> None:
        """Move the mean a little towards what was learned."""
        with torch.no_grad():
            for kept, new in zip(self.mean.parameters(), self.learning.parameters(), strict=True):
                kept.lerp_(new, 1.0 - memory)


@dataclass(frozen=True)
class Lessons:
    """All that a step needs."""

    both: TunedTwice
    front: FrozenFront
    optimizer: torch.optim.Optimizer
    told: ToldRows
    pictures: Pictures
    config: TuneConfig

    def take(self, step: int, rows: Rows) -> float:
        """Learn from a few pictures, changed at random: -> the loss."""
        random = np.random.default_rng([self.config.seed, 1, step])
        torch.manual_seed(
            self.config.seed * 100_000 + step
        )  # what is forgotten, too, is the same after a stop
        for group in self.optimizer.param_groups:
            group["lr"] = group["highest"] * warm_cosine(step / self.config.horizon)
        network = self.both.learning
        seen = np.stack([augmented(self.pictures[row], random) for row in rows])
        logits = network.logits(network.vectors(self.front.maps(seen)))
        loss = self.told.loss(logits, rows, self.config.side_share)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        self.both.remember(min(self.config.memory, (step + 1) / (step + 10)))
        return float(loss)


def tuned_encoder(
    examples: Sequence[GarmentExample],
    pictures: Pictures,
    config: TuneConfig,
    work: Path,
    progress: Progress,
) -> GarmentNetwork:
    """Fit on examples and their pictures (pictures, 224, 224, 3): -> the mean of the weights along the way.

    A stopped run goes on from its last kept step.
    """
    torch.manual_seed(config.seed)
    both = TunedTwice(config.first)
    front = FrozenFront(both.learning, work / "onnx" / f"front{config.first}.onnx")
    first_look = np.random.default_rng(config.seed).permutation(len(pictures))[:FIRST_LOOK]
    vectors = encoded(both.learning, front, pictures[first_look])
    both.learning.scale_to(vectors)
    both.mean.scale_to(vectors)
    both.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimizer = _optimizer(both.learning, config)
    file = work / "checkpoints" / f"garments-seed{config.seed}.safetensors"
    of: dict[str, Any] = {"config": asdict(config), "pictures": len(pictures)}
    lessons = Lessons(both, front, optimizer, ToldRows(examples), pictures, config)
    sources = [example.source for example in examples]
    for step in range(resume(file, both, optimizer, of), config.steps):
        loss = lessons.take(step, step_rows(sources, config, step))
        progress(f"Tuning the garment encoder, loss {loss:.3f}", step + 1, config.steps)
        if (step + 1) % KEPT_EVERY == 0:
            save_checkpoint(file, both, optimizer, step + 1, of)
    return both.mean.eval()


def encoded(network: GarmentNetwork, front: FrozenFront, pictures: Pictures) -> Vectors:
    """Vectors of framed pictures: (pictures, 224, 224, 3) -> (pictures, 1280)."""
    vectors = np.zeros((len(pictures), DIM), np.float32)
    with torch.no_grad():
        for start in range(0, len(pictures), BATCH):
            part = slice(start, start + BATCH)
            vectors[part] = network.vectors(front.maps(pictures[part])).numpy()
    return vectors


def _optimizer(network: GarmentNetwork, config: TuneConfig) -> torch.optim.Optimizer:
    tuned = [weight for weight in network.encoder.parameters() if weight.requires_grad]
    groups = [
        {"params": weights, "lr": rate, "highest": rate, "weight_decay": config.weight_decay}
        for weights, rate in (
            (tuned, config.learning_rate),
            ([*network.heads.parameters()], config.head_rate),
        )
    ]
    return torch.optim.AdamW(groups)
