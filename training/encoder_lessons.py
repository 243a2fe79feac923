"""Fine-tunes the picture encoder from a seed, and measures any state of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import torch

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import PairScorer
from training.blanks import Blanks
from training.checkpoint import resume, save_checkpoint
from training.encoder_config import EncoderConfig
from training.encoder_epochs import EncoderEpochs
from training.encoder_steps import EncoderSteps, Taught, label_heads
from training.features import Progress
from training.fit_compatibility import fit_input
from training.fit_config import FitConfig
from training.fit_seed import FitInput, fit_seed
from training.input_space import InputSpace
from training.item_labels import item_labels
from training.measure import measure
from training.picture_maps import PictureMaps, tuned_vectors
from training.readers.outfits import OutfitData
from training.scorer_export import plain_card, scorer_rater, served_tensors
from training.tuned_lite1 import DIM, TunedLite1


@dataclass(frozen=True)
class Lessons:
    """What all fine-tunings of one run share. `colours` (items, dim) are the colour encoder's vectors."""

    data: OutfitData
    config: EncoderConfig
    maps: PictureMaps
    colours: Vectors
    checkpoints: Path
    progress: Progress

    def tuned(self, seed: int, of: dict[str, Any]) -> TunedLite1:
        """The encoder after its last epoch from one seed; a stopped run goes on from its last whole epoch."""
        torch.manual_seed(seed)
        taught, epochs = self._ready(seed)
        file = self.checkpoints / f"encoder-seed{seed}.safetensors"
        for epoch in range(resume(file, taught.modules(), epochs.optimizer, of), self.config.epochs):
            epochs.take(epoch)
            save_checkpoint(file, taught.modules(), epochs.optimizer, epoch + 1, of)
        return taught.encoder

    def figures(self, encoder: TunedLite1) -> dict[str, float]:
        """A quick pair fit on the encoder's vectors as they are now, measured on valid."""
        return self._figures(self._vectors(encoder))

    def published_figures(self) -> dict[str, float]:
        """The same of the encoder as published."""
        return self._figures(self._published)

    @cached_property
    def _published(self) -> dict[str, Vectors]:
        return self._vectors(TunedLite1(self.config.first))

    def _figures(self, vectors: Mapping[str, Vectors]) -> dict[str, float]:
        source, space = self._input(vectors)
        model = fit_seed(source, self._pairs(), 0, self.progress)
        scorer = PairScorer(served_tensors(model, space), plain_card(self._pairs(), [0]))
        rate = scorer_rater(scorer, vectors, self.data.types())
        return measure(rate, self.data.questions["valid"], self.data.examples["valid"]).figures()

    def _ready(self, seed: int) -> tuple[Taught, EncoderEpochs]:
        """Before the first step: the encoder as published, and a pair fit on its vectors."""
        encoder, vectors = TunedLite1(self.config.first), self._published
        source, space = self._input(vectors)
        blanks = Blanks(source.outfits, source.groups)
        labels = item_labels(self.data.folder, self.data.items, blanks.items())
        scorer = fit_seed(source, self._pairs(), seed, self.progress)
        taught = Taught(encoder, scorer, label_heads(labels, DIM))
        picture, colour = space.frozen.blocks
        frozen = replace(space.frozen, blocks=(picture,))
        others = colour.features(self.colours)
        steps = EncoderSteps(
            taught, self.maps, frozen, vectors[self.config.picture.encoder], others, source.families, labels
        )
        return taught, EncoderEpochs(taught, steps, blanks, self.config, seed, self.progress)

    def _input(self, vectors: Mapping[str, Vectors]) -> tuple[FitInput, InputSpace]:
        return fit_input(self.data, vectors, self._pairs())

    def _vectors(self, encoder: TunedLite1) -> dict[str, Vectors]:
        picture, colour = self.config.picture.encoder, self.config.colour.encoder
        return {picture: tuned_vectors(encoder, self.maps), colour: self.colours}

    def _pairs(self) -> FitConfig:
        return FitConfig(blocks=(self.config.picture, self.config.colour), seeds=(0,))
