"""One part of a data set, on which every method answers the same questions."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import PairScorer
from training.features import Progress
from training.measure import Measured, PairRater, measure, measure_outfits
from training.members import Member, lacking, member_rater
from training.outfit_baselines import raw_picture
from training.readers.outfit_data import OutfitData
from training.reliability import at_share, reliability, told_reliability
from training.retrieval import chance_places, cosine_grid, retrieved, scorer_grid
from training.scorer_export import scorer_rater


class MeasuredPart:
    """Questions and examples of one split, and the vectors of its items by encoder (items, dim)."""

    def __init__(
        self, data: OutfitData, split: str, vectors: Mapping[str, Vectors], progress: Progress
    ) -> None:
        self._data = data
        self._split = split
        self._vectors = vectors
        self._progress = progress

    def all_measured(
        self, raters: Mapping[str, PairRater | None], members: Mapping[str, Member]
    ) -> dict[str, Measured | None]:
        """Every method's results by its name; None for one that cannot be measured here."""
        measured: dict[str, Measured | None] = {}
        total = len(raters) + len(members)
        for name, rater in raters.items():
            self._progress("Measuring", len(measured), total)
            measured[name] = self._measured(rater) if rater else None
        for name, member in members.items():
            self._progress("Measuring", len(measured), total)
            measured[name] = self._judged(member)
        self._progress("Measuring", total, total)
        return measured

    def figures(self, scorer: PairScorer) -> dict[str, float]:
        """The figures of one pair scorer by itself."""
        return self._measured(scorer_rater(scorer, self._vectors, self._data.types())).figures()

    def diagrams(
        self, scorer: PairScorer, members: Mapping[str, Member], measured: Mapping[str, Measured | None]
    ) -> dict[str, dict[str, Any]]:
        """Reliability of all that say probabilities: the served scorer and the members."""
        said: dict[str, ArrayLike] = {}
        for name, result in measured.items():
            if name in members and result:
                said[name] = self._probability(members[name])
            elif name == "served" and result:
                said[name] = scorer.outfit_probability(result.means.astype(np.float32))
        return {name: self._diagram(probabilities) for name, probabilities in said.items()}

    def retrieval(self, scorer: PairScorer) -> dict[str, dict[str, float]]:
        """Recall among all items of the wanted type, of the scorer and of plain raters; the pools' sizes."""
        data, pool = self._data, sorted(self._data.rows_of(self._split))
        grids = {
            "served": scorer_grid(scorer, scorer.embed(self._vectors, data.types())),
            "raw cosine": cosine_grid(self._vectors[raw_picture(self._vectors, scorer.encoders)]),
            "colour histogram": cosine_grid(self._vectors[scorer.encoders[-1]]),
        }
        places = {
            name: retrieved(grid, data.questions[self._split], data.types(), pool)
            for name, grid in grids.items()
        }
        chance = chance_places(places["served"])
        return {
            **{name: found.figures() for name, found in places.items()},
            "chance": chance.figures(),
            "candidates": {"median": float(np.median(chance.candidates)), "most": int(chance.level.max())},
        }

    def notes(self, members: Mapping[str, Member]) -> list[str]:
        """Why members were not measured."""
        return [
            f"{name} reads {', '.join(absent)}, which is not prepared here: not measured"
            for name, member in members.items()
            if (absent := lacking(member, self._vectors))
        ]

    def _measured(self, rater: PairRater) -> Measured:
        return measure(rater, self._data.questions[self._split], self._data.examples[self._split])

    def _judged(self, member: Member) -> Measured | None:
        if lacking(member, self._vectors):
            return None
        rater = member_rater(member, self._vectors, self._data.types())
        return measure_outfits(rater, self._data.questions[self._split], self._data.examples[self._split])

    def _probability(self, member: Member) -> ArrayLike:
        outfits = [example.items for example in self._data.examples[self._split]]
        return member.probability(self._vectors, self._data.types(), outfits)

    def _diagram(self, probabilities: ArrayLike) -> dict[str, Any]:
        """Told for the share of worn outfits in valid; in the part itself, where there is no valid."""
        known = "valid" if self._data.examples.get("valid") else self._split
        share = float(np.mean([example.label for example in self._data.examples[known]]))
        labels = [example.label for example in self._data.examples[self._split]]
        return told_reliability(reliability(at_share(probabilities, share), labels), share, known)
