"""The fitted model of fit: what it holds, and its two answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from compatibility.artifact import Tensors, load_artifact
from recommender.fit_feedback.fit_traits import fit_traits
from recommender.fit_feedback.lean import Lean, lean_of, posterior_rates
from recommender.fit_feedback.size_choice import SizeChoice, measures
from recommender.fit_feedback.verdict import VerdictModel, sums_of, verdicts
from recommender.fit_feedback.wearer import Wearer

Floats = NDArray[np.float64]


def default_fit_folder() -> Path:
    """Where the model that ships with the package lies."""
    return Path(__file__).parent.parent / "models" / "fit_feedback"


@dataclass(frozen=True)
class FitModel:
    """Which items run small or large, what a wearer will say of a size, and which size they take.

    `counts` (I, 3) are the verdicts on each item, `rates` (C + 1, 3) those of each category (the last row of
    all), worth `strength` wearers; `expect` (2 MEASURES + 1,) foretells the log weight of a size's wearers
    from a body, measured from `body_means` (MEASURES,). `until` is the day before which rows were fitted on.
    """

    choice: SizeChoice
    verdict: VerdictModel
    counts: NDArray[np.float32]
    rates: NDArray[np.float32]
    strength: float
    size_up: float
    expect: NDArray[np.float32]
    body_means: NDArray[np.float32]
    version: str
    until: str

    @classmethod
    def load(cls, folder: Path) -> "FitModel":
        """Read what `ensemble fit size-hints` wrote. Raises ArtifactError."""
        tensors, card = load_artifact(folder)
        return cls(
            choice=_choice(tensors, card["items"], card["categories"], card["size_strength"]),
            verdict=VerdictModel(_rows(card["traits"]), tensors["weights"]),
            counts=tensors["verdict_counts"],
            rates=tensors["category_rates"],
            strength=card["verdict_strength"],
            size_up=card["size_up"],
            expect=tensors["expect"],
            body_means=tensors["body_means"],
            version=card["version"],
            until=card["until"],
        )

    def lean(self, item: str | None, category: str, counts: ArrayLike | None = None) -> Lean:
        """How an item runs; `counts` are a shop's own verdicts on it, used instead of what was fitted."""
        said = self.said(item) if counts is None else counts
        return lean_of(said, self.category_rates(category), self.strength, self._among(category))

    def probabilities(
        self, item: str | None, category: str, size: int, wearer: Wearer, counts: ArrayLike | None = None
    ) -> Floats:
        """What this wearer will say of this size: -> (3,) of small, fits, large.

        The verdicts on the item, fitted or a shop's own `counts`, and what this body and size add to them.
        """
        said = self.said(item) if counts is None else counts
        rates = posterior_rates(said, self.category_rates(category), self.strength)
        return verdicts(sums_of(rates) + self.verdict.sums(self.traits(category, size, wearer)))

    def sizes(
        self, item: str | None, category: str, wearer: Wearer, counts: ArrayLike | None = None
    ) -> Floats:
        """How likely this wearer takes each size: -> (S,).

        Where an item runs small, people of one body take a larger size of it. A known item's sizes tell how
        much; from a shop's own `counts` it is foretold.
        """
        shift = None if counts is None else self.size_up * self.lean(item, category, counts).lean
        return self.choice.probabilities(item, category, wearer, shift)

    def traits(self, category: str, size: int, wearer: Wearer) -> list[str]:
        """The names of all that is known of this wearer in this size."""
        worn = self._scale(size)
        before = [self._scale(one) for one in wearer.earlier]
        change = worn - float(np.mean(before)) if before else None
        return fit_traits(category, size, wearer, worn - self.expected(wearer), change)

    def expected(self, wearer: Wearer) -> float:
        """The size that a body like this takes, as the log weight of its wearers."""
        return float(body_row(measures(wearer), self.body_means) @ self.expect)

    def category_rates(self, category: str) -> Floats:
        """The verdicts that are usual for a category, or for all where it is not known: -> (3,)."""
        row = self.choice.categories.get(category, len(self.choice.categories))
        return np.asarray(self.rates[row], np.float64)

    def _among(self, category: str) -> str:
        """Whose verdicts `category_rates` are, in words."""
        if category in self.choice.categories:
            return "its category"
        return f"all categories ({category!r} is not known)" if category else "all categories"

    def said(self, item: str | None) -> Floats:
        """The verdicts counted on an item, zeros for one that is not known: -> (3,)."""
        row = self.choice.items.get(item) if item is not None else None
        return np.zeros(3) if row is None else np.asarray(self.counts[row], np.float64)

    def _scale(self, size: int) -> float:
        """Log weight of those who take a size; of the nearest one where nobody took it."""
        place = int(np.abs(self.choice.sizes - size).argmin())
        return float(self.choice.wearers[place, 0])


def body_row(bodies: Floats, means: ArrayLike) -> Floats:
    """Bodies (..., MEASURES) -> (..., 2 MEASURES + 1): from the mean, whether told, and 1."""
    told = ~np.isnan(bodies)
    apart = np.where(told, bodies - np.asarray(means, np.float64), 0.0)
    return np.concatenate([apart, told, np.ones((*bodies.shape[:-1], 1))], axis=-1)


@cache
def served_fit_model() -> FitModel:
    """The model that ships with the package, read once."""
    return FitModel.load(default_fit_folder())


def _choice(tensors: Tensors, items: list[str], categories: list[str], strength: float) -> SizeChoice:
    return SizeChoice(
        sizes=tensors["sizes"],
        wearers=tensors["size_wearers"],
        spread=tensors["size_spread"],
        usual=tensors["usual_sizes"],
        categories=_rows(categories),
        counts=tensors["size_counts"],
        shift=tensors["item_shift"],
        items=_rows(items),
        strength=strength,
        weights=tensors["size_weights"],
    )


def _rows(names: list[str]) -> Mapping[str, int]:
    return {name: row for row, name in enumerate(names)}
