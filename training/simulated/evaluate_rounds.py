"""Measures how soon the service finds out what made-up people like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.blend import WEIGHTS
from recommender.looks import ItemTable
from recommender.taste.learn import VARIANCE
from recommender.taste.taste import Taste
from training.features import Progress
from training.simulated.hidden_taste import HiddenTaste, hidden_taste, traits_in
from training.simulated.measured_rounds import Played
from training.simulated.rental_profiles import draw_profiles
from training.simulated.rounds import CHECKS, Scene, show, use_service
from wardrobe.collections import ensure_owner
from wardrobe.store import Store
from wardrobe.vocabulary.shop_words import ShopWords

SERVED, ALONE, POPULAR, TRUTH = "our taste", "compatibility alone", "popularity", "the truth"
# How many others are asked about how many items each, for popularity.
ASKED, ABOUT = 60, 40
# Seeds of those others, far from the people's own.
OTHERS = 10_000


@dataclass(frozen=True)
class GivenTaste(Taste):
    """Somebody's liking of every item, told outright."""

    liking: Mapping[str, float] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Never: each item has its liking."""
        return False

    def preference(self, items: ItemTable) -> NDArray[np.float32]:
        """As told: (items,)."""
        return np.array([self.liking[item] for item in items.ids], np.float32)


def evaluate_rounds(
    data: Path, store: Store, scene: Scene, people: int, seeds: Sequence[int], progress: Progress
) -> dict[str, Any]:
    """Let people made up from the rentals under `data` use the service: -> what `--json` prints.

    What people do is rolled back, so that the store stays as it is. Every seed draws its own people.
    """
    everybody = [one for seed in seeds for one in _tastes(data, scene.items, people, seed)]
    popular = _popular(data, scene.items)
    played = {SERVED: _learning(store, scene, everybody, progress)}
    known: dict[str, Sequence[Taste | None]] = {
        ALONE: [None] * len(everybody),
        POPULAR: [popular] * len(everybody),
        TRUTH: [_truth(scene.items, one) for one in everybody],
    }
    for name, tastes in known.items():
        each = zip(everybody, tastes, range(len(everybody)), strict=True)
        played[name] = Played.of([[show(scene, *one)] * len(CHECKS) for one in each])
    told = {name: one.figures() for name, one in played.items()}
    return {
        "served": told.pop(SERVED),
        "others": told,
        "gains": {name: played[SERVED].gain_over(one) for name, one in played.items() if name in told},
        "rounds": {name: one.by_rounds() for name, one in played.items()},
        "data": {"people": len(everybody), "items": len(scene.items), "seeds": list(seeds)},
        "intervals": {name.replace(SERVED, "served"): one.interval() for name, one in played.items()},
        "versions": {
            "scorer": scene.scorer.version,
            "preference_weight": WEIGHTS.preference,
            "prior_variance": VARIANCE,
        },
    }


def _tastes(data: Path, items: ItemTable, people: int, seed: int) -> list[HiddenTaste]:
    traits, words = traits_in(items), ShopWords.load()
    profiles = draw_profiles(data, people, seed)
    own = range(seed * people, seed * people + people)
    return [
        hidden_taste(profile, items, traits, words, one) for profile, one in zip(profiles, own, strict=False)
    ]


def _learning(store: Store, scene: Scene, everybody: Sequence[HiddenTaste], progress: Progress) -> Played:
    played = []
    for seed, one in enumerate(everybody):
        with store.session() as session:
            owner_id = f"own_simulated_{seed}"
            ensure_owner(session, owner_id, owner_id)
            played.append(use_service(scene, session, owner_id, one, seed))
            session.rollback()
        progress("people", seed + 1, len(everybody))
    return Played.of(played)


def _truth(items: ItemTable, taste: HiddenTaste) -> GivenTaste:
    return GivenTaste(liking=dict(zip(items.ids, taste.likes.tolist(), strict=True)))


def _popular(data: Path, items: ItemTable) -> GivenTaste:
    """The share of other people who like each item, of those who were asked about it, drawn to a half."""
    liked, asked = np.ones(len(items)), np.full(len(items), 2.0)
    for row, taste in enumerate(_tastes(data, items, ASKED, OTHERS)):
        chance = np.random.default_rng((OTHERS, row))
        about = chance.choice(len(items), min(ABOUT, len(items)), replace=False)
        asked[about] += 1
        liked[about] += chance.random(len(about)) < taste.likes[about]
    return GivenTaste(liking=dict(zip(items.ids, (liked / asked).tolist(), strict=True)))
