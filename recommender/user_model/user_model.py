"""People and things as sums of the factors of their traits; their product says who likes what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import ArtifactError, Tensors, load_artifact

Floats = NDArray[np.float32]

# A trait alone counts once; a pair says how much of it there is.
Trait = str | tuple[str, float]

_PARTS = ("item_factors", "item_biases", "person_factors")


class Represented(NamedTuple):
    """Things, ready to be compared with people: `factors` (things, dim), `biases` (things,)."""

    factors: Floats
    biases: Floats


@dataclass(frozen=True)
class UserModel:
    """A factorisation whose people and things are described by traits, so that new ones need no refit.

    What a person thinks of a thing is the product of their factors plus the thing's bias; a thing's factors
    are the sum over its traits (`category:dress`, `id:123`), a person's over theirs (`body_type:pear`,
    `occasion:wedding`). `item_factors` is (item traits, dim), `item_biases` (item traits,), `person_factors`
    (person traits, dim). A person's own bias would move all things alike, so none is kept.
    Kula, "Metadata Embeddings for User and Item Cold-start Recommendations", CBRecSys 2015, eq. 1 and 2.
    """

    item_traits: tuple[str, ...]
    item_factors: Floats
    item_biases: Floats
    person_traits: tuple[str, ...]
    person_factors: Floats

    def __post_init__(self) -> None:
        """Raise ValueError where the arrays do not belong to the traits, or to each other."""
        dim = self.dim
        expected = ((len(self.item_traits), dim), (len(self.item_traits),), (len(self.person_traits), dim))
        for name, shape in zip(_PARTS, expected, strict=True):
            if getattr(self, name).shape != shape:
                raise ValueError(f"{name} is {getattr(self, name).shape}, the traits ask for {shape}")

    @classmethod
    def of(cls, tensors: Tensors, card: Mapping[str, Any]) -> "UserModel":
        """From an artifact that `tensors` made; raises ArtifactError where a part is missing."""
        try:
            arrays = [tensors[name].astype(np.float32) for name in _PARTS]
            item_traits, person_traits = tuple(card["item_traits"]), tuple(card["person_traits"])
        except KeyError as error:
            raise ArtifactError(
                f"{card.get('version')}: no part {error}; run `ensemble fit user-model`"
            ) from None
        return cls(item_traits, arrays[0], arrays[1], person_traits, arrays[2])

    @classmethod
    def load(cls, folder: Path) -> "UserModel":
        """Read an artifact; raises ArtifactError where it is missing, damaged or incomplete."""
        return cls.of(*load_artifact(folder))

    @property
    def dim(self) -> int:
        """How many factors a person or a thing has."""
        return int(self.item_factors.shape[1])

    def tensors(self) -> Tensors:
        """What an artifact keeps of it, beside the traits on its card; half precision is enough."""
        return {name: getattr(self, name).astype(np.float16) for name in _PARTS}

    def items(self, rows: Sequence[Sequence[Trait]]) -> Represented:
        """Each row the traits of one thing, an unknown one left out: -> factors (n, dim), biases (n,)."""
        factors = np.zeros((len(rows), self.dim), np.float32)
        biases = np.zeros(len(rows), np.float32)
        for place, row in enumerate(rows):
            known, weights = _known(row, self._item_places)
            factors[place] = weights @ self.item_factors[known]
            biases[place] = weights @ self.item_biases[known]
        return Represented(factors, biases)

    def person(self, traits: Sequence[Trait]) -> Floats:
        """The sum of what is known of the traits: -> (dim,), zeros for somebody of whom nothing is known."""
        known, weights = _known(traits, self._person_places)
        return weights @ self.person_factors[known]

    def preference(self, person: Floats, items: Represented) -> Floats:
        """How much the person likes each thing, for ordering only: (dim,), n things -> (n,)."""
        return items.factors @ person + items.biases

    @cached_property
    def _item_places(self) -> dict[str, int]:
        return {trait: place for place, trait in enumerate(self.item_traits)}

    @cached_property
    def _person_places(self) -> dict[str, int]:
        return {trait: place for place, trait in enumerate(self.person_traits)}


def _known(traits: Sequence[Trait], places: Mapping[str, int]) -> tuple[NDArray[np.intp], Floats]:
    """Rows of the traits that the model has factors for, and how much of each there is."""
    weighed = [(trait, 1.0) if isinstance(trait, str) else trait for trait in traits]
    found = [(places[trait], weight) for trait, weight in weighed if trait in places]
    rows, weights = [row for row, _ in found], [weight for _, weight in found]
    return np.array(rows, np.intp), np.array(weights, np.float32)
