"""Makes one artifact of fitted scorers of outfits: seeds side by side, calibrated and measured on valid."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from compatibility.artifact import Tensors
from compatibility.blended import BlendedScorer, MemberWeight
from compatibility.calibration import fit_calibration
from compatibility.encoders.encoder import Vectors
from compatibility.fitted_scorer import FittedScorer, scorer_tensors
from compatibility.frozen_space import FrozenSpace
from compatibility.outfit_scorer import OutfitScorer
from compatibility.scorer_kinds import BLENDED
from training.measure import measure_outfits
from training.readers.outfits import OutfitData
from training.scorer_export import LICENCE

AS_IT_IS = {"slope": 1.0, "offset": 0.0}


class FittedExport:
    """Makes artifacts of scorers that read one input space; `valid` calibrates and measures them."""

    def __init__(self, space: FrozenSpace, data: OutfitData, vectors: Mapping[str, Vectors]) -> None:
        self._space, self._data, self._vectors = space, data, vectors
        self._examples = data.examples["valid"]

    def artifact(
        self, model: str, shape: Mapping[str, Any], scorer: OutfitScorer
    ) -> tuple[Tensors, dict[str, Any]]:
        """One scorer with its calibration and figures."""
        tensors, card = self._plain(model, shape, scorer)
        logits, labels = self.logits(model, shape, scorer), [example.label for example in self._examples]
        card["calibration"] = asdict(fit_calibration(logits, labels))
        card["figures"] = {f"{self._data.protocol}/valid": self._figures(tensors, card)}
        return tensors, card

    def side_by_side(
        self, model: str, shape: Mapping[str, Any], scorers: Mapping[int, OutfitScorer]
    ) -> tuple[Tensors, dict[str, Any]]:
        """Several seeds of one kind as their mean; one seed as it is. Each is measured beside the whole."""
        (first, *others) = scorers.values()
        if not others:
            tensors, card = self.artifact(model, shape, first)
        else:
            together = BlendedScorer([first, *others], self._equal(model, shape, [first, *others]))
            members = [{"model": model, "shape": dict(shape)} for _ in scorers]
            tensors, card = self.artifact(BLENDED, {"members": members}, together)
        seeds = {str(seed): self._figures(*self._plain(model, shape, one)) for seed, one in scorers.items()}
        (figures,) = card["figures"].values()
        return tensors, {**card, "figures": {f"{self._data.protocol}/valid": {**figures, "seeds": seeds}}}

    def logits(self, model: str, shape: Mapping[str, Any], scorer: OutfitScorer) -> Vectors:
        """What a scorer says about the examples of valid: -> (examples,)."""
        outfits = [example.items for example in self._examples]
        return FittedScorer(*self._plain(model, shape, scorer)).score(
            self._vectors, self._data.types(), outfits
        )

    def _equal(
        self, model: str, shape: Mapping[str, Any], scorers: Sequence[OutfitScorer]
    ) -> list[MemberWeight]:
        said = [self.logits(model, shape, scorer) for scorer in scorers]
        return [MemberWeight(float(one.mean()), max(float(one.std()), 1e-6), 1 / len(said)) for one in said]

    def _plain(
        self, model: str, shape: Mapping[str, Any], scorer: OutfitScorer
    ) -> tuple[Tensors, dict[str, Any]]:
        card = {
            "version": f"{model}@0.1.0",
            "model": model,
            "shape": dict(shape),
            "encoders": list(self._space.encoders),
            "powers": self._space.powers,
            "calibration": AS_IT_IS,
            "licence": LICENCE,
        }
        return scorer_tensors(scorer, self._space), card

    def _figures(self, tensors: Tensors, card: Mapping[str, Any]) -> dict[str, float]:
        fitted, types = FittedScorer(tensors, card), self._data.types()

        def rate(outfits: Sequence[Sequence[int]]) -> Vectors:
            return np.asarray(fitted.score(self._vectors, types, outfits), np.float32)

        return measure_outfits(rate, self._data.questions["valid"], self._examples).figures()
