"""Ranks items for rent for a person, an occasion and a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import ArtifactError, Tensors, load_artifact
from recommender.user_model.rentals import leaning
from recommender.user_model.rentals import standing as standings
from recommender.user_model.rentals.leaning import Tables, own_categories
from recommender.user_model.rentals.rental import OCCASIONS, Rental
from recommender.user_model.rentals.standing import Standing, standing
from recommender.user_model.rentals.weekly_counts import WEEK, Ints, WeeklyCounts
from recommender.user_model.user_model import Floats

TERMS = (*standings.TERMS, *leaning.TERMS)
# Standings of so many weeks are kept: all people ask about the same few.
_KEPT = 4


def default_rentals_folder() -> Path:
    """Where the ranker that ships with the package lies."""
    return Path(__file__).parents[2] / "models" / "rentals"


@dataclass(frozen=True)
class RentalRanker:
    """A weighted sum of what everybody rents now and what this person's earlier rentals say.

    `items` names items, `categories` categories, `category_of` (items,) tells which is whose. `counts` is a
    series over time, of which a question reads only weeks that ended before its day; `tables` is what was
    learned of people; `weights` (terms,) belong to TERMS: a conditional logit of which item is chosen
    (McFadden 1974). A person is known by the rentals given with the question only: there is nothing to refit.
    """

    items: tuple[str, ...]
    categories: tuple[str, ...]
    category_of: Ints
    counts: WeeklyCounts
    tables: Tables
    weights: Floats

    @classmethod
    def of(cls, tensors: Tensors, card: Mapping[str, Any]) -> "RentalRanker":
        """From an artifact that `tensors` and `named` made; raises ArtifactError where a part is missing."""
        try:
            items, categories = tuple(card["items"]), tuple(card["categories"])
            counts = WeeklyCounts.read(tensors, len(items), len(OCCASIONS) + 1)
            category_of = tensors["category_of"].astype(np.intp)
            weights = np.array([card["weights"][term] for term in TERMS], np.float32)
            return cls(items, categories, category_of, counts, Tables.read(tensors), weights)
        except KeyError as error:
            raise ArtifactError(
                f"{card.get('version')}: no part {error}; run `ensemble fit user-model`"
            ) from None

    @classmethod
    def load(cls, folder: Path) -> "RentalRanker":
        """Read an artifact; raises ArtifactError where it is missing, damaged or incomplete."""
        return cls.of(*load_artifact(folder))

    def tensors(self) -> Tensors:
        """What an artifact keeps of it, beside `named`."""
        return {
            "category_of": self.category_of.astype(np.uint16),
            **self.counts.tensors(),
            **self.tables.tensors(),
        }

    def named(self) -> dict[str, Any]:
        """What the artifact's card keeps of it."""
        weights = {term: round(float(weight), 5) for term, weight in zip(TERMS, self.weights, strict=True)}
        return {
            "items": list(self.items),
            "categories": list(self.categories),
            "weights": weights,
        }

    def weighing(self, weights: Floats) -> "RentalRanker":
        """The same with other weights (terms,)."""
        return replace(self, weights=weights)

    def scores(self, history: Sequence[Rental], occasion: str, day: int) -> Floats:
        """How likely each item is to be chosen, for ordering only: -> (items,).

        `day` counts from 1970-01-01; minus infinity for items that nobody had rented before it and for those
        in the history: of 185,495 rentals, 249 are of something that person had before.
        """
        scores = self.weights @ self.terms(history, occasion, day)
        scores[~self.known(day)] = -np.inf
        scores[self._rows(history)] = -np.inf
        return scores

    def known(self, day: int) -> NDArray[np.bool_]:
        """Which items had been rented before the week of that day: -> (items,)."""
        known: NDArray[np.bool_] = self._standing(day // WEEK).known
        return known

    def terms(self, history: Sequence[Rental], occasion: str, day: int) -> Floats:
        """What the weights weigh: -> (terms, items). Terms of which nothing is known are 0 for all items."""
        now = self._standing(day // WEEK)
        for_occasion = np.zeros_like(now.by_occasion[0])
        if occasion in OCCASIONS:
            for_occasion = now.by_occasion[OCCASIONS.index(occasion)]
        own = self._own_categories(history, occasion, now)[None, self.category_of]
        together = self.tables.together(self._rows(history))[None]
        return np.concatenate([now.general, for_occasion, self.tables.by_person(history), own, together])

    def _own_categories(self, history: Sequence[Rental], occasion: str, now: Standing) -> Floats:
        known = [one for one in history if one.category in self._category_places]
        places = [self._category_places[one.category] for one in known]
        if occasion not in OCCASIONS:
            return own_categories(places, [True] * len(known), now.category_shares)
        usual = now.categories[OCCASIONS.index(occasion)]
        return own_categories(places, [one.occasion == occasion for one in known], usual)

    def _rows(self, history: Sequence[Rental]) -> Ints:
        rows = [self._places[one.item] for one in history if one.item in self._places]
        return np.array(rows, np.intp)

    @cached_property
    def _standing(self) -> Any:
        @lru_cache(maxsize=_KEPT)
        def of_week(week: int) -> Standing:
            return standing(self.counts, self.category_of, len(self.categories), week * WEEK)

        return of_week

    @cached_property
    def _places(self) -> dict[str, int]:
        return {item: place for place, item in enumerate(self.items)}

    @cached_property
    def _category_places(self) -> dict[str, int]:
        return {category: place for place, category in enumerate(self.categories)}
