"""Fits the kind of model that serves with something changed, and measures it on valid and test."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import Tensors
from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import PairScorer
from training.benchmark.kept import KeptPieces
from training.bootstrap import mean_intervals
from training.data_hash import data_hash
from training.features import Progress
from training.fit_compatibility import fit_input
from training.fit_config import FitConfig
from training.fit_seed import Checkpoint, fit_seed
from training.measure import Measured, measure
from training.readers.outfit_data import OutfitData
from training.scorer_export import plain_card, scorer_rater, served_tensors
from training.seed_parts import side_by_side
from training.told_outfits import seeds_summary

PARTS = ("valid", "test")


@dataclass(frozen=True)
class Trial:
    """One setting: which features and schedule, how many of the train outfits, with masks of types or not."""

    name: str
    config: FitConfig
    share: float = 1.0
    type_masks: bool = True


class Trials:
    """Fits and measures trials on one data set; finished ones are kept, begun ones go on."""

    def __init__(
        self, data: OutfitData, vectors: Mapping[str, Vectors], folder: Path, progress: Progress
    ) -> None:
        self._data, self._vectors, self._progress = data, vectors, progress
        self._kept, self._hash = KeptPieces(folder), data_hash(data)

    def result(self, trial: Trial) -> dict[str, Any]:
        """Each seed's figures, their mean with intervals, and the seeds side by side.

        -> {"outfits": n, "seeds": {"0": {"valid": {"fitb", "auc"}, ...}}, "mean": {...}, "intervals": {...},
        "spread": {...}, "together": {...}}.
        """
        of = self._of(trial)
        return dict(self._kept.piece(f"trial {trial.name}", of, lambda: self._made(trial, of)))

    def _of(self, trial: Trial) -> dict[str, Any]:
        settings = {"config": asdict(trial.config), "share": trial.share, "type_masks": trial.type_masks}
        return {"data": self._hash, **settings}

    def _made(self, trial: Trial, of: Mapping[str, Any]) -> dict[str, Any]:
        parts = {seed: self._fitted(trial, seed, of) for seed in trial.config.seeds}
        measured = {seed: self._measured(part, trial.config) for seed, part in parts.items()}
        result: dict[str, Any] = {"outfits": len(train_part(self._data, trial.share, 0).outfits["train"])}
        result["seeds"] = {str(seed): _figures(one) for seed, one in measured.items()}
        for split in PARTS:
            of_split = [one[split] for one in measured.values()]
            figures = [one.figures() for one in of_split]
            result.setdefault("mean", {})[split] = mean_figures(figures)
            result.setdefault("spread", {})[split] = seeds_summary(figures)
            result.setdefault("intervals", {})[split] = mean_intervals(of_split)
        together = self._measured(side_by_side(list(parts.values())), trial.config)
        return {**result, "together": _figures(together)}

    def _fitted(self, trial: Trial, seed: int, of: Mapping[str, Any]) -> Tensors:
        """One seed's tensors; its checkpoint stays, so that a stopped trial does not begin anew."""
        part = train_part(self._data, trial.share, seed)
        source, space = fit_input(part, self._vectors, trial.config)
        if not trial.type_masks:
            source = replace(source, families=np.zeros_like(source.families))
        file = self._kept.file(f"trial {trial.name} seed {seed}").with_suffix(".safetensors")

        def progress(_: str, done: int, total: int) -> None:
            self._progress(f"Fitting {trial.name}, seed {seed}", done, total)

        kept = Checkpoint(file, {**of, "seed": seed})
        tensors = served_tensors(fit_seed(source, trial.config, seed, progress, kept), space)
        if not trial.type_masks:
            tensors["masks"][:] = tensors["masks"][0, 0].copy()
        return tensors

    def _measured(self, tensors: Tensors, config: FitConfig) -> dict[str, Measured]:
        data = self._data
        rate = scorer_rater(PairScorer(tensors, plain_card(config, [])), self._vectors, data.types())
        return {split: measure(rate, data.questions[split], data.examples[split]) for split in PARTS}


def train_part(data: OutfitData, share: float, seed: int) -> OutfitData:
    """The data with a share of its train outfits, as the seed draws them; a larger one holds a smaller."""
    outfits = data.outfits["train"]
    order = np.random.default_rng(seed).permutation(len(outfits))
    chosen = np.sort(order[: round(share * len(outfits))])
    return replace(data, outfits={**data.outfits, "train": tuple(outfits[row] for row in chosen)})


def mean_figures(figures: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The mean of each figure over seeds."""
    return {name: round(float(np.mean([one[name] for one in figures])), 4) for name in figures[0]}


def _figures(measured: Mapping[str, Measured]) -> dict[str, dict[str, float]]:
    return {split: one.figures() for split, one in measured.items()}
