"""What people really rent for an occasion: a soft prior on types and lengths."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import ArtifactError, load_artifact
from compatibility.encoders.encoder import Vectors
from recommender.context.item_words import ItemWords

# How low a prior may go: it knows rented womenswear, and whoever asks may know better.
FLOOR = 0.5
# From here down people plainly take something else, and the answer says so.
SELDOM = 0.2
MENSWEAR = frozenset({"men", "boys"})


def default_occasions_folder() -> Path:
    """Where the figures that ship with the package lie."""
    return Path(__file__).parent.parent / "models" / "occasions"


@dataclass(frozen=True)
class RentedFor:
    """Which garments are rented for which occasion.

    `traits` are types with or without a length (`dress`, `dress long`); `chances` (occasions, traits) is how
    likely a rental of such a garment is for the occasion rather than for another one, were all as frequent.
    """

    occasions: tuple[str, ...]
    traits: Mapping[str, int]
    chances: NDArray[np.float32]
    version: str

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read fitted figures; raises ArtifactError when they are missing, damaged or of another kind."""
        tensors, card = load_artifact(folder)
        try:
            rows = {trait: row for row, trait in enumerate(card["traits"])}
            return cls(tuple(card["occasions"]), rows, tensors["chances"], card["version"])
        except KeyError as error:
            raise ArtifactError(f"{folder}: no figures of occasions, {error} is missing") from error

    def share(self, occasion: str, trait: str) -> float | None:
        """The chance of a trait over the highest of the occasion, 0 to 1; None where rentals say nothing."""
        if occasion not in self.occasions or trait not in self.traits:
            return None
        chances = self.chances[self.occasions.index(occasion)]
        return float(chances[self.traits[trait]] / chances.max())

    def shares(self, occasion: str, words: ItemWords) -> list[float | None]:
        """`share` of each item, by its type and length: (items,); menswear is left alone."""
        of_length = {key: self.share(occasion, _trait(*key, self.traits)) for key in set(_keys(words))}
        return [
            None if gender and gender <= MENSWEAR else of_length[key]
            for key, gender in zip(_keys(words), words.column("gender"), strict=True)
        ]

    def fits(self, occasion: str, words: ItemWords) -> Vectors:
        """The factor on each item's fit: (items,), from FLOOR to 1, 1 where nothing is known."""
        shares = [1.0 if share is None else share for share in self.shares(occasion, words)]
        return (FLOOR + (1 - FLOOR) * np.asarray(shares)).astype(np.float32)


@cache
def rented_for() -> RentedFor:
    """The figures that ship."""
    return RentedFor.load(default_occasions_folder())


def _keys(words: ItemWords) -> list[tuple[str, frozenset[str]]]:
    return list(zip(words.types, words.column("length"), strict=True))


def _trait(type_name: str, length: frozenset[str], known: Mapping[str, int]) -> str:
    named = (f"{type_name} {word}" for word in sorted(length))
    return next((trait for trait in named if trait in known), type_name)
