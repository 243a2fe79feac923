"""What a made-up person truly likes, which the service must find out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from compatibility.item_types import Slot, slot_of
from recommender.looks import ItemTable
from recommender.taste.item_traits import item_traits
from training.simulated.rental_profiles import RentalProfile
from training.taste.simulated_people import TraitMatrix
from wardrobe.vocabulary.shop_words import ShopWords

Floats = NDArray[np.float64]
# How much is liked or avoided outright, and how much a whole trait adds to the log-odds of liking.
LIKED = {"colour family": 3, "pattern": 1, "type": 2, "neckline": 1, "sleeve": 1}
AVOIDED = {"colour family": 3, "pattern": 1, "type": 1, "material": 1}
STRONG, RENTED = 2.0, 1.5
# Occasions that ask for formal things; who mostly dresses for others likes casual things.
FORMAL = frozenset({"wedding", "formal affair", "work"})
# An item is loved when it is in this upper part of its slot.
LOVED = 1 / 3


@dataclass(frozen=True)
class HiddenTaste:
    """How likely the person likes each item, and whether it is among those they would wear best: (items,)."""

    likes: Floats
    loves: NDArray[np.bool_]


def traits_in(items: ItemTable) -> TraitMatrix:
    """The traits of a shop's items as the service sees them."""
    columns = zip(items.types, items.colours, items.traits, strict=True)
    return TraitMatrix.of([item_traits(*column) for column in columns])


def hidden_taste(
    profile: RentalProfile, items: ItemTable, traits: TraitMatrix, words: ShopWords, seed: int
) -> HiddenTaste:
    """Draw what somebody with this profile likes: the types they rent, the formality of their occasions,
    and colours, patterns and cuts of their own, as often as these occur in the shop.
    """
    weights = dict(_drawn(traits, np.random.default_rng(seed)))
    for name, worth in _rented(profile, words).items():
        weights[name] = weights.get(name, 0.0) + worth
    scores = traits.shares @ np.array([weights.get(name, 0.0) for name in traits.names])
    slots = np.array([slot_of(name) or Slot.ACCESSORY for name in items.types])
    likes, loves = np.empty(len(items)), np.zeros(len(items), bool)
    for slot in np.unique(slots):
        rows = np.flatnonzero(slots == slot)
        likes[rows] = expit(scores[rows] - np.median(scores[rows]))
        best = rows[np.argsort(-scores[rows], kind="stable")]
        loves[best[: round(LOVED * len(rows))]] = True
    return HiddenTaste(likes, loves)


def _drawn(traits: TraitMatrix, chance: np.random.Generator) -> Iterator[tuple[str, float]]:
    """Traits that are liked and avoided, drawn as often as they occur."""
    frequent = traits.shares.sum(axis=0)
    for field in sorted(LIKED | AVOIDED):
        rows = [row for row, name in enumerate(traits.names) if name.partition(":")[0] == field]
        liked, avoided = LIKED.get(field, 0), AVOIDED.get(field, 0)
        if len(rows) <= liked + avoided:
            continue
        odds = np.sqrt(frequent[rows])
        drawn = chance.choice(rows, liked + avoided, replace=False, p=odds / odds.sum())
        yield from ((traits.names[row], STRONG) for row in drawn[:liked])
        yield from ((traits.names[row], -STRONG) for row in drawn[liked:])


def _rented(profile: RentalProfile, words: ShopWords) -> Mapping[str, float]:
    """The types that the person rents by how often, and the formality of what they dress for."""
    types = Counter(kind for category in profile.categories for kind in _types(category, words))
    worth = {f"type:{kind}": RENTED * times / len(profile.categories) for kind, times in types.items()}
    formal = sum(occasion in FORMAL for occasion in profile.occasions)
    return worth | {f"formality:{'formal' if 2 * formal > len(profile.occasions) else 'casual'}": RENTED}


def _types(category: str, words: ShopWords) -> Sequence[str]:
    return [value for told in words.means(category) if told.field == "type" for value in told.values[:1]]
